import * as v from "valibot";
import {
  type Customer,
  type CustomerField,
  customerFields,
  isOwn,
  longestOwnText,
  longestText,
  noCustomer,
  type RecordField,
} from "../domain/customers/customer.ts";
import { gapFilters, gaps, type OwnGap } from "../domain/customers/to-complete.ts";
import { targets } from "../domain/import/mapping.ts";
import { RepairChoicesIn, SaidShapeIn } from "../domain/import/recipe.ts";
import { ExpiryText } from "../domain/ledger/entry-fields.ts";
import { EntryId, identifierPattern, LocationId, SessionId } from "../domain/ledger/identity.ts";

/** Text up to so many characters. */
export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** Text that says something. */
export const filled = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** A whole number that is exact. */
export const whole = v.pipe(v.number(), v.safeInteger());

/** A whole number from nought. */
export const count = v.pipe(whole, v.minValue(0));

/** So many packs or pieces, or so many fewer. */
export const quantity = v.pipe(whole, v.minValue(-1_000_000), v.maxValue(1_000_000));

/** Nothing is asked along. */
export const empty = v.object({});

/** Bytes that move across. */
export const bytes = v.instance(Uint8Array<ArrayBufferLike>);

/** A file as it was read. */
export const file = v.object({ name: text(300), bytes });

/** What a person said of the shape of a table. */
export const shape = SaidShapeIn;

/** What a file is taken for and which column, from 0, holds which field. */
export const mapping = v.object({
  target: v.picklist(targets),
  columns: v.record(text(40), v.pipe(count, v.maxValue(999))),
});

const column = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(999));

/** By which columns two files are one, and whose rows stay: those of the second when it is turned. */
export const join = v.object({
  column,
  otherColumn: column,
  unmatched: v.picklist(["kept", "refused"]),
  isTurned: v.boolean(),
});

/** What is mended in a file and how, as a person chose. */
export const repairChoices = RepairChoicesIn;

/** Which rows are in sight. */
export const window = { first: count, count: v.pipe(count, v.maxValue(500)) };

/** The four languages of the program. */
export const language = v.picklist(["nl", "fr", "de", "en"]);

/** The countries whose national codes are known. */
export const country = v.picklist(["BE", "DE", "ES", "FR", "IT", "LU", "NL"]);

/** What may be changed of a station; absent stays. */
export const settings = v.object({
  language: v.optional(language),
  theme: v.optional(v.picklist(["system", "light", "dark"])),
  type: v.optional(v.picklist(["normal", "large"])),
  volume: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  functionKeysNeedFn: v.optional(v.boolean()),
  country: v.optional(country),
  twoCodes: v.optional(v.boolean()),
  camera: v.optional(v.boolean()),
  lockAfter: v.optional(v.pipe(count, v.minValue(1), v.maxValue(240))),
  asked: v.optional(v.array(v.picklist(gaps))),
  address: v.optional(text(200)),
  phone: v.optional(text(50)),
  shortDated: v.optional(
    v.object({ count: v.pipe(count, v.maxValue(3650)), unit: v.picklist(["days", "months"]) }),
  ),
});

/** An expiry in its one stored form, as the ledger takes it. */
export const expiry = ExpiryText;

/** What may be set of readings, a line or a session. Absent stays as it is, null takes it away. */
export const change = v.object({
  place: v.optional(LocationId),
  code: v.optional(filled(1000)),
  lot: v.optional(v.nullable(text(100))),
  expiry: v.optional(v.nullable(expiry)),
});

/** What may be set of one reading: its pack bears a serial, several cannot. */
export const packChange = v.object({
  ...v.omit(change, ["place"]).entries,
  serial: v.optional(v.nullable(text(100))),
});

/** A pack as it was typed. */
export const typed = v.object({
  code: filled(1000),
  quantity,
  inPieces: v.optional(v.boolean()),
  lot: v.optional(text(100)),
  expiry: v.optional(expiry),
});

/** Why packs are taken out, and where they go when they are moved. */
export const taking = v.object({
  reason: v.picklist(["sold", "moved", "broken", "returned"]),
  to: v.optional(LocationId),
});

/** What a change is about. */
export const target = v.variant("what", [
  v.object({ what: v.literal("line"), line: count }),
  v.object({ what: v.literal("readings"), ids: v.array(EntryId) }),
  v.object({ what: v.literal("session"), session: SessionId }),
]);

/** What the list of the stock is asked for. */
export const stockQuery = v.object({
  ...window,
  text: text(200),
  place: v.nullable(LocationId),
  expiry: v.picklist(["any", "expired", "month", "quarter", "half-year", "none"]),
  finding: v.nullable(text(40)),
  sort: v.picklist(["quantity", "product", "code", "lot", "expiry", "place", "changed", "difference"]),
  descending: v.boolean(),
  marked: v.nullable(whole),
  /** Raise it to have lines that arrived since put into the list. */
  fresh: count,
});

const ofEveryField = <T>(schema: (field: CustomerField) => T) =>
  Object.fromEntries(customerFields.map((field) => [field, schema(field)])) as { [F in CustomerField]: T };

/** A customer as edited. How each field is known is not taken from the window. */
export const customer = v.pipe(
  v.object({
    ...ofEveryField((field) => text(longestText[field])),
    own: v.record(v.pipe(v.string(), v.regex(identifierPattern)), text(longestOwnText)),
  }),
  v.transform((said): Customer => ({ ...noCustomer, ...said })),
);

/** A field of a record. */
export const recordField = v.pipe(
  v.string(),
  v.check(
    (field) => field in longestText || (field.startsWith("own:") && identifierPattern.test(field.slice(4))),
  ),
  v.transform((field) => field as RecordField),
);

/** What fields of a record say now, by their names. */
export const answers = v.record(recordField, text(5_000));

/** What of the customers to complete is looked at. */
export const gapFilter = v.union([
  v.picklist(gapFilters),
  v.pipe(
    recordField,
    v.check((field) => isOwn(field)),
    v.transform((field) => field as OwnGap),
  ),
]);

/** One reading, as text twice, and key by key when it came from a scanner. */
export const reading = v.object({
  byPosition: text(2000),
  byCharacter: text(2000),
  keys: v.optional(v.pipe(v.array(text(60)), v.maxLength(2000), v.readonly())),
  pace: v.optional(v.pipe(v.number(), v.minValue(0))),
  ending: v.picklist(["enter", "tab", "silence", "typed"]),
});
