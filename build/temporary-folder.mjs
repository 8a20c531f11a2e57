import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const prefix = "reshelf-run-";

/**
 * Gives this process and all it starts one temporary folder, removed when it ends: also what a failing test, a killed
 * program and Chromium leave there. Inside such a folder already, it stays there.
 */
export function ownTemporaryFolder() {
  if (basename(tmpdir()).startsWith(prefix)) return;
  const folder = mkdtempSync(join(tmpdir(), prefix));
  // As open as the system's own: whoever a test starts without rights makes folders there too.
  chmodSync(folder, 0o1777);
  // Linux and macOS ask for the first, Windows for the others.
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  // A program that is just ending may still write there.
  process.once("exit", () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  );
}
