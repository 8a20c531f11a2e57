import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A socket's path holds at most 107 bytes; this is what Chromium adds to the folder. */
const longest = 107 - "/scoped_dirXXXXXX/SingletonSocket".length;

/**
 * Where the temporary folder takes nothing, this process and all it starts get another one that does: the socket by which
 * Chromium knows a second start lies there, and without one every start would take itself for the second. False when no folder
 * takes anything.
 */
export function findTemporaryRoom(
  profile: string,
  { platform, env }: Pick<NodeJS.Process, "platform" | "env"> = process,
): boolean {
  // Windows knows a second start by other means; macOS hands every program a folder of its own.
  if (platform !== "linux") return true;
  const usual = tmpdir();
  // The first two are in memory: they have room where the disk is full.
  const found = [usual, env["XDG_RUNTIME_DIR"] ?? "", "/dev/shm", profile].find(takesSocket);
  if (found !== undefined && found !== usual) env["TMPDIR"] = found;
  return found !== undefined;
}

/** A folder that may be written to can stand on a disk that takes no more: only a trial tells. */
function takesSocket(folder: string): boolean {
  if (folder === "" || Buffer.byteLength(folder) > longest) return false;
  try {
    rmSync(mkdtempSync(join(folder, "reshelf-")), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
