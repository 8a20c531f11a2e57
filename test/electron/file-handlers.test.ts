import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { BroughtPaths } from "../../electron/main/brought-paths.ts";
import { fileHandlers } from "../../electron/main/file-handlers.ts";
import { Journal } from "../../electron/main/journal.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
let answer: string | undefined;
let suggested: string | undefined;
const brought = new BroughtPaths(() => {});
beforeEach(() => {
  answer = undefined;
  suggested = undefined;
});

const handlers = () =>
  fileHandlers({
    dialogs: {
      chooseFiles: async () => (answer === undefined ? [] : [answer]),
      chooseFolder: async () => answer,
      chooseTarget: async (_title, name) => {
        suggested = name;
        return answer;
      },
    },
    profile: folder(),
    journal: new Journal(join(folder(), "journal")),
    brought,
    version: "1.0.0",
    now: () => new Date("2026-11-21T10:41:58.123Z"),
    savedFileMode: 0o644,
  });
const choose = (files: ReturnType<typeof handlers>) => files["file.choose"]({ purpose: "table", title: "" });

/** What was chosen, when choosing it must succeed. */
async function chosen(files: ReturnType<typeof handlers>) {
  const result = await choose(files);
  const file = result.ok ? result.value?.[0] : undefined;
  if (!file) throw new Error(`nothing chosen: ${JSON.stringify(result)}`);
  return file;
}

describe("choosing a file", () => {
  test("answers nothing when the person cancelled", async () => {
    expect(await choose(handlers())).toEqual({ ok: true, value: null });
  });

  test("tells the window a name and a size, and never a path", async () => {
    answer = join(folder(), "stock.csv");
    writeFileSync(answer, "a;b\n1;2\n");
    const result = await choose(handlers());
    expect(result).toMatchObject({ ok: true, value: [{ name: "stock.csv", size: 8 }] });
    expect(JSON.stringify(result)).not.toContain(folder());
  });

  test("refuses a folder, a pipe, a device, and a file that is not there, each in its words", async () => {
    const pipe = join(folder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const refusal = async (path: string) => {
      answer = path;
      const result = await choose(handlers());
      return result.ok ? result : { code: result.failure.code, ...result.failure.facts };
    };
    mkdirSync(join(folder(), "sub"));
    expect(await refusal(join(folder(), "sub"))).toEqual({ code: "file/is-folder", name: "sub" });
    expect(await refusal(pipe)).toEqual({ code: "file/not-readable", name: "pipe", reason: "device" });
    expect(await refusal("/dev/null")).toEqual({ code: "file/not-readable", name: "null", reason: "device" });
    expect(await refusal(join(folder(), "x"))).toEqual({
      code: "file/not-readable",
      name: "x",
      reason: "ENOENT",
    });
  });

  test("refuses 2 GB before a byte of it is read", async () => {
    answer = join(folder(), "huge.csv");
    writeFileSync(answer, "");
    truncateSync(answer, 2_147_483_648);
    expect(await choose(handlers())).toEqual({
      ok: false,
      failure: {
        code: "file/too-large",
        facts: { name: "huge.csv", bytes: 2_147_483_648, most: 268_435_456 },
      },
    });
  });
});

describe("reading a chosen file", () => {
  test("gives any range, and less at its end", async () => {
    answer = join(folder(), "f");
    writeFileSync(answer, "0123456789");
    const files = handlers();
    const { handle } = await chosen(files);
    const read = async (offset: number, length: number) => {
      const result = await files["file.read"]({ handle, offset, length });
      return result.ok && new TextDecoder().decode(result.value);
    };
    expect([await read(0, 4), await read(8, 4), await read(10, 4), await read(99, 4)]).toEqual([
      "0123",
      "89",
      "",
      "",
    ]);
  });

  test("is refused under a handle nobody was given", async () => {
    await expect(handlers()["file.read"]({ handle: "x", offset: 0, length: 1 })).rejects.toThrow(
      "No file was chosen",
    );
  });

  test("says when the file is no longer the one that was chosen", async () => {
    answer = join(folder(), "f");
    for (const change of [
      (path: string) => writeFileSync(path, "longer than it was"),
      (path: string) => utimesSync(path, 1, 1),
      (path: string) => renameSync(path, `${path}-away`),
    ]) {
      writeFileSync(answer, "0123456789");
      const files = handlers();
      const { handle } = await chosen(files);
      change(answer);
      const result = await files["file.read"]({ handle, offset: 0, length: 4 });
      expect(result).toMatchObject({ failure: { code: "file/not-readable" } });
    }
  });
});

describe("saving a file", () => {
  const save = (suggestedName: string) =>
    handlers()["file.save"]({ suggestedName, title: "", bytes: new TextEncoder().encode("a;b") });

  test("answers nothing when the person cancelled", async () => {
    expect(await save("stock.csv")).toEqual({ ok: true, value: null });
  });

  test("writes where the person said, reads it back, and names the folder only", async () => {
    mkdirSync(join(folder(), "Exports"));
    answer = join(folder(), "Exports", "stock.csv");
    const result = await save("stock.csv");
    expect(result).toMatchObject({ value: { name: "stock.csv", place: "Exports", size: 3, readBack: true } });
    expect(readFileSync(answer, "utf8")).toBe("a;b");
    expect(JSON.stringify(result)).not.toContain(folder());
  });

  test("is read again from its place under a handle, and has files laid beside it, never over one", async () => {
    mkdirSync(join(folder(), "Exports"));
    answer = join(folder(), "Exports", "stock.csv");
    const own = handlers();
    const bytes = new TextEncoder().encode("a;b");
    const saved = await own["file.save"]({ suggestedName: "stock.csv", title: "", bytes });
    const handle = saved.ok ? (saved.value?.handle ?? "") : "";
    expect(await own["file.read"]({ handle, offset: 0, length: 10 })).toMatchObject({
      ok: true,
      value: bytes,
    });
    const beside = (ending: string) => own["file.saveBeside"]({ handle, ending, bytes });
    expect(await beside("receipt.csv")).toMatchObject({
      value: { name: "stock-receipt.csv", place: "Exports" },
    });
    expect(await beside("receipt.csv")).toMatchObject({ value: { name: "stock-receipt (2).csv" } });
    expect(await beside("../../x.csv")).toMatchObject({
      value: { name: "stock--..-x.csv", place: "Exports" },
    });
    await expect(own["file.saveBeside"]({ handle: "other", ending: "x.csv", bytes })).rejects.toThrow();
    writeFileSync(answer, "a;c;d");
    expect(await own["file.read"]({ handle, offset: 0, length: 10 })).toMatchObject({ ok: false });
  });

  test.each([
    ["stock 21-11.csv", "stock 21-11.csv"],
    ["../../etc/passwd", "-..-etc-passwd"],
    ["C:\\Windows\\x.csv", "C--Windows-x.csv"],
    ["nul.csv", "Reshelf nul.csv"],
    ["a\u0000b?.csv. ", "a-b-.csv"],
    ["", "Reshelf"],
  ])("suggests %j as a name that leads nowhere else", async (wished, expected) => {
    await save(wished);
    expect(suggested).toBe(expected);
  });
});
