import { joinBytes } from "../base/join-bytes.ts";
import type { LinesThen } from "../domain/snapshot/lines-then.ts";
import type { Clock } from "../ports/clock.ts";
import type { Task } from "./tasks.ts";

/** So many texts are made or merged before others have their turn: less than a millisecond. */
const atOnce = 500;
/** So many lines are only looked at in that time. */
const lookedAtOnce = 20_000;
const encoder = new TextEncoder();

/**
 * SHA-256 over the lines of a stock as texts: equal digests are equal stocks, whatever the order in which their entries
 * arrived.
 */
export const stockDigest = async (
  { digest }: Pick<Clock, "digest">,
  lines: LinesThen,
  task: Task,
): Promise<string> => await digest(await stockText(lines, task));

/**
 * The lines of a stock as texts, sorted, each ended by a line feed. Codes are sorted first, and then the few lines of each: a
 * code as JSON ends with the one quotation mark that is not spelt otherwise, so that none begins another.
 */
export async function stockText(lines: LinesThen, task: Task): Promise<Uint8Array> {
  const byCode = await linesByCode(lines, task);
  const codes = await sorted([...byCode.keys()], task);
  const parts: Uint8Array[] = [];
  let texts: string[] = [];
  for (const code of codes) {
    const rests = (byCode.get(code) ?? []).map(lines.rest);
    for (const rest of await sorted(rests, task)) texts.push(`[${code}${rest}\n`);
    if (texts.length < atOnce) continue;
    parts.push(encoder.encode(texts.join("")));
    texts = [];
    await task.step(0, 0);
  }
  parts.push(encoder.encode(texts.join("")));
  return joinBytes(parts);
}

/** The lines that something in effect is behind, by their code as JSON. */
async function linesByCode(lines: LinesThen, task: Task): Promise<ReadonlyMap<string, number[]>> {
  const byNumber = new Map<number, number[]>();
  for (let line = 0; line < lines.size; line++) {
    if (line % lookedAtOnce === 0) await task.step(0, 0);
    const code = lines.code(line);
    if (code < 0) continue;
    const own = byNumber.get(code);
    if (own) own.push(line);
    else byNumber.set(code, [line]);
  }
  return new Map([...byNumber].map(([code, own]) => [lines.codeText(code), own]));
}

/** Texts in order, sorted in runs that are then merged. */
async function sorted(texts: readonly string[], task: Task): Promise<readonly string[]> {
  if (texts.length <= atOnce) return [...texts].sort();
  let runs: string[][] = [];
  for (let at = 0; at < texts.length; at += atOnce) {
    runs.push(texts.slice(at, at + atOnce).sort());
    await task.step(0, 0);
  }
  while (runs.length > 1) {
    const longer: string[][] = [];
    for (let run = 0; run < runs.length; run += 2)
      longer.push(await merged(runs[run] as string[], runs[run + 1] ?? [], task));
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Two sorted lists as one. */
async function merged(one: readonly string[], other: readonly string[], task: Task): Promise<string[]> {
  const all: string[] = [];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    const isLeft =
      right >= other.length || (left < one.length && (one[left] as string) <= (other[right] as string));
    all.push((isLeft ? one[left++] : other[right++]) as string);
    if (all.length % atOnce === 0) await task.step(0, 0);
  }
  return all;
}
