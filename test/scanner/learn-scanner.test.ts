import { describe, expect, it, test } from "vitest";
import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";
import { keyboardLayouts } from "../../shared/domain/scanner/keyboard-layouts.ts";
import { learnScanner } from "../../shared/domain/scanner/learn-scanner.ts";
import { heardScan } from "../makers/heard-scan.ts";
import type { PcSetting, ScannerSetting } from "../makers/pc-keys.ts";

const now = 1_790_000_000_000;
const usual: ScannerSetting = { layout: "us", separator: "ctrl", prefix: "", suffix: "" };

function taught(setting: ScannerSetting, pc: PcSetting, ids: readonly number[] = [0, 1, 2]) {
  const samples = ids.map((at) => {
    const heard = heardScan(calibrationCodes[at]?.text ?? "", setting, pc);
    if (!heard) throw new Error("no scan");
    return heard;
  });
  return learnScanner(samples, now);
}

describe("three codes tell", () => {
  let turn = 0;
  const separators = [
    "raw",
    "alt",
    "ctrl",
    "f8",
    "f12",
    "none",
    { text: "|" },
    { text: "~" },
    { text: "^" },
    { text: "#" },
    { text: "{" },
  ] as const;
  for (const pc of keyboardLayouts)
    for (const layout of keyboardLayouts)
      it(`a scanner of ${layout} on a PC of ${pc}, whatever else it is set to`, () => {
        for (const capsLock of ["off", "letters", "row"] as const)
          for (const separator of separators.filter((_, at) => (at + turn++) % 3 === 0))
            for (const [prefix, suffix] of [
              ["", ""],
              ["]d2", ""],
              ["Xq", "-Z"],
              ["~]d2", "#"],
              ["", "m"],
            ] as const)
              for (const followsCapsLock of [false, true]) {
                const setting = { layout, separator, prefix, suffix, followsCapsLock };
                const { seen, strangers, profile, facts } = taught(setting, { layout: pc, capsLock });
                const what = JSON.stringify([pc, capsLock, setting]);
                expect([seen, strangers], what).toEqual([["one", "two", "three"], 0]);
                expect(profile, what).toEqual({
                  layout,
                  separator:
                    typeof separator === "object"
                      ? { form: "text", text: separator.text }
                      : { form: separator, text: "" },
                  prefix: prefix.replace("]d2", ""),
                  suffix,
                  symbology: prefix.endsWith("]d2"),
                  capsLock: capsLock === "off" ? "unknown" : followsCapsLock ? "followed" : "ignored",
                  ending: "enter",
                  pace: 4,
                  at: now,
                });
                expect(
                  facts.some(({ verdict }) => verdict === "lost"),
                  what,
                ).toBe(separator === "none");
                expect(facts[0], what).toEqual(
                  layout === pc
                    ? { code: "same-keyboard", verdict: "fine", layout }
                    : { code: "other-keyboard", verdict: "corrected", scanner: layout, pc },
                );
              }
      });
});

test("in any order, again and again, with something else in between", () => {
  const heard = [2, 0, 2, 1].map((at) =>
    heardScan(calibrationCodes[at]?.text ?? "", usual, { layout: "be", capsLock: "off" }),
  );
  const pack = heardScan("5412345678908", usual, { layout: "be", capsLock: "off" });
  const samples = [...heard.slice(0, 3), pack, heard[3]].flatMap((one) => one ?? []);
  expect(learnScanner(samples, now)).toMatchObject({
    seen: ["one", "two", "three"],
    strangers: 1,
    profile: { layout: "us" },
  });
  expect(learnScanner(samples.slice(0, 3), now).profile).toBeUndefined();
  expect(learnScanner(samples.slice(0, 3), now).seen).toEqual(["one", "three"]);
});

test("a scanner that makes capitals of all letters has lost their case", () => {
  const samples = calibrationCodes.map(({ text }) =>
    heardScan(text.toUpperCase(), usual, { layout: "us", capsLock: "off" }),
  );
  const { facts, profile } = learnScanner(
    samples.flatMap((one) => one ?? []),
    now,
  );
  expect(profile).toBeDefined();
  expect(facts).toContainEqual({ code: "case-lost", verdict: "lost", to: "upper" });
});

test("signs that a scanner leaves out are named", () => {
  const samples = calibrationCodes.map(({ text }) =>
    heardScan(text.replaceAll("/", "").replaceAll("_", ""), usual, { layout: "us", capsLock: "off" }),
  );
  const { facts } = learnScanner(
    samples.flatMap((one) => one ?? []),
    now,
  );
  expect(facts).toContainEqual({ code: "signs-lost", verdict: "lost", signs: "/_" });
});

test("readings of two scanners do not agree", () => {
  const samples = calibrationCodes.map(({ text }, at) =>
    heardScan(text, { ...usual, layout: at === 1 ? "be" : "us" }, { layout: "us", capsLock: "off" }),
  );
  const learned = learnScanner(
    samples.flatMap((one) => one ?? []),
    now,
  );
  expect(learned.profile).toBeUndefined();
  expect(learned.facts).toContainEqual({ code: "not-alike", verdict: "lost" });
});
