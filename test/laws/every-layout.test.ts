import fc from "fast-check";
import { expect, test } from "vitest";
import { interpretScan } from "../../shared/domain/codes/scan.ts";
import { isInsz } from "../../shared/domain/customers/insz.ts";
import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";
import { keyboardLayouts } from "../../shared/domain/scanner/keyboard-layouts.ts";
import { learnScanner } from "../../shared/domain/scanner/learn-scanner.ts";
import { heardScan } from "../makers/heard-scan.ts";
import { context, digits, elementString, order, pack, typedAs } from "../makers/packs.ts";
import type { PcSetting, ScannerSetting } from "../makers/pc-keys.ts";

const signs = [..."!\"%&'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz"];
const layout = fc.constantFrom(...keyboardLayouts);
const separator = fc.constantFrom(
  "raw",
  "alt",
  "ctrl",
  "f8",
  "f12",
  { text: "|" },
  { text: "~" },
  { text: "^" },
  { text: "#" },
);
/** What a scanner that can be told by its readings alone puts around its codes. */
const setting = fc.record({
  layout,
  separator,
  prefix: fc.constantFrom("", "]d2"),
  suffix: fc.constantFrom("", "#"),
  followsCapsLock: fc.boolean(),
}) as fc.Arbitrary<ScannerSetting>;
/** Anything a scanner may put around its codes. */
const around = fc.string({ unit: fc.constantFrom(...signs), maxLength: 4 });
const pc: fc.Arbitrary<PcSetting> = fc.record({ layout, capsLock: fc.constantFrom("off", "letters", "row") });

const said = (scan: ReturnType<typeof interpretScan>) =>
  scan.kind === "person" ? scan : [scan.kind, scan.code, scan.lot, scan.expiry, scan.serial];

function heard(text: string, scanner: ScannerSetting, on: PcSetting) {
  const reading = heardScan(text, scanner, on);
  if (!reading) throw new Error("a scan is taken for typing");
  return reading;
}

test("any legal element string comes through every keyboard: right once the scanner was taught", () => {
  fc.assert(
    fc.property(pack, order, setting, pc, around, around, (from, ais, scanner, on, prefix, suffix) => {
      const taughtTo = { ...scanner, prefix: prefix + scanner.prefix, suffix };
      const { profile } = learnScanner(
        calibrationCodes.map(({ text }) => heard(text, taughtTo, on)),
        0,
      );
      const text = elementString(from, ais);
      const truth = interpretScan(typedAs(text), { ...context, sendsSeparators: true });
      expect(profile).toBeDefined();
      const read = interpretScan(heard(text, taughtTo, on), { ...context, scanner: profile ?? null });
      expect(said(read)).toEqual(said(truth));
    }),
    { numRuns: 150 },
  );
});

test("any legal element string comes through every keyboard: right or asked when nobody taught the scanner", () => {
  fc.assert(
    fc.property(pack, order, setting, pc, (from, ais, scanner, on) => {
      const text = elementString(from, ais);
      const truth = interpretScan(typedAs(text), { ...context, sendsSeparators: true });
      const read = interpretScan(heard(text, scanner, on), context);
      if (read.kind === "person") throw new Error("a pack is taken for a person");
      if (read.question || read.kind !== "pack" || read.problems.length > 0) return;
      expect(said(read)).toEqual(said(truth));
    }),
    { numRuns: 600 },
  );
});

test("a person's number is a person's by every scanner on every PC", () => {
  const insz = digits(9)
    .map((nine) => nine + String(97 - (Number(nine) % 97)).padStart(2, "0"))
    .filter(isInsz);
  fc.assert(
    fc.property(insz, layout, pc, (number, set, on) => {
      const scanner = { layout: set, separator: "ctrl", prefix: "", suffix: "" } as const;
      expect(interpretScan(heard(number, scanner, on), context)).toEqual({ kind: "person" });
    }),
    { numRuns: 200 },
  );
});
