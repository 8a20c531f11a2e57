import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { carried, fetchCarried, findCarried } from "../../build/carried-runtime.mjs";

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "reshelf-cache-"));
});
afterEach(() => rm(cache, { recursive: true }));

const marker = `electron-${carried.electron}-linux-x64.complete.json`;

test("an archive that is not the pinned one is refused and nothing of it stays", async () => {
  const archive = join(cache, "other.tgz");
  await writeFile(archive, "another Electron");
  await expect(fetchCarried({ say: () => {}, cache: join(cache, "in"), archive })).rejects.toThrow(
    "not what was pinned",
  );
  expect(await readdir(join(cache, "in"))).toEqual([]);
});

test("a marker alone is no runtime: not of other bytes, not of a folder that is gone, not unreadable", async () => {
  for (const text of [
    "not JSON",
    JSON.stringify({ folder: ".", integrity: "sha512-other" }),
    JSON.stringify({ folder: "gone", integrity: carried.integrity }),
  ]) {
    await writeFile(join(cache, marker), text);
    await writeFile(join(cache, "electron"), "");
    expect(findCarried(cache)).toBeUndefined();
  }
});

test("a marker of the pinned bytes beside a whole folder is a runtime", async () => {
  await writeFile(join(cache, "electron"), "");
  await writeFile(join(cache, marker), JSON.stringify({ folder: ".", integrity: carried.integrity }));
  expect(findCarried(cache)).toBe(cache);
});
