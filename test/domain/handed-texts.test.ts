import fc from "fast-check";
import { expect, test } from "vitest";
import { HandedReader, handTexts } from "../../shared/domain/import/handed-texts.ts";

/** Texts of any units, halves of pairs among them. */
const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ maxLength: 8, unit: "binary" }),
  fc.constantFrom("", "é", "€", "💊", "\ud83d", "\udc8a", "x\ud83d", "\udc8ay"),
);

/** A text as UTF-8 can have it: half a pair becomes the replacement character. */
const whole = (one: string) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(one));

test("texts handed over are read back one by one; half a pair stays apart from the next text's", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const reader = new HandedReader();
      reader.begin(handTexts(texts));
      const read = texts.map(() => {
        reader.next();
        return reader.text();
      });
      expect(read).toEqual(texts.map(whole));
    }),
    { numRuns: 2_000, examples: [[["x\ud83d", "\udc8ay", "z"]], [["\ufeff", "a"]]] },
  );
});

test("where none were handed over, each is empty", () => {
  const reader = new HandedReader();
  reader.begin(undefined);
  reader.next();
  expect([reader.from, reader.to, reader.text()]).toEqual([0, 0, ""]);
});
