import fc from "fast-check";
import { expect, test } from "vitest";
import { usFromBelgian } from "../../shared/domain/codes/belgian-keys.ts";
import { gtinOf } from "../../shared/domain/codes/gtin.ts";
import { interpretScan } from "../../shared/domain/codes/scan.ts";
import { isInsz } from "../../shared/domain/customers/insz.ts";
import { american, belgian, through } from "../makers/keyboards.ts";
import { context, digits, elementString, order, pack, scan, typedAs } from "../makers/packs.ts";

test("what a US scanner types on a Belgian PC is turned back, sign by sign", () => {
  const signs = fc.string({ unit: fc.constantFrom(...belgian.keys()), maxLength: 40 });
  fc.assert(
    fc.property(signs, (text) => {
      expect(usFromBelgian(through(belgian, text))).toBe(text);
    }),
  );
});

test("a pack reads the same whichever layout the scanner is set to", () => {
  fc.assert(
    fc.property(pack, order, (from, ais) => {
      const text = elementString(from, ais);
      const american1 = interpretScan(
        { byPosition: text, byCharacter: through(belgian, text), ending: "enter" },
        context,
      );
      const byText = interpretScan(
        { byPosition: "", byCharacter: through(belgian, text), ending: "enter" },
        context,
      );
      const belgian1 = interpretScan(
        { byPosition: through(american, text), byCharacter: text, ending: "enter" },
        context,
      );
      const plain = scan(text);
      expect(american1).toEqual(plain);
      expect(byText).toEqual(plain);
      expect(belgian1).toEqual(plain);
    }),
  );
});

test("no reading of any kind stops the program, and a counted code fits an entry", () => {
  const noise = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: fc.constantFrom("01", "10", "17", "21", "\x1d", "]d2", "5", "A", "|"), maxLength: 40 }),
  );
  fc.assert(
    fc.property(noise, noise, fc.constantFrom("enter", "typed"), (byPosition, byCharacter, ending) => {
      const read = interpretScan({ byPosition, byCharacter, ending }, context);
      if (read.kind === "person") return;
      expect(read.code.length).toBeGreaterThan(0);
      expect(read.code.length).toBeLessThanOrEqual(1000);
      if (read.kind === "check-digit") expect(gtinOf(read.code)).toBeUndefined();
    }),
  );
});

test("a person's number is a person whatever keys it came by, and nothing of it is kept", () => {
  const insz = fc
    .tuple(digits(2), fc.integer({ min: 0, max: 12 }), digits(2), digits(3), fc.boolean())
    .map(([years, month, days, serial, isLater]) => {
      const nine = years + String(month).padStart(2, "0") + days + serial;
      const check = 97 - (Number(isLater ? `2${nine}` : nine) % 97);
      return nine + String(check).padStart(2, "0");
    });
  fc.assert(
    fc.property(insz, (number) => {
      expect(isInsz(number)).toBe(true);
      const pressed = through(belgian, number);
      for (const reading of [
        typedAs(number),
        typedAs(`]C0${number}`),
        { byPosition: number, byCharacter: pressed, ending: "enter" },
        { byPosition: "", byCharacter: pressed, ending: "silence" },
        { byPosition: through(american, number), byCharacter: number, ending: "typed" },
      ] as const)
        expect(interpretScan(reading, context)).toEqual({ kind: "person" });
    }),
  );
});

test("an INSZ with one of its first nine digits changed does not pass in its century", () => {
  fc.assert(
    fc.property(digits(9), fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
      const changed = nine.slice(0, at) + ((Number(nine[at]) + by) % 10) + nine.slice(at + 1);
      expect(Number(nine) % 97).not.toBe(Number(changed) % 97);
    }),
  );
});
