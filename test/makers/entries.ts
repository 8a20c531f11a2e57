import type {
  Draft,
  EntryKind,
  EntryOf,
  LedgerEntry,
  UnknownEntry,
} from "../../shared/domain/ledger/entry.ts";
import type {
  BatchId,
  CustomerId,
  EntryId,
  FieldId,
  LocationId,
  OperatorId,
  SessionId,
  StationId,
  WriterId,
} from "../../shared/domain/ledger/identity.ts";
import { entryId } from "../../shared/domain/ledger/identity.ts";
import { instantText } from "../../shared/domain/ledger/stamp.ts";

const spelled = (letter: string, n: number) => `${letter}${String(n).padStart(15, "0")}`;

/** Identifiers that are easy to read in a failing test: the first letter says what they name. */
export const writer = (n: number) => spelled("w", n) as WriterId;
export const station = (n: number) => spelled("s", n) as StationId;
export const operator = (n: number) => spelled("p", n) as OperatorId;
export const nowhere = "0000000000000000" as LocationId;
export const place = (n: number) => spelled("k", n) as LocationId;
export const session = (n: number) => spelled("c", n) as SessionId;
export const customer = (n: number) => spelled("v", n) as CustomerId;
export const field = (n: number) => spelled("f", n) as FieldId;
export const batch = (n: number) => spelled("b", n) as BatchId;
export const id = (n: number, number: number): EntryId => entryId(writer(n), number);

/** The instant the entries of tests are counted from. */
export const noon = Date.UTC(2026, 10, 21, 12);

/** What an entry of each kind says when a test does not care. */
const plain: { readonly [K in EntryKind]: Omit<EntryOf<K>, "kind" | keyof Stamp> } = {
  started: { version: "1.0.0" },
  pharmacyNamed: { name: "Pharmacy", replaces: [] },
  stationNamed: { name: "Counter", replaces: [] },
  operatorNamed: { who: operator(1), name: "An", replaces: [] },
  locationDefined: { location: place(1), name: "Robot", note: "", replaces: [] },
  sessionOpened: { session: session(1), location: place(1), recounts: [], replaces: [] },
  sessionClosed: { session: session(1), empty: false, replaces: [] },
  sessionSettled: { sessions: [session(1), session(2)], stands: null, replaces: [] },
  quarantineOpened: { session: session(3), of: session(1) },
  counted: { session: session(1), code: "05413868110128", delta: 1, unit: "pack" },
  quantity: { of: id(1, 2), said: 6, replaces: [] },
  inPieces: { of: id(1, 2), said: 12, replaces: [] },
  amended: { of: id(1, 2), replaces: [] },
  moved: { entries: [], reason: "", replaces: [] },
  countedAnyway: { of: id(1, 2), reason: "two packs, one number" },
  takenOut: { session: session(1), code: "05413868110128", delta: -1, unit: "pack", reason: "sold" },
  boxed: { code: "15413868110125", holds: "05413868110128", packs: 10, replaces: [] },
  adjusted: {
    location: place(1),
    code: "05413868110128",
    unit: "pack",
    delta: 1,
    said: 1,
    saw: 0,
    basis: "",
    reason: "",
  },
  productKnown: { code: "05413868110128", codes: [], name: "Dafalgan 500 mg", pack: "30", source: "list" },
  named: { code: "05413868110128", name: "Dafalgan", pack: "30", replaces: [] },
  linked: { codes: [], reason: "" },
  batchClosed: { batch: batch(1), title: "stock.csv", digest: "0".repeat(64), shares: [] },
  adopted: { batch: batch(1), title: "copy", from: station(2), shares: [] },
  voided: { target: id(1, 2), except: [], reason: "" },
  customerKept: { customer: customer(1), sealed: "AAAA", replaces: [] },
  customerErased: { customer: customer(1) },
  customersGiven: { how: "table", customers: 12 },
  customerKept2: { customer: customer(1), sealed: "BBBB", replaces: [] },
  customersMerged: { customer: customer(1), into: customer(2), of: id(1, 2), replaces: [] },
  customerFieldDefined: {
    ...{
      field: field(1),
      name: "Rolstoel",
      form: "yesno",
      choices: [],
      place: 1,
      asked: true,
      hidden: false,
    },
    replaces: [],
  },
  doubted: { of: id(1, 2), why: "separator-lost" },
  expected: { location: place(1), code: "05413868110128", unit: "pack", quantity: 5 },
};

interface Stamp {
  readonly writer: WriterId;
  readonly number: number;
  readonly station: StationId;
  readonly operator: OperatorId;
  readonly at: string;
}

/** An entry of which only what matters is written down: `by` and `number` are its id, `at` milliseconds after noon. */
export function entry<K extends EntryKind>(
  kind: K,
  by: number,
  number: number,
  said: Partial<Omit<EntryOf<K>, "kind" | keyof Stamp>> & { readonly at?: number } = {},
): LedgerEntry {
  const { at = number, ...fields } = said;
  return {
    kind,
    writer: writer(by),
    number,
    station: station(by),
    operator: operator(1),
    at: instantText(noon + at),
    ...plain[kind],
    ...fields,
  } as unknown as LedgerEntry;
}

/** An entry of a later version. */
export function unknownEntry(by: number, number: number, said = ""): UnknownEntry {
  const line = `{"kind":"counted2","writer":"${writer(by)}","number":${number},"what":${JSON.stringify(said)}}`;
  return { kind: "?", writer: writer(by), number, line };
}

/** So many facts of products, no two the same, some of the same name. */
export const knownFacts = (count: number): readonly Draft<"productKnown">[] =>
  Array.from({ length: count }, (_, at) => {
    const code = `0541234567${8900 + at}`;
    const [name, pack] = [at % 3 === 0 ? "Dafalgan" : `Été "${at}"`, at % 2 === 0 ? "30 comprimés" : ""];
    return { kind: "productKnown", code, codes: [code, "0123456"], name, pack, source: "stock.csv" };
  });
