import { basisOf } from "./basis.ts";
import { mark } from "./fold-state.ts";
import type { LineContext } from "./line-context.ts";

/** More ways than this for what an adjustment may have seen are not tried: the finding stands, and a person looks. */
const mostWays = 4_000;

/** The digest of the ids that an adjustment of this line would rest on now: all in effect, in the one order of entries. */
export const basisNow = (context: LineContext, line: number): string =>
  basisOf(inEffectOn(context, line).map((index) => context.table.id(index)));

/**
 * True when "there are 12" still holds on a line with adjustments: one of them rests on all the others and on everything
 * counted before it. What was counted later by the clock is no finding; it may still have been seen, when the clock of
 * another station runs ahead, but then all that this station had counted on the line till then was seen with it.
 */
export function hasLastWord(context: LineContext, line: number): boolean {
  const inEffect = inEffectOn(context, line);
  const words = inEffect.filter((index) => context.table.session[index] === 0).reverse();
  const newest = words[0] === undefined ? undefined : context.adjusted(words[0]);
  if (!newest || newest.basis === "") return true;
  return words.some((word) => restsOnAll(context, inEffect, word));
}

function inEffectOn({ table, state }: LineContext, line: number): readonly number[] {
  const inEffect = [...state.entriesOn(line)].filter((index) => state.has(index, mark.inEffect));
  return inEffect.sort((a, b) => table.compare(a, b));
}

function restsOnAll(
  { table, state, adjusted }: LineContext,
  inEffect: readonly number[],
  word: number,
): boolean {
  const said = adjusted(word);
  if (!said || said.basis === "") return false;
  const isOwn = (index: number) => table.writer[index] === table.writer[word];
  // Of what a writer says itself it knows what came first, whatever became of its clock meanwhile.
  const isLater = (index: number) =>
    table.session[index] !== 0 &&
    (isOwn(index) ? table.compareIds(index, word) : table.compare(index, word)) > 0;
  const byWriter = new Map<number, number[]>();
  for (const index of inEffect) {
    const writer = table.writer[index] as number;
    // What a writer says after its own adjustment was surely not seen by it.
    if (!isLater(index) || isOwn(index)) continue;
    const its = byWriter.get(writer);
    if (its) its.push(index);
    else byWriter.set(writer, [index]);
  }
  const certain = inEffect.filter((index) => index !== word && !isLater(index));
  const later = [...byWriter.values()].map((its) => its.sort((a, b) => table.compareIds(a, b)));
  const ways = later.reduce((product, its) => product * (its.length + 1), 1);
  for (const more of beginnings(ways > mostWays ? [] : later)) {
    const seen = [...certain, ...more];
    if (seen.reduce((sum, index) => sum + (state.share[index] as number), 0) !== said.saw) continue;
    const ids = seen.sort((a, b) => table.compare(a, b)).map((index) => table.id(index));
    if (basisOf(ids) === said.basis) return true;
  }
  return false;
}

/** Every way to take the beginning of each list, nothing of any of them first. */
function* beginnings(lists: readonly (readonly number[])[]): Generator<readonly number[]> {
  const [first, ...rest] = lists;
  if (!first) {
    yield [];
    return;
  }
  for (const others of beginnings(rest))
    for (let taken = 0; taken <= first.length; taken++) yield [...first.slice(0, taken), ...others];
}
