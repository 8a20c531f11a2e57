import type { JudgedText } from "./judge-text.ts";
import { agreedFacts, type Judgement } from "./pack.ts";
import type { CheckDigitScan, PackScan, UnreadableScan } from "./reading.ts";

/** A scan that says something of a pack. */
export type ReadableScan = PackScan | CheckDigitScan | UnreadableScan;

/** One text with what it says of a pack. */
export interface JudgedPack extends JudgedText {
  readonly judgement: Judgement;
}

/** An entry keeps so much of a reading. */
const mostRaw = 2000;

/** Validated texts first, those with a loss later; among unreadable ones that with the fewest odd signs. */
export function worth({ text, judgement }: JudgedText): number {
  if (judgement === "person") return 50;
  const plainness = text.replace(/[^0-9A-Za-z]/g, "").length / (text.length + 1);
  const kinds = {
    pack: judgement.question ? 40 : 60,
    "check-digit": 30,
    unreadable: judgement.question ? 20 : 10,
  };
  return kinds[judgement.kind] - judgement.problems.length + (judgement.kind === "pack" ? 0 : plainness);
}

/** What one text means. */
export function scanOf(
  { text, symbology }: Pick<JudgedText, "text" | "symbology">,
  { kind, facts, problems, question }: Judgement,
): ReadableScan {
  const raw = text.slice(0, mostRaw);
  return { kind, ...facts, problems, raw, ...(question && { question }), ...(symbology && { symbology }) };
}

/** Several texts that validate and say different things, the likeliest first: asked, and never chosen silently. */
export function askedOf(judged: readonly JudgedPack[]): ReadableScan {
  const [best] = judged as readonly [JudgedPack];
  const question = judged.flatMap(({ judgement }) => judgement.question ?? [judgement.facts]);
  const facts = agreedFacts(question, best.text);
  const text = judged.map((one) => one.text).join("\n");
  return scanOf({ ...best, text }, { ...best.judgement, facts, question });
}

/** A text that fits no rule, or not wholly, what it may be once something around it is left out, or as it came. */
export function guessedOf(whole: JudgedPack, guesses: readonly JudgedPack[]): ReadableScan {
  const { facts } = whole.judgement;
  const question = [...guesses.flatMap(({ judgement }) => judgement.question ?? [judgement.facts]), facts];
  const text = [whole, ...guesses].map((one) => one.text).join("\n");
  return scanOf({ ...whole, text }, { kind: "unreadable", facts, problems: [], question });
}

/** What a text says of a pack, to tell whether two say the same. */
export const saidBy = ({ judgement: { facts } }: JudgedPack): string =>
  JSON.stringify([facts.code, facts.lot, facts.expiry, facts.serial]);

/** True for a text that says something of a pack, or at least of itself. */
export const isAboutPack = (judged: JudgedText): judged is JudgedPack => judged.judgement !== "person";

/** True when lot or serial hold letters, whose case CapsLock may have turned. */
export const hasLetters = ({ lot, serial }: ReadableScan): boolean =>
  /[A-Za-z]/.test(`${lot ?? ""}${serial ?? ""}`);

/** True when something had to be left out of a pack: what no standard allows is the sign of a wrong keyboard. */
export const isDamaged = ({ judgement: { problems } }: JudgedPack): boolean =>
  problems.some((problem) => problem !== "separator-lost" && problem !== "check-digit");
