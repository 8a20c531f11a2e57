/** What lists expect, said a second time as plainly as it can be: all entries at once, nothing remembered. */
import type { AnyEntry, EntryOf } from "../../shared/domain/ledger/entry.ts";
import { type LocationId, noLocation, quarantineOf } from "../../shared/domain/ledger/identity.ts";
import type { ReferenceFold } from "./reference-fold.ts";
import { inOrder, isKind } from "./reference-standing.ts";

interface Key {
  readonly root: string;
  readonly lot: string;
  readonly expiry: string;
  readonly place: string;
  readonly unit: string;
}

/** A line on which something is expected, or that nobody expected. */
export interface ReferenceVariance {
  readonly expected: number;
  readonly counted: number;
  readonly difference: number;
}

const textOf = ({ root, lot, expiry, place, unit }: Key) => [root, lot, expiry, place, unit].join("|");

function keyOf(text: string): Key {
  const [root = "", lot = "", expiry = "", place = "", unit = ""] = text.split("|");
  return { root, lot, expiry, place, unit };
}

/** What the lists that stand expect, line by line. */
function standing(entries: readonly AnyEntry[], fold: ReferenceFold): Map<string, number> {
  const said = entries
    .filter(isKind("expected"))
    .filter((one) => fold.stands(one))
    .map((one) => {
      const [box] = fold.boxesOf(one.code);
      const key = {
        root: fold.productOf(box?.holds ?? one.code).root,
        lot: one.lot ?? "",
        expiry: one.expiry ?? "",
        place: one.location === noLocation ? "" : (one.location ?? ""),
        unit: one.unit,
      };
      const quantity = one.unit === "pack" ? one.quantity * (box?.packs ?? 1) : one.quantity;
      return { one, key, quantity };
    });
  const expected = new Map<string, number>();
  for (const { one, key, quantity } of said) {
    const rivals = said.filter(({ key: other }) => other.root === key.root && other.place === key.place);
    const newest = rivals
      .map((rival) => rival.one)
      .sort(inOrder)
      .at(-1) as EntryOf<"expected">;
    if (newest.writer !== one.writer) continue;
    expected.set(textOf(key), (expected.get(textOf(key)) ?? 0) + quantity);
  }
  return expected;
}

/** Every line that differs from a list or agrees with one, and how much of each place was found. */
export function referenceVariance(entries: readonly AnyEntry[], fold: ReferenceFold) {
  const expected = standing(entries, fold);
  const wanted = [...expected.keys()].map(keyOf);
  const counted = new Map<string, number>();
  const rows = new Map<string, ReferenceVariance>();
  for (const [text, { quantity }] of fold.lines()) {
    const line = keyOf(text);
    const under = wantedFor(line, wanted);
    if (under) counted.set(textOf(under), (counted.get(textOf(under)) ?? 0) + quantity);
    else if (wanted.some(({ place }) => ["", line.place, beside(line.place)].includes(place)))
      rows.set(text, { expected: 0, counted: quantity, difference: quantity });
  }
  const places: Record<string, { expected: number; found: number }> = {};
  for (const [text, quantity] of expected) {
    const found = counted.get(text) ?? 0;
    rows.set(text, { expected: quantity, counted: found, difference: found - quantity });
    const { place, unit } = keyOf(text);
    const sums = places[place] ?? { expected: 0, found: 0 };
    const packs = unit === "pack" ? Math.max(0, quantity) : 0;
    places[place] = {
      expected: sums.expected + packs,
      found: sums.found + Math.min(packs, Math.max(0, found)),
    };
  }
  return { rows: Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1))), places };
}

const beside = (place: string) => (place === "" ? "nowhere" : quarantineOf(place as LocationId));

function wantedFor(line: Key, wanted: readonly Key[]): Key | undefined {
  const ofProduct = wanted.filter(({ root }) => root === line.root);
  const nearest = [line.place, beside(line.place), ""].find((place) =>
    ofProduct.some((one) => one.place === place),
  );
  const here = ofProduct.filter(({ place, unit }) => place === nearest && unit === line.unit);
  const isMonthOf = (one: string, other: string) =>
    one !== "" && other !== "" && (one.startsWith(`${other}-`) || other.startsWith(`${one}-`));
  const ways: readonly ((one: Key) => boolean)[] = [
    ({ lot, expiry }) => lot === line.lot && expiry === line.expiry,
    ({ lot }) => lot !== "" && lot === line.lot,
    ({ lot, expiry }) => lot === "" && expiry !== "" && expiry === line.expiry,
    ({ lot, expiry }) => lot === "" && isMonthOf(expiry, line.expiry),
    ({ lot, expiry }) => lot === "" && expiry === "",
  ];
  // A month is its last day, and comes after all its days.
  const last = ({ expiry }: Key) => (expiry === "" ? "" : expiry.padEnd(10, "~"));
  for (const way of ways) {
    const [first] = here.filter(way).sort((a, b) => (last(a) < last(b) ? -1 : 1));
    if (first) return first;
  }
  return undefined;
}
