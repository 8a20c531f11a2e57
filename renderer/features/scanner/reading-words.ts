import type { InspectedReading } from "../../../shared/contracts/scanner-records.ts";
import { type CalibrationCode, calibrationCodes } from "../../../shared/domain/scanner/calibration-codes.ts";
import type { Messages } from "../../i18n/en.ts";
import type { Format } from "../../i18n/format.ts";
import { visible } from "./key-caps.ts";
import { placeOf } from "./teaching.ts";

type Words = Messages["scanner"];

/** One thing a reading says, with its name. */
export interface SaidPart {
  readonly label: string;
  readonly value: string;
}

/** The code of the calibration that a text is; undefined for every other text. */
export const calibrationOf = (text: string): CalibrationCode | undefined =>
  calibrationCodes.find((known) => text.endsWith(known.text));

/** What a reading is, in a word: a code of the calibration is none of a pack, and that is as it should be. */
export function kindOf({ kind, text }: InspectedReading, words: Words, format: Format): string {
  const code = calibrationOf(text);
  return code ? words.look.calibration(format.number(placeOf(code.id))) : words.look.kinds[kind];
}

/** What a reading was understood to be, part by part; empty for a person's number. */
export function partsOf(
  { facts, symbology, text }: InspectedReading,
  words: Words,
  format: Format,
): readonly SaidPart[] {
  if (!facts) return [];
  const { parts } = words.look;
  const all: readonly SaidPart[] = [
    { label: parts.text, value: visible(text) },
    { label: parts.symbology, value: symbology },
    { label: parts.code, value: [facts.code, ...facts.others].join(", ") },
    { label: parts.lot, value: facts.lot ?? "" },
    { label: parts.expiry, value: format.expiry(facts.expiry ?? "") },
    { label: parts.serial, value: facts.serial ?? "" },
  ];
  return all.filter(({ value }) => value !== "");
}

/** Why it was understood so, and what was put right: one sentence each. */
export function reasonsOf({ basis, problems, question }: InspectedReading, words: Words): readonly string[] {
  const { look, facts } = words;
  const keyboards = basis.layouts.map((layout) => (layout === "pc" ? look.asPc : facts.layouts[layout]));
  return [
    look.why[basis.why],
    ...(basis.why !== "text" && keyboards.length > 0 ? [look.readAs(keyboards.join(", "))] : []),
    ...(basis.separator && basis.separator !== "text" && basis.separator !== "none"
      ? [facts.separator(facts.forms[basis.separator])]
      : []),
    ...(basis.prefix ? [facts.prefix(basis.prefix)] : []),
    ...(basis.suffix ? [facts.suffix(basis.suffix)] : []),
    ...(basis.isUnderCapsLock ? [facts.capsLock] : []),
    ...basis.corrected.map((correction) => look.corrected[correction]),
    ...problems.map((problem) => look.problems[problem]),
    ...(question.length > 1 ? [look.asked] : []),
  ];
}

/** Everything about a reading as plain text, for whoever sets the scanner right. */
export function reportOf(reading: InspectedReading, words: Words, format: Format): string {
  const { look } = words;
  const lines = [
    `${format.date(reading.at)} ${format.time(reading.at)} · ${kindOf(reading, words, format)}`,
    `${look.keys}: ${reading.keys.join(" | ")} | ${words.look.endings[reading.ending]}`,
    ...(reading.pace > 0 ? [words.facts.pace(String(reading.pace))] : []),
    ...partsOf(reading, words, format).map(({ label, value }) => `${label}: ${value}`),
    ...reasonsOf(reading, words),
  ];
  return lines.join("\n");
}
