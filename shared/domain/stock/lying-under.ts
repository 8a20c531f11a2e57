import type { EntryTable } from "./entry-table.ts";
import type { FoldState } from "./fold-state.ts";
import type { Placing } from "./placing.ts";

/** One pass over the columns finds the entries before `first` that lie under these codes, or were counted in these sessions. */
export function* lyingUnder(
  { entries, state }: { readonly entries: EntryTable; readonly state: FoldState },
  placing: Pick<Placing, "isCodeUsed" | "isSessionUsed">,
  first: number,
  codes: readonly number[],
  sessions: readonly number[],
): Generator<number> {
  const used: number[] = [];
  for (const code of codes) if (placing.isCodeUsed(code)) used.push(code);
  const counting = sessions.filter((place) => placing.isSessionUsed(place));
  if (first === 0 || (used.length === 0 && counting.length === 0)) return;
  const byCode = flags(used, entries.codes.size);
  const bySession = flags(counting, entries.sessions.size);
  for (let index = 0; index < first; index++) {
    if (state.line[index] === 0) continue;
    if (byCode[state.code[index] as number] === 1 || bySession[entries.session[index] as number] === 1)
      yield index;
  }
}

function flags(places: readonly number[], size: number): Uint8Array {
  const made = new Uint8Array(size);
  for (const place of places) made[place] = 1;
  return made;
}
