import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BroughtPaths, filesHandedOver, filesNamed } from "../../electron/main/brought-paths.ts";
import { fileHandlers } from "../../electron/main/file-handlers.ts";
import { Journal } from "../../electron/main/journal.ts";
import { DroppedFiles } from "../../renderer/adapters/host/dropped-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();

describe("files named on the command line", () => {
  test.each([
    [["/opt/Reshelf", "a.csv", "/usb/b c.csv"], false, ["/kassa/a.csv", "/usb/b c.csv"]],
    [["/opt/Reshelf", "--no-sandbox", "a.csv", "--lang=nl", ""], false, ["/kassa/a.csv"]],
    [["electron", "-r", "loader.js", "--inspect=0", ".", "a.csv"], true, ["/kassa/a.csv"]],
    [["electron", "."], true, []],
  ])("of %j (from a checkout: %s) are %j", (words, isCheckout, files) => {
    expect(filesNamed(words, isCheckout, "/kassa")).toEqual(files);
  });

  test.each([
    [{ files: ["/a.csv"] }, ["/a.csv"]],
    [{ files: "/a.csv" }, []],
    [{ files: ["/a.csv", 3] }, []],
    [{ files: Array(101).fill("/a.csv") }, []],
    [{ files: ["x".repeat(40_000)] }, []],
    [null, []],
    [undefined, []],
  ])("that a second start hands over as %j are checked", (handed, files) => {
    expect(filesHandedOver(handed)).toEqual(files);
  });

  test("reach the window as handles, once, or as why they cannot be read", async () => {
    let told = 0;
    const brought = new BroughtPaths(() => {
      told++;
    });
    const files = handlers(brought);
    writeFileSync(join(folder(), "a.csv"), "a;b\n1;2\n");
    mkdirSync(join(folder(), "map"));
    brought.add([]);
    expect(told).toBe(0);
    brought.add(["a.csv", "map", "weg.csv"].map((name) => join(folder(), name)));
    expect(told).toBe(1);
    const [one, map, gone] = await files["file.brought"]({});
    expect(map).toEqual({ ok: false, failure: { code: "file/is-folder", facts: { name: "map" } } });
    expect(gone).toMatchObject({ ok: false, failure: { facts: { name: "weg.csv", reason: "ENOENT" } } });
    if (!one?.ok) throw new Error("not brought");
    expect(Object.keys(one.value).sort()).toEqual(["handle", "name", "size"]);
    const read = await files["file.read"]({ handle: one.value.handle, offset: 0, length: 99 });
    expect(read).toMatchObject({ ok: true, value: new Uint8Array(Buffer.from("a;b\n1;2\n")) });
    expect(await files["file.brought"]({})).toEqual([]);
  });
});

describe("a dropped file", () => {
  const dropped = (file: File, isFolder = false) => ({
    ...{ name: file.name, size: file.size, isFolder },
    slice: (from: number, to: number) => file.slice(from, to),
  });

  test("is read by ranges under its handle", async () => {
    const files = new DroppedFiles();
    const kept = files.keep(dropped(new File(["0123456789"], "a.csv")));
    if (!kept.ok) throw new Error(kept.failure.code);
    const { handle } = kept.value;
    expect(files.holds(handle)).toBe(true);
    const read = await files.read(handle, 8, 5);
    expect(read).toEqual({ ok: true, value: new Uint8Array([56, 57]) });
    expect(await files.read("other", 0, 1)).toMatchObject({ ok: false });
  });

  test("that is a folder, or too large, is refused", () => {
    const files = new DroppedFiles();
    expect(files.keep(dropped(new File([], "map"), true))).toMatchObject({
      failure: { code: "file/is-folder" },
    });
    const large = { ...dropped(new File([], "groot.csv")), size: 300_000_000 };
    expect(files.keep(large)).toMatchObject({ failure: { code: "file/too-large" } });
  });
});

const handlers = (brought: BroughtPaths) =>
  fileHandlers({
    dialogs: {
      chooseFiles: async () => [],
      chooseFolder: async () => undefined,
      chooseTarget: async () => undefined,
    },
    profile: folder(),
    journal: new Journal(join(folder(), "journal")),
    brought,
    version: "1.0.0",
    now: () => new Date(0),
    savedFileMode: 0o644,
  });
