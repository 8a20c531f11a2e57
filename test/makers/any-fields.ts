import fc from "fast-check";
import { id, writer } from "./entries.ts";

/** Text that formats trip over. */
const unkind = [
  "",
  " ",
  "é",
  "😀",
  "\ud800",
  "\udc00x",
  "\n",
  "\r\n",
  '"',
  "\\",
  "\0",
  "\u2028",
  "null",
  '{"null":true}',
  "P1 lines\n",
];
/** Any text, often one of those. */
export const text = fc.oneof(fc.constantFrom(...unkind), fc.string({ unit: "binary", maxLength: 40 }));
/** Any text that is not empty. */
export const filled = text.map((value) => value || "x");
/** Any whole number. */
export const whole = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.maxSafeInteger());
/** Days and months, odd ones too. */
export const expiry = fc.constantFrom("2027-01", "2027-01-31", "0000-12", "9999-02-31");
/** A few ids of entries. */
export const entryIds = fc.array(
  fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 2_000_000_000 })).map(([by, number]) => id(by, number)),
  { maxLength: 3 },
);
/** A field that may be absent. */
export const may = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** A field that may be absent, or taken away. */
export const mayBeTaken = <T>(value: fc.Arbitrary<T>) => fc.oneof(may(value), fc.constant(null));
/** The shares of a batch. */
export const shares = fc.array(
  fc.record({
    writer: fc.constant(writer(3)),
    from: fc.constant(1),
    to: fc.integer({ min: 1, max: 9 }),
    digest: fc.constant("a1".repeat(32)),
  }),
  { maxLength: 2 },
);
