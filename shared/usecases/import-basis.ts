import { type LocationId, quarantineOf } from "../domain/ledger/identity.ts";
import type { Facts } from "../domain/stock/facts.ts";
import { placeLanguages, quarantineName } from "../domain/stock/place-name.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** The batches and adoptions there are, and which of them are struck: a plan that was made before another one is old. */
export function batchBasis({ facts }: Stock): string {
  const batches = facts.subjects("batch:");
  const struck = batches.filter((subject) => facts.isBatchStruck(subject.slice(6) as never));
  return `${batches.length}-${struck.length}`;
}

/** The places that are defined, and their quarantines, by name in whichever language; of two with one name the first. */
export function placesByName(facts: Facts): ReadonlyMap<string, LocationId> {
  const places = new Map<string, LocationId>();
  const apart = new Map<string, LocationId>();
  for (const subject of facts.subjects("location:")) {
    const name = facts.heads<"locationDefined">(subject)[0]?.said.name.trim();
    const id = subject.slice(9) as LocationId;
    if (name === undefined || places.has(name)) continue;
    places.set(name, id);
    for (const language of placeLanguages) apart.set(quarantineName(name, language), quarantineOf(id));
  }
  return new Map([...apart, ...places]);
}
