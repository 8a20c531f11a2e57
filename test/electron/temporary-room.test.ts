import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findTemporaryRoom } from "../../electron/main/temporary-room.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "room-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

/** What the program would find with this temporary folder. */
function found(usual: string, own = ""): { readonly has: boolean; readonly folder: string | undefined } {
  vi.stubEnv("TMPDIR", usual);
  const env: NodeJS.ProcessEnv = { TMPDIR: usual, XDG_RUNTIME_DIR: own };
  const has = findTemporaryRoom(join(home, "none"), { platform: "linux", env });
  return { has, folder: env["TMPDIR"] };
}

test("a temporary folder that takes something stays, and nothing stays in it", () => {
  expect(found(home)).toEqual({ has: true, folder: home });
  expect(readdirSync(home)).toEqual([]);
});

test("one that is not there, or whose name leaves no room for a socket, gives way to the person's own", () => {
  const own = join(home, "own");
  const long = join(home, "l".repeat(90));
  for (const folder of [own, long]) mkdirSync(folder);
  expect(found(join(home, "not there"), own)).toEqual({ has: true, folder: own });
  expect(found(long, own)).toEqual({ has: true, folder: own });
});
