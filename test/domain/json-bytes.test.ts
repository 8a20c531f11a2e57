import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonBytes } from "../../shared/domain/ledger/json-bytes.ts";

test("bytes made without a text are those of the text", () => {
  const numbers = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.maxSafeInteger(),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      numbers,
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom(true, false, null, -0, 2 ** 31, "\ud800", "\u2028"),
      fc.array(tie("value"), { maxLength: 8 }),
      fc.dictionary(fc.string(), fc.oneof(tie("value"), fc.constant(undefined)), { maxKeys: 8 }),
    ),
  }));
  fc.assert(
    fc.property(value, (made) => {
      const text = `P1\n${JSON.stringify(made)}\n`;
      expect(new TextDecoder("utf-8", { fatal: true }).decode(jsonBytes("P1\n", made, "\n"))).toBe(text);
    }),
  );
});
