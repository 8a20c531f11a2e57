import { webcrypto } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { VerifySnapshot } from "../../shared/contracts/verify-records.ts";
import { type DrillWords, drillWords } from "../../shared/domain/snapshot/drill-words.ts";
import { mostBytes } from "./chosen-files.ts";
import { errnoOf } from "./disk-errors.ts";

/** The file that is to be verified, as it was named; "" when `--verify` stands there without one, undefined without it. */
export const fileToVerify = (words: readonly string[]): string | undefined => wordAfter("--verify", words);

/** Who verifies, when a protocol is wanted: it is printed below the line. */
export const verifiedBy = (words: readonly string[]): string | undefined => wordAfter("--by", words);

/** What the answer is to be given in, when the person said so. */
export const languageAsked = (words: readonly string[]): string | undefined => wordAfter("--language", words);

/** The words of a language, by its tag; those of English for any we do not speak. */
function wordsIn(tag = ""): DrillWords {
  const [language = ""] = tag.toLowerCase().split(/[-_.]/);
  return Object.hasOwn(drillWords, language)
    ? drillWords[language as keyof typeof drillWords]
    : drillWords.en;
}

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
  /** What is spoken: `fr`, `nl-BE`, as it was asked for or as the system says; English for any other. */
  readonly language?: string | undefined;
}

/**
 * Verifies a snapshot with the first line of `input`, prints one line, and answers with the exit code: 0 whole and restored
 * for trial, 1 not, 2 the key does not open it, 3 the file cannot be read.
 */
export async function verifyAlone(
  named: string,
  { verifier, input, by, language }: Verifying,
): Promise<number> {
  const words = wordsIn(language);
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
    const key = await firstLine(input);
    const { code, line, protocol } = await verifySnapshot({ name, bytes, key, words, by });
    console.log(protocol === undefined ? line : `${line}\n\n${protocol}`);
    return code;
  } catch (error) {
    console.log(words.notRead(name, errnoOf(error)));
    return 3;
  }
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
