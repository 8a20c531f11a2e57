import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { BroughtPaths } from "../../electron/main/brought-paths.ts";
import { fileHandlers } from "../../electron/main/file-handlers.ts";
import { Journal } from "../../electron/main/journal.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
let place: string | undefined;
let asked = 0;
beforeEach(() => {
  place = join(folder(), "STICK");
  mkdirSync(place);
  asked = 0;
});
const files = () =>
  fileHandlers({
    dialogs: {
      chooseFiles: async () => [],
      chooseFolder: async () => {
        asked += 1;
        return place;
      },
      chooseTarget: async () => undefined,
    },
    profile: folder(),
    journal: new Journal(join(folder(), "journal")),
    brought: new BroughtPaths(() => {}),
    version: "1.0.0",
    now: () => new Date("2026-11-21T10:41:58.123Z"),
    savedFileMode: 0o644,
  });
const bytes = new Uint8Array(3_000_000).map((_, at) => (at * 31) % 253);
// Comparing millions of bytes one by one takes the runner seconds.
const digestOf = (file: Uint8Array) => createHash("sha256").update(file).digest("hex");
const sha256 = digestOf(bytes);
const name = "Reshelf 2026-11-21 10.41.58 Balie 2 0123456789ab.stock";
const wish = { name, title: "", again: false, sha256, bytes };

describe("a snapshot to a stick", () => {
  test("lies there as it was packed and is read again from there under its handle; no path leaves main", async () => {
    const host = files();
    const saved = await host["snapshot.save"](wish);
    expect(saved).toMatchObject({
      value: { name, place: "STICK", size: bytes.length, sha256, readBack: true },
    });
    expect(readdirSync(place ?? "")).toEqual([name]);
    expect(digestOf(readFileSync(join(place ?? "", name)))).toBe(sha256);
    expect(JSON.stringify(saved)).not.toContain(folder());
    const handle = (saved.ok && saved.value?.handle) || "";
    const read = await host["file.read"]({ handle, offset: 1_000_000, length: 10 });
    expect(read).toEqual({ ok: true, value: bytes.slice(1_000_000, 1_000_010) });
  });

  test("is never written over one that is there", async () => {
    const host = files();
    await host["snapshot.save"](wish);
    expect(await host["snapshot.save"]({ ...wish, again: true })).toMatchObject({
      failure: { code: "file/not-written", facts: { reason: "EEXIST" } },
    });
    expect(asked).toBe(1);
    expect(digestOf(readFileSync(join(place ?? "", name)))).toBe(sha256);
  });

  test("whose bytes changed on their way to main is not kept", async () => {
    const changed = bytes.slice();
    changed[7] = 0;
    expect(await files()["snapshot.save"]({ ...wish, bytes: changed })).toMatchObject({
      failure: { code: "file/read-back-differs" },
    });
    expect(readdirSync(place ?? "")).toEqual([]);
  });

  test("of a wish that leads elsewhere stays in the place that was chosen", async () => {
    await files()["snapshot.save"]({ ...wish, name: "../../x.stock" });
    expect(readdirSync(place ?? "")).toEqual(["-..-x.stock"]);
  });

  test("that was given no place writes nothing", async () => {
    place = undefined;
    expect(await files()["snapshot.save"](wish)).toEqual({ ok: true, value: null });
  });
});
