import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A fresh folder for each test of a file, removed after it; ask the function for its path inside a test. */
export function temporaryFolder(): () => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "reshelf-test-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return () => folder;
}
