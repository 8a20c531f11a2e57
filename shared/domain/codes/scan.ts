import { usFromBelgian } from "./belgian-keys.ts";
import { type JudgedText, judgeText, type ScanContext } from "./judge-text.ts";
import { agreedFacts, type Judgement, type PackFacts, type Problem } from "./pack.ts";

export type { ScanContext } from "./judge-text.ts";
export type { Country } from "./plain-code.ts";

/** One reading of the scanner, or one code typed, as raw text twice; a recognised separator is `\x1d` in both. */
export interface Reading {
  /** By `KeyboardEvent.code` and Shift, on a US table. */
  readonly byPosition: string;
  /** By `KeyboardEvent.key`. */
  readonly byCharacter: string;
  /** Its keys, see `readKeystroke`; absent for what was typed and for what is read again from the ledger. */
  readonly keys?: readonly string[] | undefined;
  /** Milliseconds from key to key. */
  readonly pace?: number | undefined;
  readonly ending: "enter" | "tab" | "silence" | "typed";
}

/** What every scan but a person's number says. */
interface ReadScan extends PackFacts {
  readonly problems: readonly Problem[];
  /** One or more ways to understand the reading, the likeliest first; none is chosen silently. */
  readonly question?: readonly PackFacts[];
  /**
   * The text that was kept, separators as `\x1d`; both, parted by a line feed, when both validate and differ. Read again
   * as byPosition and byCharacter alike it is understood in the same way.
   */
  readonly raw: string;
  /** AIM symbology identifier, such as `]d2`. */
  readonly symbology?: string;
}

/** A pack whose code passes its check. With a question of two or more, its facts are those on which all agree. */
export interface PackScan extends ReadScan {
  readonly kind: "pack";
}

/** A code whose check fails: counted under the code as read, asked, never another product. */
export interface CheckDigitScan extends ReadScan {
  readonly kind: "check-digit";
}

/** A text that fits no rule; it is counted under itself. A question offers what it might be. */
export interface UnreadableScan extends ReadScan {
  readonly kind: "unreadable";
}

/** The number of a person: nothing of it is kept. */
export interface PersonScan {
  readonly kind: "person";
}

/** What one reading was understood to mean. */
export type Scan = PackScan | CheckDigitScan | UnreadableScan | PersonScan;

/** Understands one reading: both texts are judged and the one that validates is kept. */
export function interpretScan(reading: Reading, context: ScanContext): Scan {
  const judged = judgedTexts(reading, context);
  const [best, second] = judged.toSorted((a, b) => worth(b) - worth(a));
  if (!best || best.judgement === "person") return { kind: "person" };
  const scan = scanOf(best, best.judgement);
  const doubtful = { ...scan, problems: [...scan.problems, "case" as const] };
  if (second && isOtherPack(best.judgement, second.judgement)) {
    if (best.text.toLowerCase() === second.text.toLowerCase()) return doubtful;
    const question = [...waysToRead(best.judgement), ...waysToRead(second.judgement)];
    const facts = agreedFacts(question, best.text);
    return scanOf({ ...best, text: `${best.text}\n${second.text}` }, { ...best.judgement, facts, question });
  }
  return !best.isCaseSure && hasLetters(scan) && isUnderCapsLock(reading) ? doubtful : scan;
}

/** The texts the keys may have meant, judged; what a US scanner types on a Belgian PC is turned back when nothing else fits. */
function judgedTexts(
  { byPosition, byCharacter, ending }: Reading,
  context: ScanContext,
): readonly JudgedText[] {
  const [position = "", character = ""] =
    byPosition === byCharacter && byPosition.includes("\n")
      ? byPosition.split("\n")
      : [byPosition.trim(), byCharacter.trim()];
  // A person types what the keys say; only digits are also meant where the digit row gives signs.
  const texts = ending === "typed" ? [character] : [position, character];
  if (ending === "typed" && /^\d[\d .-]*$/.test(position)) texts.push(position);
  const judged = [...new Set(texts)].filter((text) => text !== "").map((text) => judgeText(text, context));
  if (judged.some(({ judgement }) => judgement === "person" || judgement.kind === "pack")) return judged;
  const turned = usFromBelgian(character);
  if (turned !== character && !texts.includes(turned)) judged.push(judgeText(turned, context));
  return judged.length > 0 ? judged : [judgeText("", context)];
}

/** Validated texts first, those with a loss later; among unreadable ones that with the fewest odd signs. */
function worth({ text, judgement }: JudgedText): number {
  if (judgement === "person") return 50;
  const plainness = text.replace(/[^0-9A-Za-z]/g, "").length / (text.length + 1);
  const kinds = {
    pack: judgement.question ? 40 : 60,
    "check-digit": 30,
    unreadable: judgement.question ? 20 : 10,
  };
  return kinds[judgement.kind] - judgement.problems.length + (judgement.kind === "pack" ? 0 : plainness);
}

function scanOf(
  { text, symbology }: JudgedText,
  { kind, facts, problems, question }: Judgement,
): ReadableScan {
  const raw = text.slice(0, mostRaw);
  return { kind, ...facts, problems, raw, ...(question && { question }), ...(symbology && { symbology }) };
}

/** An entry keeps so much of a reading. */
const mostRaw = 2000;

type ReadableScan = Exclude<Scan, PersonScan>;

const waysToRead = (judgement: Judgement) => judgement.question ?? [judgement.facts];

/** True when both readings validate and say different things: a scanner set to another layout than the PC. */
function isOtherPack(best: Judgement, second: JudgedText["judgement"]): second is Judgement {
  if (best.kind !== "pack" || second === "person" || second.kind !== "pack") return false;
  const said = ({ facts: { code, lot, expiry, serial } }: Judgement) =>
    JSON.stringify([code, lot, expiry, serial]);
  return said(best) !== said(second);
}

const hasLetters = ({ lot, serial }: ReadableScan) => /[A-Za-z]/.test(`${lot ?? ""}${serial ?? ""}`);

/** True when every letter came in the other case than its Shift key says. */
function isUnderCapsLock({ byPosition, byCharacter }: Reading): boolean {
  const isUpper = (letter: string) => letter !== letter.toLowerCase();
  const pairs = [...byPosition].flatMap((key, index) => {
    const character = byCharacter[index] ?? "";
    return /[A-Za-z]/.test(key) && /[A-Za-z]/.test(character) ? [[key, character] as const] : [];
  });
  const isAligned = byPosition.length === byCharacter.length && pairs.length > 0;
  return isAligned && pairs.every(([key, character]) => isUpper(key) !== isUpper(character));
}
