import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import { formatCnk, nationalCodeOf } from "../../../shared/domain/codes/national-code.ts";
import type { PackFacts } from "../../../shared/domain/codes/pack.ts";
import type { CountWords, Written } from "./block-view.ts";
import type { DigitsContext, DigitsWay } from "./digits.ts";
import { type Compared, compare, type Doubt, doubtOf, otherDoubts } from "./question.ts";

/** Where the card of an answer lies, and the arrow that gives it. */
export type Arrow = "left" | "right" | "down";

/** One answer to the question that stands large. */
export interface Answer {
  readonly arrow: Arrow;
  readonly label: string;
  readonly value: Compared;
  readonly isMono: boolean;
  readonly detail: string;
  readonly give: () => void;
}

/** Left, right, below: the places of up to three cards. */
const places = ["left", "right", "down"] as const satisfies readonly Arrow[];

/** The ways to understand a reading as cards; beyond three the last opens the rest. */
export function answersTo(
  question: readonly PackFacts[],
  words: CountWords,
  written: Written,
  { choose, openRest }: { readonly choose: (way: PackFacts) => void; readonly openRest: () => void },
): readonly Answer[] {
  const asked = doubtOf(question);
  const others = otherDoubts(question, asked);
  const text = (way: PackFacts) => textOfFact(way, asked, written);
  const shown = question.length > places.length ? question.slice(0, 2) : question;
  const cards = shown.map(
    (way, index): Answer => ({
      arrow: places[index] ?? "down",
      label: labelOf(way, asked, words),
      value: compare(text(way), question.map(text)),
      isMono: asked !== "expiry",
      detail: others.map((fact) => factText(way, fact, words, written)).join(" · "),
      give: () => choose(way),
    }),
  );
  if (shown.length === question.length) return cards;
  return [...cards, plainAnswer("down", words.question.more, "", openRest)];
}

/** A card that says one thing. */
export function plainAnswer(arrow: Arrow, title: string, detail: string, give: () => void): Answer {
  return {
    arrow,
    label: title,
    value: { before: "", differing: "", after: "" },
    isMono: false,
    detail,
    give,
  };
}

/** The ways to understand digits as cards; the last clears them. */
export function answersToDigits(
  ways: readonly DigitsWay[],
  words: CountWords,
  written: Written,
  of: { readonly name: string; readonly counted?: DigitsContext["counted"] },
  { take, clear }: { readonly take: (way: DigitsWay) => void; readonly clear: () => void },
): readonly Answer[] {
  const hasBeside = ways.some((way) => way.what === "pieces" && way.beside);
  const cards = ways.map((way, index) => {
    const title = wayText(way, words, written, of.counted?.quantity ?? 0);
    const instead = way.what === "pieces" && hasBeside && !way.beside;
    const detail =
      way.what === "code"
        ? words.question.search
        : way.what === "pieces" && way.beside
          ? words.pieces.both
          : instead
            ? words.pieces.onlyHint
            : words.question.ofPack(of.name);
    return plainAnswer(places[index] ?? "down", instead ? words.pieces.only(title) : title, detail, () =>
      take(way),
    );
  });
  const free = places[cards.length];
  return free ? [...cards, plainAnswer(free, words.question.clear, "", clear)] : cards;
}

/** One way in words: `Quantity 6`, `12 pieces`, `3 packs + 12 pieces`. */
function wayText(way: DigitsWay, { question, pieces, place }: CountWords, written: Written, packs: number) {
  const packText = () => place.packCount(written.number(packs), packs === 1);
  switch (way.what) {
    case "quantity":
      return question.asQuantity(written.number(way.quantity));
    case "pieces": {
      const text = pieces.count(written.number(way.pieces), way.pieces === 1);
      return way.beside ? `${packText()} + ${text}` : text;
    }
    case "expiry":
      return question.asExpiry(written.expiry(way.expiry));
    case "code":
      return question.asCode(way.code);
  }
}

/** What a pack is to be confirmed to say: its lot, expiry and serial. */
export function confirmText(
  { lot, expiry, serial }: Partial<Pick<ReadingRow, "lot" | "expiry" | "serial">>,
  { words: { facts }, written }: { readonly words: CountWords; readonly written: Written },
): string {
  const said = [
    lot && `${facts.lot} ${lot}`,
    expiry && `${facts.expiry} ${written.expiry(expiry)}`,
    serial && `${facts.serial} ${serial}`,
  ].filter(Boolean);
  return said.length > 0 ? said.join(" · ") : facts.without.lot;
}

/** One fact of a way with its name: `Lot L421`, or the words for none. */
export function factText(way: PackFacts, fact: Doubt, words: CountWords, written: Written): string {
  if (way[fact] === undefined) return words.facts.without[fact];
  return `${labelOf(way, fact, words)} ${textOfFact(way, fact, written)}`;
}

function labelOf(way: PackFacts, fact: Doubt, { facts, question }: CountWords): string {
  if (way[fact] === undefined) return facts.without[fact];
  return fact === "code" && !isKnownKind(way.code) ? question.asRead : facts[fact];
}

function textOfFact(way: PackFacts, fact: Doubt, written: Written): string {
  const value = way[fact] ?? "";
  if (fact === "code") return codeText(value);
  return fact === "expiry" && value ? written.expiry(value) : value;
}

/** True for a code of a kind that has rules. */
const isKnownKind = (code: string) => /^\d{14}$/.test(code) || nationalCodeOf(code) !== undefined;

/** A code as people know it: `CNK 2642-619`. */
function codeText(code: string): string {
  const national = nationalCodeOf(code);
  if (!national) return code;
  const { system, digits } = national;
  return `${system === "CIP7" ? "CIP" : system} ${system === "CNK" ? formatCnk(digits) : digits}`;
}
