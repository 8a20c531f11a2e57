import * as v from "valibot";
import {
  Code,
  Digest,
  Doubt,
  ExpiryText,
  entry,
  Lot,
  positive,
  Range,
  Replaces,
  Share,
  text,
  Unit,
  whole,
} from "./entry-fields.ts";
import { fieldDefinition } from "./field-entry.ts";
import {
  BatchId,
  CustomerId,
  EntryId,
  LocationId,
  OperatorId,
  SessionId,
  StationId,
  WriterId,
} from "./identity.ts";

export { ExpiryText };

const merge = { customer: CustomerId, into: CustomerId, of: EntryId, replaces: Replaces } as const;

/**
 * Every kind of entry this version can say, field by field in canonical order. A known kind never gains a field: it gets
 * a successor under another name. docs/ledger-format.md says what each means.
 */
export const entrySchemas = {
  started: entry("started", {
    version: text(40),
    previous: v.optional(v.object({ writer: WriterId, last: positive })),
    batch: v.optional(BatchId),
  }),
  pharmacyNamed: entry("pharmacyNamed", { name: text(200), replaces: Replaces }),
  stationNamed: entry("stationNamed", { name: text(200), replaces: Replaces }),
  operatorNamed: entry("operatorNamed", { who: OperatorId, name: text(200), replaces: Replaces }),
  locationDefined: entry("locationDefined", {
    location: LocationId,
    name: text(200),
    note: text(500),
    replaces: Replaces,
  }),
  sessionOpened: entry("sessionOpened", {
    session: SessionId,
    location: LocationId,
    recounts: v.array(SessionId),
    replaces: Replaces,
  }),
  sessionClosed: entry("sessionClosed", { session: SessionId, empty: v.boolean(), replaces: Replaces }),
  sessionSettled: entry("sessionSettled", {
    sessions: v.array(SessionId),
    stands: v.nullable(SessionId),
    replaces: Replaces,
  }),
  counted: entry("counted", {
    session: SessionId,
    code: Code,
    lot: v.optional(Lot),
    expiry: v.optional(ExpiryText),
    delta: whole,
    unit: Unit,
    serial: v.optional(Lot),
    doubt: v.optional(Doubt),
    raw: v.optional(text(2000)),
  }),
  quantity: entry("quantity", { of: EntryId, said: whole, replaces: Replaces }),
  amended: entry("amended", {
    of: EntryId,
    code: v.optional(Code),
    lot: v.optional(v.nullable(Lot)),
    expiry: v.optional(v.nullable(ExpiryText)),
    serial: v.optional(v.nullable(Lot)),
    replaces: Replaces,
  }),
  moved: entry("moved", {
    entries: v.array(Range),
    session: v.optional(SessionId),
    location: v.optional(LocationId),
    code: v.optional(Code),
    lot: v.optional(v.nullable(Lot)),
    expiry: v.optional(v.nullable(ExpiryText)),
    reason: text(500),
    replaces: Replaces,
  }),
  countedAnyway: entry("countedAnyway", { of: EntryId, reason: text(500) }),
  takenOut: entry("takenOut", {
    session: SessionId,
    location: v.optional(LocationId),
    code: Code,
    lot: v.optional(Lot),
    expiry: v.optional(ExpiryText),
    delta: whole,
    unit: Unit,
    serial: v.optional(Lot),
    doubt: v.optional(Doubt),
    raw: v.optional(text(2000)),
    reason: text(500),
    to: v.optional(SessionId),
  }),
  adjusted: entry("adjusted", {
    location: LocationId,
    code: Code,
    lot: v.optional(Lot),
    expiry: v.optional(ExpiryText),
    unit: Unit,
    delta: whole,
    said: whole,
    saw: whole,
    basis: text(64),
    reason: text(500),
  }),
  productKnown: entry("productKnown", {
    code: Code,
    codes: v.array(Code),
    name: text(500),
    pack: text(300),
    source: text(200),
  }),
  named: entry("named", { code: Code, name: text(500), pack: text(300), replaces: Replaces }),
  linked: entry("linked", { codes: v.array(Code), reason: text(500) }),
  boxed: entry("boxed", { code: Code, holds: Code, packs: positive, replaces: Replaces }),
  batchClosed: entry("batchClosed", {
    batch: BatchId,
    title: text(300),
    digest: Digest,
    shares: v.array(Share),
  }),
  adopted: entry("adopted", { batch: BatchId, title: text(300), from: StationId, shares: v.array(Share) }),
  voided: entry("voided", {
    target: v.union([EntryId, BatchId]),
    except: v.array(EntryId),
    reason: text(500),
  }),
  customerKept: entry("customerKept", { customer: CustomerId, sealed: text(40_000), replaces: Replaces }),
  customerKept2: entry("customerKept2", { customer: CustomerId, sealed: text(100_000), replaces: Replaces }),
  quarantineOpened: entry("quarantineOpened", { session: SessionId, of: SessionId }),
  doubted: entry("doubted", { of: EntryId, why: text(40) }),
  inPieces: entry("inPieces", { of: EntryId, said: whole, replaces: Replaces }),
  expected: entry("expected", {
    location: v.optional(LocationId),
    code: Code,
    lot: v.optional(Lot),
    expiry: v.optional(ExpiryText),
    unit: Unit,
    quantity: whole,
  }),
  customerErased: entry("customerErased", { customer: CustomerId }),
  customersGiven: entry("customersGiven", { how: text(40), customers: whole }),
  customersMerged: entry("customersMerged", merge),
  customerFieldDefined: entry("customerFieldDefined", fieldDefinition),
} as const;

export type EntryKind = keyof typeof entrySchemas;
export type EntryOf<K extends EntryKind> = v.InferOutput<(typeof entrySchemas)[K]>;
/** A fact of the ledger in a kind this version knows. */
export type LedgerEntry = { [K in EntryKind]: EntryOf<K> }[EntryKind];

/** A customer's record, in whichever kind it was kept. */
export type KeptRecord = EntryOf<"customerKept" | "customerKept2">;

/** True of an entry that keeps a customer's record. */
export const isKeptRecord = (said: AnyEntry | undefined): said is KeptRecord =>
  said?.kind === "customerKept" || said?.kind === "customerKept2";

/** What a use case says; the stamp is added when its group is written. */
export type Draft<K extends EntryKind = EntryKind> = {
  [N in K]: Omit<EntryOf<N>, "writer" | "number" | "station" | "operator" | "at">;
}[K];

/** In a draft: the entry drafted just before it in the same call, whose id is known once both are stamped. */
export const entryBefore = "0000000000000000.1" as EntryId;

/** An entry of a kind or shape this version does not wholly know: carried byte for byte, folded by nobody. */
export interface UnknownEntry {
  readonly kind: "?";
  readonly writer: WriterId;
  readonly number: number;
  readonly line: string;
}

export type AnyEntry = LedgerEntry | UnknownEntry;

const fieldNames = new Map(
  Object.entries(entrySchemas).map(([kind, schema]) => [kind, Object.keys(schema.entries)]),
);

/** The field names of a kind in canonical order. */
export const canonicalFields = (kind: EntryKind): readonly string[] => fieldNames.get(kind) ?? [];

/** True when this version can read entries of this kind. */
export const isKnownKind = (kind: string): kind is EntryKind => Object.hasOwn(entrySchemas, kind);
