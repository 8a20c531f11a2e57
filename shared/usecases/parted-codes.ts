import type { AnyEntry, EntryOf } from "../domain/ledger/entry.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { codesOf } from "../domain/stock/subjects.ts";

/** True when a person said that two codes are not one product: a fact that joins them was struck by name, and none stands. */
export function arePartedCodes({ entries, facts }: Stock, one: string, other: string): boolean {
  const place = entries.codes.find(one);
  if (place === undefined || one === other) return false;
  let isParted = false;
  for (const index of facts.byCode.of(place)) {
    const said = entries.facts.get(index) as AnyEntry;
    if ((said.kind !== "linked" && said.kind !== "productKnown") || !codesOf(said).includes(other)) continue;
    if (facts.isInEffect(index)) return false;
    isParted ||= facts
      .voidsOf(index)
      .some((strike) => (entries.facts.get(strike) as EntryOf<"voided">).target.includes("."));
  }
  return isParted;
}
