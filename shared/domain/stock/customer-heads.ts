import type { EntryOf, KeptRecord } from "../ledger/entry.ts";
import type { CustomerId, EntryId } from "../ledger/identity.ts";
import { isErased } from "./erased.ts";
import type { Fact } from "./facts.ts";
import type { Stock } from "./stock.ts";

/** What stands of a customer: versions of the record, and merges that took it into another. */
export interface CustomerHeads {
  readonly kept: readonly Fact<KeptRecord["kind"]>[];
  readonly merges: readonly Fact<"customersMerged">[];
  /** In whose record this one is; undefined while it stands for itself. */
  readonly into: CustomerId | undefined;
}

type About = KeptRecord | EntryOf<"customersMerged">;
type Needs = Pick<Stock, "facts" | "find">;

/**
 * The one rule of merging: a record is in another one while every head about it is a merge. A version written elsewhere that no
 * merge has seen keeps it a customer of its own. A merge counts while the record that was written with it does.
 */
export function customerHeads(stock: Needs, customer: CustomerId): CustomerHeads {
  const { kept, merges } = headsOf(stock, customer);
  if (kept.length > 0 || merges.length === 0) return { kept, merges, into: undefined };
  // Only a ledger that was forged goes in a circle: then the merges of it count for nothing.
  if (isInCircle(stock, customer))
    return { kept: headsOf(stock, customer, false).kept, merges, into: undefined };
  return { kept, merges, into: merges[0]?.said.into };
}

/** The versions that a new one takes the place of. A merge is taken back by striking it, never by saving. */
export const keptIds = (stock: Needs & Pick<Stock, "entries">, customer: CustomerId): EntryId[] =>
  headsOf(stock, customer).kept.map(({ index }) => stock.entries.id(index));

/** The merges in effect that took records into this one. */
export function mergesInto(stock: Needs, customer: CustomerId): readonly Fact<"customersMerged">[] {
  return stock.facts
    .about<"customersMerged">(`into:${customer}`)
    .filter(({ index, said }) => headsOf(stock, said.customer).merges.some((merge) => merge.index === index));
}

/** A customer with everybody whose record is in theirs, however often it was merged on. */
export function withMerged(stock: Needs, customer: CustomerId): readonly CustomerId[] {
  const all = new Set([customer]);
  for (const one of all) for (const { said } of mergesInto(stock, one)) all.add(said.customer);
  return [...all];
}

/** How many customers stand for themselves and were not erased. */
export const countCustomers = (stock: Needs): number => livingCustomers(stock).length;

/** Those customers. */
export const livingCustomers = (stock: Needs): readonly CustomerId[] =>
  stock.facts
    .subjects("customer:")
    .map((subject) => subject.slice("customer:".length) as CustomerId)
    .filter((id) => {
      const { kept, into } = customerHeads(stock, id);
      return kept.length > 0 && into === undefined && !isErased(stock.facts, id);
    });

function headsOf(stock: Needs, customer: CustomerId, withMerges = true) {
  const speaks = (said: About) => said.kind !== "customersMerged" || (withMerges && countsWith(stock, said));
  const heads = stock.facts.heads<About["kind"]>(`customer:${customer}`, speaks);
  return {
    kept: heads.filter((fact): fact is Fact<KeptRecord["kind"]> => fact.said.kind !== "customersMerged"),
    merges: heads.filter((fact): fact is Fact<"customersMerged"> => fact.said.kind === "customersMerged"),
  };
}

/** The record that was written with a merge is here and in effect. */
function countsWith(stock: Needs, { of, into }: EntryOf<"customersMerged">): boolean {
  const { facts } = stock;
  const index = stock.find(of);
  return index >= 0 && facts.indexesAbout(`customer:${into}`).includes(index) && facts.isInEffect(index);
}

function isInCircle(stock: Needs, customer: CustomerId): boolean {
  const seen = new Set<CustomerId>();
  let now: CustomerId | undefined = customer;
  while (now !== undefined && !seen.has(now)) {
    seen.add(now);
    const { kept, merges } = headsOf(stock, now);
    now = kept.length > 0 ? undefined : merges[0]?.said.into;
  }
  return now !== undefined;
}
