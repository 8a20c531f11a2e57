import fc from "fast-check";
import { expect, test } from "vitest";
import { textBetween } from "../../renderer/adapters/csv/text-between.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(..."aZ09 -/(é ç Ã ß \u0080 \u07ff \u0800 € – ’ \uffff \ufeff 😀"),
    maxLength: 120,
  }),
);

test("A text is what the platform's decoder makes of its bytes", () => {
  fc.assert(
    fc.property(texts, texts, (before, text) => {
      const [start, own] = [before, text].map((one) => new TextEncoder().encode(one)) as [
        Uint8Array,
        Uint8Array,
      ];
      const bytes = Uint8Array.from([...start, ...own, 0xc3, 0xa9]);
      expect(textBetween(bytes, start.length, start.length + own.length)).toBe(decoder.decode(own));
    }),
    { numRuns: 2_000 },
  );
});

test("Bytes that are no letters become what the platform's decoder makes of them", () => {
  const byte = fc.oneof(
    fc.constantFrom(
      0x41,
      0x80,
      0xa9,
      0xbf,
      0xc0,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xe1,
      0xec,
      0xed,
      0xee,
      0xf0,
      0xf4,
      0xff,
    ),
    fc.nat({ max: 255 }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4 }), fc.array(byte, { maxLength: 90 }), (before, own) => {
      const bytes = Uint8Array.from([...before, ...own, 0x80]);
      const [from, to] = [before.length, before.length + own.length];
      expect(textBetween(bytes, from, to)).toBe(decoder.decode(bytes.subarray(from, to)));
    }),
    { numRuns: 5_000 },
  );
});
