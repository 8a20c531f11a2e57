import fc from "fast-check";
import type { AnyEntry, EntryKind } from "../../shared/domain/ledger/entry.ts";
import { Dice, type Placed, writers } from "./dice.ts";
import { entry, unknownEntry } from "./entries.ts";
import { saying } from "./saying.ts";

/** What a random ledger is about: all kinds at once, or few that then meet often. Weights by repetition. */
const themes: readonly (readonly (EntryKind | "?")[])[] = [
  [
    ...Array<"counted">(12).fill("counted"),
    ...["adjusted", "quantity", "amended", "moved", "productKnown", "voided", "voided"],
    ...["sessionOpened", "sessionClosed", "sessionSettled", "quarantineOpened", "countedAnyway"],
    ...["linked", "named", "doubted"],
    ...["adjusted", "quantity", "amended", "moved", "productKnown", "voided", "sessionOpened"],
    ...["takenOut", "takenOut", "boxed", "inPieces", "expected", "expected"],
    ...["batchClosed", "started", "?"],
  ] as (EntryKind | "?")[],
  ["counted", "quantity", "quantity", "amended", "moved", "voided"],
  ["counted", "sessionOpened", "sessionOpened", "sessionClosed", "sessionSettled", "moved", "voided"],
  ["counted", "sessionOpened", "quarantineOpened", "sessionSettled", "sessionClosed", "moved", "voided"],
  ["counted", "counted", "counted", "countedAnyway", "linked", "voided"],
  ["counted", "counted", "counted", "amended", "amended", "doubted", "moved", "voided"],
  ["counted", "counted", "adjusted", "adjusted", "voided"],
  ["counted", "productKnown", "productKnown", "linked", "named", "voided"],
  ["counted", "counted", "adjusted", "quantity", "voided"],
  ["counted", "counted", "takenOut", "takenOut", "countedAnyway", "amended", "voided"],
  ["counted", "takenOut", "quantity", "sessionOpened", "sessionSettled", "moved", "voided"],
  ["counted", "counted", "takenOut", "boxed", "boxed", "linked", "voided"],
  ["counted", "inPieces", "inPieces", "quantity", "takenOut", "boxed", "countedAnyway", "voided"],
  ["counted", "counted", "takenOut", "inPieces", "inPieces", "amended", "voided"],
  ["counted", "expected", "expected", "expected", "voided", "batchClosed"],
  ["counted", "counted", "expected", "expected", "expected", "linked", "productKnown", "boxed", "voided"],
  ["counted", "expected", "expected", "sessionOpened", "quarantineOpened", "moved", "voided"],
];

/** One step of a random ledger: what kind of entry, by whom, when, and dice for all it says. */
interface Step {
  readonly kind: EntryKind | "?";
  readonly by: number;
  readonly at: number;
  readonly dice: readonly number[];
}

const step = (theme: readonly (EntryKind | "?")[]): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.constantFrom(...theme),
    by: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 5, max: writers }) },
    ),
    at: fc.nat(12),
    dice: fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 }),
  });

/** A random set of entries in which everything meets everything: ties in time, targets not held, rival heads. */
export const ledger = (maxLength = 40): fc.Arbitrary<readonly AnyEntry[]> =>
  fc
    .constantFrom(...themes)
    .chain((theme) => fc.array(step(theme), { minLength: 1, maxLength, size: "max" }))
    .map(entriesFrom);

function entriesFrom(steps: readonly Step[]): readonly AnyEntry[] {
  const next = new Map<number, number>();
  const placed = steps.map((one) => {
    const number = next.get(one.by) ?? 1;
    next.set(one.by, number + 1);
    // A batch is said by its writer's first entry.
    return { ...one, number, kind: number === 1 && one.by > 4 ? ("started" as const) : one.kind };
  });
  return placed.map((one) => entryFrom(one, placed));
}

function entryFrom({ kind, by, number, at, dice }: Step & Placed, all: readonly Placed[]): AnyEntry {
  const die = new Dice(dice, all);
  if (kind === "?") return unknownEntry(by, number, `${at}`);
  return entry(kind, by, number, { at, ...saying[kind]?.(die, by) });
}

/** An order of arrival: for each entry a number to sort by, and the size of each group. */
export const arrival = fc.record({
  keys: fc.array(fc.nat(1_000_000), { minLength: 80, maxLength: 80 }),
  sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }),
  forms: fc.array(fc.constantFrom("page", "columns", "objects"), { minLength: 1, maxLength: 20 }),
});

export type Arrival = typeof arrival extends fc.Arbitrary<infer T> ? T : never;

/** The entries in that order, in groups of those sizes. */
export function arriving(entries: readonly AnyEntry[], { keys, sizes }: Arrival): AnyEntry[][] {
  const order = entries.map((one, at) => ({ one, key: keys[at % keys.length] as number }));
  order.sort((a, b) => a.key - b.key);
  const groups: AnyEntry[][] = [];
  for (let at = 0; at < order.length; ) {
    const size = sizes[groups.length % sizes.length] as number;
    groups.push(order.slice(at, at + size).map(({ one }) => one));
    at += size;
  }
  return groups;
}
