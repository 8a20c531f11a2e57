import { createHash, webcrypto } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { VerifySnapshot } from "../../shared/contracts/verify-records.ts";
import { drillProtocol } from "../../shared/domain/snapshot/drill-protocol.ts";
import { readSnapshotStart } from "../../shared/domain/snapshot/header.ts";
import { mostBytes } from "./chosen-files.ts";
import { errnoOf } from "./disk-errors.ts";

/** The file that is to be verified, as it was named; "" when `--verify` stands there without one, undefined without it. */
export const fileToVerify = (words: readonly string[]): string | undefined => wordAfter("--verify", words);

/** Who verifies, when a protocol is wanted: it is printed below the line. */
export const verifiedBy = (words: readonly string[]): string | undefined => wordAfter("--by", words);

function wordAfter(word: string, words: readonly string[]): string | undefined {
  const at = words.findIndex((one) => one === word || one.startsWith(`${word}=`));
  if (at < 0) return undefined;
  return words[at]?.startsWith(`${word}=`) ? words[at]?.slice(word.length + 1) : (words[at + 1] ?? "");
}

/** A folder for what Chromium writes wherever it starts, so that the profile is not touched. */
export function folderForAWhile(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "reshelf-verify-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

interface Verifying {
  /** The bundle that does it. */
  readonly verifier: string;
  readonly input: AsyncIterable<Uint8Array | string>;
  /** With a name a protocol is printed below the line. */
  readonly by?: string | undefined;
}

/**
 * Verifies a snapshot with the first line of `input`, prints one line, and answers with the exit code: 0 whole and restored
 * for trial, 1 not, 2 the key does not open it, 3 the file cannot be read.
 */
export async function verifyAlone(named: string, { verifier, input, by }: Verifying): Promise<number> {
  const path = resolve(named);
  const name = basename(path);
  try {
    if (named === "") throw Object.assign(new Error("No file was named"), { code: "ENOENT" });
    const { size } = await stat(path);
    if (size > mostBytes) throw Object.assign(new Error("Too large"), { code: "EFBIG" });
    const bytes = new Uint8Array(await readFile(path));
    // Node 18 keeps it to itself; what is loaded next looks for it as in a window.
    const scope = globalThis as { crypto?: unknown };
    scope.crypto ??= webcrypto;
    const { verifySnapshot } = require(verifier) as { readonly verifySnapshot: VerifySnapshot };
    const { code, line } = await verifySnapshot({ name, bytes, key: await firstLine(input) });
    console.log(line);
    if (by !== undefined) console.log(`\n${protocolOf(name, bytes, line, by)}`);
    return code;
  } catch (error) {
    console.log(`not read: ${name} (${errnoOf(error)})`);
    return 3;
  }
}

function protocolOf(name: string, bytes: Uint8Array, result: string, by: string): string {
  const start = readSnapshotStart(bytes);
  return drillProtocol({
    ...{ at: new Date(), by, name, size: bytes.length, result },
    sha256: createHash("sha256").update(bytes).digest("hex"),
    header: typeof start === "object" ? start.header : undefined,
  });
}

async function firstLine(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const piece of input) {
    text += typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
    if (text.includes("\n")) break;
  }
  return (text.split("\n")[0] ?? "").replace(/\r$/, "");
}
