import type { LinesThen } from "../domain/snapshot/lines-then.ts";
import type { Clock } from "../ports/clock.ts";
import type { Task } from "./tasks.ts";

/** So many texts are made or merged before others have their turn: less than a millisecond. */
const atOnce = 500;

/**
 * SHA-256 over the lines of a stock as texts: equal digests are equal stocks, whatever the order in which their entries
 * arrived.
 */
export const stockDigest = async (
  { digest }: Pick<Clock, "digest">,
  lines: LinesThen,
  task: Task,
): Promise<string> => await digest(await stockText(lines, task));

/** The lines of a stock as texts, sorted, each ended by a line feed. */
export async function stockText(lines: LinesThen, task: Task): Promise<Uint8Array> {
  let runs: string[][] = [];
  for (let line = 0; line < lines.size; line += atOnce) {
    runs.push(sortedTexts(lines, line, Math.min(lines.size, line + atOnce)));
    await task.step(0, 0);
  }
  while (runs.length > 1) {
    const longer: string[][] = [];
    for (let run = 0; run < runs.length; run += 2)
      longer.push(await merged(runs[run] as string[], runs[run + 1] ?? [], task));
    runs = longer;
  }
  return new TextEncoder().encode((runs[0] ?? []).map((text) => `${text}\n`).join(""));
}

function sortedTexts(lines: LinesThen, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let line = from; line < to; line++) {
    const text = lines.text(line);
    if (text !== undefined) texts.push(text);
  }
  return texts.sort();
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
