import fc from "fast-check";
import { expect, test } from "vitest";
import { lookAtBytes } from "../../renderer/adapters/csv/look-at-bytes.ts";

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const signs = ["plain text, longer than eight", "a", ";\r\n", "é", "€", "𝄞", "\ufffd", "\0"].map(utf8);
const bytesOf = (parts: fc.Arbitrary<readonly number[]>) =>
  fc
    .tuple(fc.array(parts, { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 3 }))
    .map(([all, shift]) => Uint8Array.from([...Array(shift).fill(0), ...all.flat()]).subarray(shift));
const look = (bytes: Uint8Array) => lookAtBytes(bytes, async () => {});

test("bytes looked at four at a time are what the platform's decoder says", async () => {
  // Written too long, half of a pair, beyond the last character, and what is nearly so; and whatever else.
  const odd = [
    [0xc0, 0xaf],
    [0xe0, 0x9f, 0xbf],
    [0xed, 0xa0, 0x80],
    [0xed, 0x9f, 0xbf],
    [0xf4, 0x90, 0x80, 0x80],
  ];
  const any = fc.array(fc.integer({ min: 0x7e, max: 0xff }), { minLength: 1, maxLength: 3 });
  const parts = fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...signs, ...odd), any);
  await fc.assert(
    fc.asyncProperty(bytesOf(parts), async (begun) => {
      const bytes = Uint8Array.from([...begun, 0x2e]);
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const seen = await look(bytes);
      expect(seen.hasNul).toBe(bytes.includes(0));
      expect(seen.isAscii).toBe(bytes.every((byte) => byte < 128));
      expect(seen.isUtf8).toBe(String(utf8(text)) === String([...bytes]));
      if (seen.isUtf8) expect(seen.hasReplacement).toBe(text.includes("\ufffd"));
    }),
    { numRuns: 2_000 },
  );
});

test("a text cut off inside its last character is still UTF-8; nothing is none", async () => {
  await fc.assert(
    fc.asyncProperty(bytesOf(fc.constantFrom(...signs)), fc.integer({ min: 0, max: 3 }), async (all, cut) => {
      const bytes = Uint8Array.from([...utf8("a"), ...all]);
      expect((await look(bytes.subarray(0, Math.max(1, bytes.length - cut)))).isUtf8).toBe(true);
    }),
  );
  expect((await look(new Uint8Array())).isUtf8).toBe(false);
});
