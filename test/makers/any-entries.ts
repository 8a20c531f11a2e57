import fc from "fast-check";
import type { AnyEntry, EntryKind } from "../../shared/domain/ledger/entry.ts";
import { entryId } from "../../shared/domain/ledger/identity.ts";
import { instantText } from "../../shared/domain/ledger/stamp.ts";
import { entryIds, expiry, filled, may, mayBeTaken, shares, text, whole } from "./any-fields.ts";
import {
  batch,
  customer,
  entry,
  field,
  id,
  noon,
  nowhere,
  operator,
  place,
  session,
  station,
  unknownEntry,
  writer,
} from "./entries.ts";

/** Fields for every kind, over the whole width of what its schema takes. */
const fields: { readonly [K in EntryKind]: Record<string, fc.Arbitrary<unknown>> } = {
  started: {
    version: filled,
    previous: may(fc.constant({ writer: writer(8), last: 12 })),
    batch: may(fc.constant(batch(1))),
  },
  pharmacyNamed: { name: text, replaces: entryIds },
  stationNamed: { name: text, replaces: entryIds },
  operatorNamed: { who: fc.constant(operator(2)), name: text, replaces: entryIds },
  locationDefined: { location: fc.constant(place(2)), name: text, note: text, replaces: entryIds },
  sessionOpened: {
    session: fc.constant(session(2)),
    location: fc.constant(place(2)),
    recounts: fc.subarray([session(1), session(3)]),
    replaces: entryIds,
  },
  sessionClosed: { session: fc.constant(session(2)), empty: fc.boolean(), replaces: entryIds },
  sessionSettled: {
    sessions: fc.subarray([session(1), session(3)]),
    stands: fc.constantFrom(null, session(1)),
    replaces: entryIds,
  },
  quarantineOpened: { session: fc.constant(session(4)), of: fc.constant(session(2)) },
  counted: {
    session: fc.constantFrom(session(1), session(2)),
    code: filled,
    lot: may(text),
    expiry: may(expiry),
    delta: whole,
    unit: fc.constantFrom("pack", "piece"),
    serial: may(text),
    doubt: may(fc.constantFrom("check-digit", "ambiguous")),
    raw: may(text),
  },
  quantity: { of: fc.constant(id(1, 2)), said: whole, replaces: entryIds },
  inPieces: { of: fc.constant(id(1, 2)), said: whole, replaces: entryIds },
  amended: {
    of: fc.constant(id(1, 2)),
    code: may(filled),
    lot: mayBeTaken(text),
    expiry: mayBeTaken(expiry),
    replaces: entryIds,
  },
  moved: {
    entries: fc.array(fc.constant([writer(1), 2, 4]), { maxLength: 2 }),
    session: may(fc.constant(session(1))),
    location: may(fc.constant(place(3))),
    code: may(filled),
    lot: mayBeTaken(text),
    expiry: mayBeTaken(expiry),
    reason: text,
    replaces: entryIds,
  },
  countedAnyway: { of: fc.constant(id(1, 2)), reason: text },
  takenOut: {
    session: fc.constantFrom(session(1), session(2)),
    location: may(fc.constant(place(3))),
    code: filled,
    lot: may(text),
    expiry: may(expiry),
    delta: whole,
    unit: fc.constantFrom("pack", "piece"),
    serial: may(text),
    doubt: may(fc.constantFrom("check-digit", "ambiguous")),
    raw: may(text),
    reason: text,
    to: may(fc.constant(session(2))),
  },
  expected: {
    location: may(fc.constantFrom(place(3), nowhere)),
    code: filled,
    lot: may(text),
    expiry: may(expiry),
    unit: fc.constantFrom("pack", "piece"),
    quantity: whole,
  },
  boxed: { code: filled, holds: filled, packs: fc.integer({ min: 1, max: 9 }), replaces: entryIds },
  adjusted: {
    code: filled,
    lot: may(text),
    expiry: may(expiry),
    unit: fc.constantFrom("pack", "piece"),
    delta: whole,
    said: whole,
    saw: whole,
    basis: text,
    reason: text,
  },
  productKnown: {
    code: filled,
    codes: fc.array(filled, { maxLength: 3 }),
    name: text,
    pack: text,
    source: text,
  },
  named: { code: filled, name: text, pack: text, replaces: entryIds },
  linked: { codes: fc.array(filled, { maxLength: 3 }), reason: text },
  batchClosed: { batch: fc.constant(batch(2)), title: text, digest: fc.constant("0f".repeat(32)), shares },
  adopted: { batch: fc.constant(batch(2)), title: text, from: fc.constant(station(3)), shares },
  voided: { target: fc.constantFrom(batch(1), entryId(writer(1), 2)), except: entryIds, reason: text },
  doubted: { of: fc.constant(id(1, 2)), why: fc.constantFrom("separator-lost", "") },
  customerErased: { customer: fc.constant(customer(1)) },
  customersGiven: { how: text, customers: fc.integer({ min: 0, max: 1_000_000 }) },
  customerKept: { customer: fc.constant(customer(1)), sealed: text, replaces: entryIds },
  customerKept2: { customer: fc.constant(customer(1)), sealed: text, replaces: entryIds },
  customersMerged: {
    customer: fc.constant(customer(1)),
    into: fc.constant(customer(2)),
    of: fc.constant(id(1, 2)),
    replaces: entryIds,
  },
  customerFieldDefined: {
    field: fc.constant(field(1)),
    ...{ name: text, form: text, choices: fc.array(text, { maxLength: 3 }) },
    place: whole,
    ...{ asked: fc.boolean(), hidden: fc.boolean(), replaces: entryIds },
  },
};

const instant = fc.oneof(
  fc.integer({ min: 0, max: 90_000_000 }).map((after) => instantText(noon + after)),
  fc.constantFrom("0000-01-01T00:00:00.000Z", "9999-99-99T99:99:99.999Z", "2026-11-21T12:00:00.000Z"),
);

/** An entry of any kind, anything its schema takes in it; `kinds` narrows the kinds. */
const anyEntry = (kinds: readonly EntryKind[]) =>
  fc
    .constantFrom(...kinds)
    .chain((kind) =>
      fc.record({ at: instant, said: fc.record(fields[kind]) }).map(({ at, said }) => ({ kind, at, said })),
    );

/** Entries 1, 2, 3 … of one writer, of all kinds or of few, with entries of later versions among them when asked. */
export function entriesOfOneWriter(most: number, withUnknown = false): fc.Arbitrary<readonly AnyEntry[]> {
  return fc
    .oneof(
      fc.constant(Object.keys(fields) as EntryKind[]),
      fc.constant(["counted", "quantity"] as EntryKind[]),
      fc.constant(["counted"] as EntryKind[]),
    )
    .chain((kinds) =>
      fc.array(fc.tuple(anyEntry(kinds), fc.nat(9)), { minLength: 1, maxLength: most, size: "max" }),
    )
    .map((steps) =>
      steps.map(([{ kind, at, said }, luck], index) =>
        withUnknown && luck === 0
          ? unknownEntry(1, index + 1, "é\n")
          : withoutAbsent({ ...entry(kind, 1, index + 1), at, ...said } as AnyEntry),
      ),
    );
}

/** An absent field is not there at all. */
const withoutAbsent = (from: AnyEntry): AnyEntry =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as unknown as AnyEntry;
