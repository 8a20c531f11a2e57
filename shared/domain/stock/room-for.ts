import type { EntryTable } from "./entry-table.ts";
import type { FoldState } from "./fold-state.ts";

/** Room for so many entries more, and for what they may bring, in steps: whoever works between two of them finds all as it was. */
export function* roomFor(
  { entries, state }: { readonly entries: EntryTable; readonly state: FoldState },
  more: number,
): Generator<undefined> {
  const { lines } = state;
  const total = entries.size + more;
  const room = entries.kind.length;
  const wanted = total > room ? Math.max(total, room * 2) : room;
  yield* state.growing(wanted);
  yield* lines.growing(lines.size + more);
  for (const words of [entries.lots, entries.serials]) {
    // Some of what comes may be numbered already.
    words.expect(Math.min(words.size + more, total));
    yield;
  }
  if (wanted > room) yield* entries.growing(wanted);
}
