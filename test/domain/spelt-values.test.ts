import fc from "fast-check";
import { expect, test } from "vitest";
import { HandedReader, handTexts } from "../../shared/domain/import/handed-texts.ts";
import { SpeltValues } from "../../shared/domain/ledger/spelt-values.ts";
import { Utf8Writer } from "../../shared/domain/ledger/utf8-writer.ts";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom("", '"', "\\", "a\nb", "\u2028", "\ufeff", "😀".repeat(30)),
);
const value = fc.oneof(text, fc.constant(null), fc.integer(), fc.array(text, { maxLength: 3 }));
const utf8 = (one: string) => new TextEncoder().encode(one);
const read = (out: Utf8Writer) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(out.written);

test("values are spelt as JSON spells them, each found where it begins, also after a fresh beginning", () => {
  const values = new SpeltValues();
  const list = new HandedReader();
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), fc.boolean(), (all, isUtf8) => {
      values.clear();
      for (const one of all)
        if (one === null) values.absent();
        else if (typeof one === "number") values.number(one);
        else if (Array.isArray(one)) {
          list.begin(handTexts(one));
          values.list(one.length, list);
        } else if (isUtf8) values.utf8(utf8(`${one}#`), 0, utf8(one).length);
        else values.text(one);
      const out = new Utf8Writer(1);
      out.ascii("[");
      const starts = values.writeAll(out);
      out.ascii("]");
      expect(read(out)).toBe(JSON.stringify(all));
      all.forEach((one, place) => {
        const alone = new Utf8Writer(1);
        values.writeOne(alone, place);
        expect(read(alone)).toBe(JSON.stringify(one));
        const apart = new Utf8Writer(1);
        apart.range(out.written, starts[place] as number, (starts[place + 1] as number) - 1);
        expect(read(apart)).toBe(JSON.stringify(one));
      });
    }),
    { numRuns: 1_000 },
  );
});
