import { describe, expect, test } from "vitest";
import { sayFact } from "../../renderer/features/scanner/fact-words.ts";
import { keyCapsOf, visible } from "../../renderer/features/scanner/key-caps.ts";
import { factsOfProfile } from "../../renderer/features/scanner/profile-facts.ts";
import { kindOf, partsOf, reasonsOf, reportOf } from "../../renderer/features/scanner/reading-words.ts";
import {
  codeToScan,
  isRead,
  learnedFrom,
  type Teaching,
  taughtBy,
  untaught,
} from "../../renderer/features/scanner/teaching.ts";
import { Format } from "../../renderer/i18n/format.ts";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import type { RawReading } from "../../renderer/ui/scanner.ts";
import { understandReading } from "../../shared/domain/codes/scan.ts";
import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";
import { nothingInferred } from "../../shared/domain/scanner/inferred.ts";
import { HeardReadings } from "../../shared/usecases/heard-readings.ts";
import { heardScan } from "../makers/heard-scan.ts";
import type { PcSetting, ScannerSetting } from "../makers/pc-keys.ts";

const us: ScannerSetting = { layout: "us", separator: "ctrl", prefix: "", suffix: "" };
const belgian: PcSetting = { layout: "be", capsLock: "off" };
const now = 1_790_000_000_000;

function heard(text: string, setting = us, pc = belgian): RawReading {
  const reading = heardScan(text, setting, pc);
  if (!reading) throw new Error("no scan");
  return reading;
}
const code = (at: number) => calibrationCodes[at]?.text ?? "";
const afterScans = (...texts: readonly string[]): Teaching =>
  texts.reduce((teaching, text) => taughtBy(teaching, heard(text)), untaught);

describe("teaching, code by code", () => {
  test("asks for the first code that is not there, whatever the order they come in", () => {
    expect(codeToScan(untaught)?.id).toBe("one");
    expect(codeToScan(afterScans(code(1)))?.id).toBe("one");
    expect(codeToScan(afterScans(code(1), code(0)))?.id).toBe("three");
    const all = afterScans(code(1), code(0), code(2));
    expect(codeToScan(all)).toBeUndefined();
    expect(learnedFrom(all, now).profile).toMatchObject({
      layout: "us",
      separator: { form: "ctrl" },
      at: now,
    });
  });

  test("says what each reading was: read, again, another code", () => {
    expect(afterScans(code(0)).heard).toEqual({ what: "read", code: "one" });
    expect(afterScans(code(0), code(0)).heard).toEqual({ what: "again", code: "one" });
    const other = afterScans(code(0), "5412345678908");
    expect(other.heard).toEqual({ what: "stranger" });
    // What was learned stays, and nothing of the other code is kept.
    expect(other.samples.size).toBe(1);
    expect(JSON.stringify([...other.samples])).not.toContain("5412345678908");
  });

  test("a code that came partly is asked once more, then taken as it is; a whole reading replaces it", () => {
    const torn = heard(code(0).replaceAll("/", "").replaceAll("-", ""));
    const once = taughtBy(untaught, torn);
    expect(once.heard).toMatchObject({ what: "partly", code: "one" });
    expect(once.heard?.missing).toContain("/");
    expect(isRead(once, "one")).toBe(false);
    expect(isRead(taughtBy(once, torn), "one")).toBe(true);
    const mended = taughtBy(once, heard(code(0)));
    expect(mended.heard).toEqual({ what: "read", code: "one" });
    expect(learnedFrom(mended, now).facts.some((fact) => fact.code === "signs-lost")).toBe(false);
  });

  test("a scanner that was set anew between two codes does not agree with itself", () => {
    const mixed = taughtBy(afterScans(code(0)), heard(code(1), { ...us, separator: "none" }));
    expect(learnedFrom(mixed, now).facts).toEqual([{ code: "not-alike", verdict: "lost" }]);
    // Scanned anew, each code replaces what it was before.
    const again = taughtBy(mixed, heard(code(0), { ...us, separator: "none" }));
    expect(learnedFrom(again, now).facts.some((fact) => fact.code === "not-alike")).toBe(false);
  });
});

describe.each(Object.entries(languages))("what is said in %s", (language, { scanner: words }) => {
  const format = new Format(language as "en");

  test("of a scanner without separator: what to set on it, also once it is stored", () => {
    const lost = [0, 1, 2].reduce(
      (teaching, at) => taughtBy(teaching, heard(code(at), { ...us, separator: "none" })),
      untaught,
    );
    const { facts, profile } = learnedFrom(lost, now);
    const said = facts.map((fact) => sayFact(fact, words.facts));
    expect(said).toContainEqual({ what: words.facts.noSeparator, doNow: words.facts.setSeparator });
    expect(said).toContainEqual({
      what: words.facts.otherKeyboard(words.facts.layouts.us, words.facts.layouts.be),
      doNow: words.facts.byItself,
    });
    if (!profile) throw new Error("not learned");
    expect(factsOfProfile(profile)).toContainEqual({ code: "separator-lost", verdict: "lost" });
  });

  test("of a reading: its keys, its parts and why, and as text for a technician", () => {
    const text = "01054123456789081729010010aB12\x1d21XB79";
    const inspected = inspect(heard(text));
    expect(keyCapsOf(inspected.keys)).toContainEqual({ label: "Ctrl ]", kind: "control" });
    const values = Object.fromEntries(
      partsOf(inspected, words, format).map(({ label, value }) => [label, value]),
    );
    expect(values).toMatchObject({
      [words.look.parts.lot]: "aB12",
      [words.look.parts.serial]: "XB79",
      [words.look.parts.code]: "05412345678908",
    });
    expect(reasonsOf(inspected, words)).toContain(words.look.why[inspected.basis.why]);
    const report = reportOf(inspected, words, format);
    for (const part of ["Digit0", "BracketRight c", "aB12", words.look.kinds.pack])
      expect(report).toContain(part);
  });

  test("of a person's number nothing, of a code of the calibration which one it is", () => {
    const person = inspect(heard("85073003328"));
    expect(person.keys).toEqual([]);
    expect(partsOf(person, words, format)).toEqual([]);
    expect(reportOf(person, words, format)).not.toMatch(/8507|85\.07/);
    expect(kindOf(inspect(heard(code(1))), words, format)).toBe(words.look.calibration("2"));
  });
});

function inspect(reading: RawReading) {
  const readings = new HeardReadings();
  const context = { today: "2026-11-21", country: "BE" as const, scanner: null, inferred: nothingInferred };
  readings.add(reading, understandReading(reading, context), now);
  const [newest] = readings.newest;
  if (!newest) throw new Error("nothing heard");
  return newest;
}

test("control characters are seen by their number", () => {
  expect(visible("10AB\x1d21")).toBe("10AB<029>21");
  expect(
    keyCapsOf(["Alt  \x1d", "F8  \x1d", "Raw  \x1d", "KeyQ s A", "Space  \u0020", "BracketLeft  "]),
  ).toEqual([
    { label: "Alt 029", kind: "control" },
    { label: "F8", kind: "control" },
    { label: "<029>", kind: "control" },
    { label: "A", kind: "sign" },
    { label: "␠", kind: "sign" },
    { label: "[", kind: "dead" },
  ]);
});
