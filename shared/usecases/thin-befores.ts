import { type Before, beforesToGo } from "../domain/snapshot/before.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { heldRanges } from "./compare-copy.ts";
import type { Dependencies } from "./dependencies.ts";
import { type KeptBefore, keptBefores } from "./kept-befores.ts";
import { writersOf } from "./missing-entries.ts";

/** A moment that is kept, and how many entries only it holds here. */
export interface WeighedBefore extends KeptBefore {
  readonly only: number;
}

/** The moments that are kept, the newest first, each weighed against what this station has. */
export async function weighedBefores(
  needs: Pick<Dependencies, "profile" | "ledger">,
): Promise<readonly WeighedBefore[]> {
  const { stock } = needs.ledger;
  return (await keptBefores(needs)).map((kept) => ({ ...kept, only: entriesNotHere(stock, kept.before) }));
}

/**
 * Removes what the rule lets go, never what was kept just now: a clock that fell back makes that look old. Nothing goes while the
 * customers' keys are damaged here, since an older moment may hold them. Main does it, and does nothing while a stick is not
 * as it was left.
 */
export async function thinBefores(
  needs: Pick<Dependencies, "profile" | "ledger" | "keys">,
  justKept: string,
): Promise<void> {
  if (needs.keys.trouble) return;
  const names = beforesToGo(await weighedBefores(needs)).flatMap(({ name }) =>
    name === justKept ? [] : [name],
  );
  if (names.length > 0) await needs.profile["before.thin"]({ names });
}

/** Those that will go when the next one is kept. */
export function goingNext(all: readonly WeighedBefore[], now: number): ReadonlySet<string> {
  const next = { name: "", before: { at: now }, only: 0 };
  return new Set(beforesToGo([next, ...all]).map(({ name }) => name));
}

/** Entries that were held then, say something by themselves, and are not held now. */
export function entriesNotHere(stock: Stock, { held, idle }: Pick<Before, "held" | "idle">): number {
  const now = new Map(writersOf(stock).map((writer) => [String(writer), heldRanges(stock, writer)]));
  return missing(held, now) - missing(idle, now);
}

function missing(then: Before["held"], now: ReadonlyMap<string, ReturnType<typeof heldRanges>>): number {
  let count = 0;
  for (const [writer, ranges] of then)
    for (const [from, to] of ranges) {
      count += to - from + 1;
      for (const [start, end] of now.get(writer) ?? [])
        count -= Math.max(0, Math.min(to, end) - Math.max(from, start) + 1);
    }
  return count;
}

/** The entries that say nothing by themselves, as they are written down. */
export function idleIn({ entries }: Stock): Before["idle"] {
  const idle = new Map<string, [number, number][]>();
  for (const [index, { kind }] of entries.facts) {
    if (kind !== "started" && kind !== "adopted" && kind !== "batchClosed") continue;
    const writer = entries.writers.word(entries.writer[index] as number);
    const number = entries.number[index] as number;
    const ranges = idle.get(writer);
    if (ranges) ranges.push([number, number]);
    else idle.set(writer, [[number, number]]);
  }
  return [...idle];
}
