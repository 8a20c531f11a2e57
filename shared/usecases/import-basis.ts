import type { LocationId } from "../domain/ledger/identity.ts";
import type { Facts } from "../domain/stock/facts.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** The batches and adoptions there are, and which of them are struck: a plan that was made before another one is old. */
export function batchBasis({ facts }: Stock): string {
  const batches = facts.subjects("batch:");
  const struck = batches.filter((subject) => facts.isBatchStruck(subject.slice(6) as never));
  return `${batches.length}-${struck.length}`;
}

/** An import of the very same file that is still in effect. */
export function importedBefore(
  { facts, entries }: Stock,
  digest: string,
): { readonly at: number; readonly title: string } | undefined {
  for (const subject of facts.subjects("batch:"))
    for (const { index, said } of facts.about<"batchClosed">(subject))
      if (said.kind === "batchClosed" && said.digest === digest && !facts.isBatchStruck(said.batch))
        return { at: entries.at[index] as number, title: said.title };
  return undefined;
}

/** The places that are defined, by name; of two with one name the first. */
export function placesByName(facts: Facts): ReadonlyMap<string, LocationId> {
  const places = new Map<string, LocationId>();
  for (const subject of facts.subjects("location:")) {
    const name = facts.heads<"locationDefined">(subject)[0]?.said.name.trim();
    if (name !== undefined && !places.has(name)) places.set(name, subject.slice(9) as LocationId);
  }
  return places;
}
