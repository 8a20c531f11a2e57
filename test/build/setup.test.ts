import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { arePackagesHere } from "../../build/setup.mjs";
import { findProgram, missingFor } from "../../build/system-packages.mjs";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reshelf-setup-"));
  await mkdir(join(folder, "node_modules"));
});
afterEach(() => rm(folder, { recursive: true }));

async function arePackages(here: object | undefined, wanted: object) {
  await writeFile(join(folder, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...wanted } }));
  const inner = join(folder, "node_modules/.package-lock.json");
  if (here !== undefined) await writeFile(inner, JSON.stringify({ packages: here }));
  return arePackagesHere(folder);
}

describe("packages", () => {
  const vite = { "node_modules/vite": { version: "8.0.0" } };

  test("are here when each is, in its version; those for other platforms need not be", async () => {
    const native = { "node_modules/@vite/win32": { version: "8.0.0", optional: true } };
    expect(await arePackages(vite, { ...vite, ...native })).toBe(true);
  });

  test("are not here when one is missing, is another version, or nothing was installed", async () => {
    expect(await arePackages(undefined, vite)).toBe(false);
    expect(await arePackages({}, vite)).toBe(false);
    expect(await arePackages({ "node_modules/vite": { version: "8.0.1" } }, vite)).toBe(false);
  });
});

describe("system packages", () => {
  test("a program on the path is found, another is not", () => {
    expect(findProgram("node")).toMatch(/node$/);
    expect(findProgram("no-such-program-anywhere")).toBeUndefined();
  });

  test("a display that is here needs no virtual one, unless everything is to be tested", ({ skip }) => {
    if (process.platform !== "linux") skip("system packages are looked at on Linux only");
    const need = { executable: process.execPath, isTested: false, hasDisplay: true };
    expect(missingFor(need)).toEqual([]);
  });

  test("libraries that a window needs are named when the program lacks them", ({ skip }) => {
    if (process.platform !== "linux") skip("system packages are looked at on Linux only");
    const missing = missingFor({
      executable: join(folder, "no-electron"),
      isTested: false,
      hasDisplay: true,
    });
    expect(missing).toContain("libgtk-3-0");
  });
});
