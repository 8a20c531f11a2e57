import { usFromBelgian } from "./belgian-keys.ts";
import { type JudgedText, judgeText, type ScanContext } from "./judge-text.ts";
import type { Reading, Scan } from "./reading.ts";
import { turnCase } from "./symbology.ts";
import {
  askedOf,
  guessedOf,
  hasLetters,
  isAboutPack,
  isDamaged,
  type JudgedPack,
  saidBy,
  scanOf,
  worth,
} from "./weigh.ts";

/** Understands a reading of which only the texts are known: both are judged and the one that validates is kept. */
export function scanOfTexts(reading: Reading, context: ScanContext): Scan {
  const { byPosition, byCharacter } = reading;
  if (byPosition === byCharacter && byPosition.includes("\n")) return scanOfKept(byPosition, context);
  const judged = judgedTexts(reading, context);
  const [best, second] = judged.toSorted((a, b) => worth(b) - worth(a));
  if (!best || !isAboutPack(best)) return { kind: "person" };
  const scan = scanOf(best, best.judgement);
  if (second && isOtherPack(best, second)) return askedOf([best, second]);
  if (best.isCaseSure || !hasLetters(scan) || !isUnderCapsLock(reading)) return scan;
  // CapsLock turned one of the texts, and the one that validates may be that one.
  const turned = judgeText(turnCase(best.text), context);
  return isOtherPack(best, turned) ? askedOf([best, turned]) : scan;
}

/** Several texts were kept because it was asked which one is right: it still is. */
function scanOfKept(texts: string, context: ScanContext): Scan {
  const judged = texts.split("\n").map((text) => judgeText(text, context));
  const [first, ...others] = judged.filter(isAboutPack);
  if (!first) return { kind: "person" };
  const packs = others.filter(({ judgement }) => judgement.kind === "pack");
  const isGuessed = isDamaged(first) && !packs.some(isDamaged);
  if (first.judgement.kind !== "pack" || isGuessed) return guessedOf(first, packs);
  return packs.some((pack) => saidBy(pack) !== saidBy(first))
    ? askedOf([first, ...packs])
    : scanOf(first, first.judgement);
}

/** The texts the keys may have meant, judged; what a US scanner types on a Belgian PC is turned back when nothing else fits. */
function judgedTexts(
  { byPosition, byCharacter, ending }: Reading,
  context: ScanContext,
): readonly JudgedText[] {
  const [position, character] = [byPosition.trim(), byCharacter.trim()];
  // A person types what the keys say; only digits are also meant where the digit row gives signs.
  const texts = ending === "typed" ? [character] : [position, character];
  if (ending === "typed" && /^\d[\d .-]*$/.test(position)) texts.push(position);
  const judged = [...new Set(texts)].filter((text) => text !== "").map((text) => judgeText(text, context));
  if (judged.some(({ judgement }) => judgement === "person" || judgement.kind === "pack")) return judged;
  const turned = usFromBelgian(character);
  if (turned !== character && !texts.includes(turned)) judged.push(judgeText(turned, context));
  return judged.length > 0 ? judged : [judgeText("", context)];
}

/** True when both readings validate and say different things: a scanner set to another layout than the PC. */
function isOtherPack(best: JudgedPack, second: JudgedText): second is JudgedPack {
  if (best.judgement.kind !== "pack" || !isAboutPack(second) || second.judgement.kind !== "pack")
    return false;
  return saidBy(best) !== saidBy(second);
}

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
