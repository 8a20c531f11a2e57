import fc from "fast-check";
import { expect, test } from "vitest";
import {
  daysUntil,
  expiryOfYymmdd,
  expiryStored,
  expiryTyped,
  isExpired,
  lastDay,
} from "../../shared/domain/codes/expiry.ts";
import { gtinOf } from "../../shared/domain/codes/gtin.ts";
import { cnkOf, cnkWithCheckDigit } from "../../shared/domain/codes/national-code.ts";
import { context, digits, elementString, gtin14, order, pack, scan, today, yymmdd } from "../makers/packs.ts";

test("any pack in any order of identifiers is read back, with and without symbology", () => {
  fc.assert(
    fc.property(
      pack,
      order,
      fc.constantFrom("", "]d2", "]C1", "]Q3"),
      fc.boolean(),
      (from, ais, prefix, trailing) => {
        const read = scan(prefix + elementString(from, ais) + (trailing ? "\x1d" : ""));
        expect(read).toMatchObject({
          kind: "pack",
          code: from.gtin,
          lot: from.lot,
          serial: from.serial,
          expiry: expiryOfYymmdd(from.day, context.today),
          problems: [],
        });
      },
    ),
  );
});

test("when separators are lost nothing is taken silently but the truth", () => {
  fc.assert(
    fc.property(pack, order, (from, ais) => {
      const read = scan(elementString(from, ais).replaceAll("\x1d", ""));
      if (read.kind !== "pack" || read.question || read.problems.length > 0) return;
      expect([read.code, read.lot, read.serial]).toEqual([from.gtin, from.lot, from.serial]);
    }),
  );
});

test("a GTIN with one digit changed never counts as a product", () => {
  fc.assert(
    fc.property(
      gtin14,
      fc.nat(13),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(0, 1),
      (gtin, at, by, cut) => {
        const changed = gtin.slice(0, at) + ((Number(gtin[at]) + by) % 10) + gtin.slice(at + 1);
        expect(gtinOf(changed)).toBeUndefined();
        if (cut === 1 && !changed.startsWith("0")) return;
        const read = scan(changed.slice(cut));
        expect(read).toMatchObject({ kind: "check-digit", code: changed.slice(cut) });
      },
    ),
  );
});

test("nor does it within an element string, wherever the GTIN stands", () => {
  fc.assert(
    fc.property(pack, order, fc.nat(13), fc.integer({ min: 1, max: 9 }), (from, ais, at, by) => {
      const gtin = from.gtin.slice(0, at) + ((Number(from.gtin[at]) + by) % 10) + from.gtin.slice(at + 1);
      const read = scan(`]d2${elementString({ ...from, gtin }, ais)}`);
      expect(read).toMatchObject({ kind: "check-digit", code: gtin, lot: from.lot, serial: from.serial });
    }),
  );
});

test("a CNK with one digit changed never counts as a product without a catalogue", () => {
  fc.assert(
    fc.property(digits(6), fc.nat(6), fc.integer({ min: 1, max: 9 }), (six, at, by) => {
      const cnk = cnkWithCheckDigit(six);
      expect(cnkOf(cnk)).toBe(cnk);
      const changed = cnk.slice(0, at) + ((Number(cnk[at]) + by) % 10) + cnk.slice(at + 1);
      expect(cnkOf(changed)).toBeUndefined();
      expect(scan(changed)).toMatchObject({ kind: "check-digit", code: changed });
    }),
  );
});

test("the century is the one that lies within fifty years, and a typed day is the scanned one", () => {
  fc.assert(
    fc.property(yymmdd, today, (text, now) => {
      const expiry = expiryOfYymmdd(text, now);
      expect(expiry).toBeDefined();
      if (!expiry) return;
      const difference = Number(expiry.slice(0, 4)) - Number(now.slice(0, 4));
      expect(difference).toBeGreaterThanOrEqual(-49);
      expect(difference).toBeLessThanOrEqual(50);
      expect(expiryStored(expiry)).toBe(expiry);
      const [, years = "", months = "", days = ""] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
      const typed = days === "00" ? `${months}/${years}` : `${days}/${months}/${years}`;
      expect(expiryTyped(typed, now)).toBe(expiry);
      if (days === "00") expect(expiryTyped(months + years, now)).toBe(expiry);
    }),
  );
});

test("a pack is expired exactly when its days are below zero", () => {
  fc.assert(
    fc.property(yymmdd, today, (text, now) => {
      const expiry = expiryOfYymmdd(text, now);
      if (!expiry) throw new Error(`No expiry: ${text}`);
      expect(isExpired(expiry, now)).toBe(daysUntil(expiry, now) < 0);
      expect(lastDay(expiry)).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(lastDay(expiry).startsWith(expiry)).toBe(true);
    }),
  );
});
