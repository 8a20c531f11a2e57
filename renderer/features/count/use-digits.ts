import { useEffect, useState } from "react";
import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import { answersToDigits } from "./answers.ts";
import { calledOf } from "./block-view.ts";
import type { Ask, Desk } from "./desk.ts";
import { type DigitsContext, type DigitsWay, meaningOfDigits, piecesOf, timesOf } from "./digits.ts";
import { emptyText, type KeyText, textOf } from "./key-text.ts";
import { comingMonth } from "./typed-expiry.ts";
import type { Target, Waiting } from "./waiting.ts";

/** The pack that digits belong to: the one that stood large when the first of them was typed. */
interface Bound {
  readonly target: Target | undefined;
  readonly name: string;
  readonly hasExpiry: boolean;
  readonly counted?: NonNullable<DigitsContext["counted"]>;
  /** The reading that counted this very pack before. */
  readonly earlier?: Target;
}

/** Digits between two scans: what they mean, and of which pack. */
export function useDigits(desk: Desk, text: KeyText, setText: (text: KeyText) => void) {
  const { today, counting, ask, setAsk } = desk;
  const [bound, setBound] = useState<Bound | null>(null);
  const isDigits = /^\d/.test(text.shown) && !/\p{L}/u.test(text.shown.replace(/x$/i, ""));
  const now = boundNow(desk);
  // A scan that comes while digits stand there does not become theirs.
  if (isDigits && !bound) setBound(now);
  if (!isDigits && bound && !ask) setBound(null);
  const to = bound ?? now;
  useDigitsBack(desk, setText);

  const take = (way: DigitsWay) => {
    setAsk(null);
    setText(emptyText);
    if (way.what === "code") {
      desk.go({ kind: "typed", code: way.code, name: "" });
      return;
    }
    if (!to.target) return;
    const label = { code: to.name, lot: "", expiry: "" };
    if (way.what === "quantity") counting.setQuantity(to.target, label, way.quantity);
    else if (way.what === "pieces")
      void counting.change(to.earlier ?? to.target, label, (of) =>
        way.beside
          ? desk.engine.addPieces({ of, said: way.pieces })
          : desk.engine.setPieces({ of, said: way.pieces }),
      );
    else
      void counting.change(to.target, label, (of) =>
        desk.engine.amendReading({ of, change: { expiry: way.expiry } }),
      );
  };
  const takeText = () => {
    const { counted, hasExpiry } = to;
    const context = { today, hasReading: to.target !== undefined, hasExpiry, ...(counted && { counted }) };
    const meaning = meaningOfDigits(text.shown, context);
    if (!meaning || timesOf(text.shown)) return;
    if (meaning.what !== "person" && meaning.what !== "ask") {
      take(meaning);
      return;
    }
    setText(emptyText);
    if (meaning.what === "person") {
      counting.refuse("person");
      return;
    }
    counting.hear("asked");
    setAsk(askDigits(desk, text.shown.trim(), meaning.ways, to, take));
  };
  const chip = isDigits ? chipOf(desk, text.shown, to) : "";
  return { take: takeText, chip };
}

/** What digits would do, said in front of them while they are typed. */
function chipOf({ words, written, today }: Desk, shown: string, { target, name, hasExpiry }: Bound): string {
  const times = timesOf(shown);
  if (times) return words.entry.times(written.number(times));
  if (!target) return "";
  if (piecesOf(shown) !== undefined) return words.pieces.chip(name);
  if (shown.length <= 3) return words.entry.quantityOf(name);
  return !hasExpiry && comingMonth(shown, today) ? words.entry.expiryOf(name) : "";
}

/** The question what digits are; it stands in the place of the last scan. */
function askDigits(
  desk: Desk,
  digits: string,
  ways: readonly DigitsWay[],
  to: Bound,
  take: (way: DigitsWay) => void,
): Ask {
  const { words, written, row, setAsk } = desk;
  return {
    word: wordOfAsk(desk, digits, ways, to),
    name: to.name,
    isCode: row?.product.name === "",
    under: "",
    answers: answersToDigits(ways, words, written, to, { take, clear: () => setAsk(null) }),
    digits,
    over: row?.id,
  };
}

function wordOfAsk({ words, written }: Desk, digits: string, ways: readonly DigitsWay[], { counted }: Bound) {
  const [first, other] = ways;
  if (first?.what === "pieces") {
    if (counted?.isAgain) return words.pieces.again;
    if (other?.what === "quantity") return words.pieces.which(digits);
    if (counted?.unit === "pack" && counted.quantity > 1) return words.pieces.isOpen;
    return counted?.inPack
      ? words.pieces.tooMany(written.number(counted.inPack))
      : words.question.quantity(written.number(first.pieces));
  }
  return !other && first?.what === "quantity"
    ? words.question.quantity(written.number(first.quantity))
    : words.question.digits(digits);
}

function boundNow({ counting, row, state }: Desk): Bound {
  const standing = row && !row.struckAt && state.shown?.kind !== "refused" ? row : undefined;
  const target = counting.target(standing);
  const waiting = target && "key" in target ? state.waiting.find(({ key }) => key === target.key) : undefined;
  return {
    target,
    name: waiting ? waiting.label.code : standing ? calledOf(standing) : "",
    hasExpiry: (waiting ? waiting.label.expiry : (standing?.expiry ?? "")) !== "",
    ...countedOf(waiting, standing),
  };
}

/** How many of what digits would change; what waits is known by its packs alone. */
function countedOf(
  waiting: Waiting | undefined,
  row: ReadingRow | undefined,
): Pick<Bound, "counted" | "earlier"> {
  if (waiting) return { counted: { quantity: waiting.packs, unit: "pack", isOut: false } };
  if (!row) return {};
  const { added, unit, inPack, out, first } = row;
  if (row.outcome === "twice" && first?.isOne && !out)
    return {
      counted: { quantity: 1, unit: "pack", isOut: false, inPack, isAgain: true },
      earlier: { id: first.id },
    };
  return { counted: { quantity: Math.abs(added), unit, isOut: out !== undefined, inPack } };
}

/** A scan that came before digits were answered puts them back into the strip. */
function useDigitsBack({ ask, row, setAsk }: Desk, setText: (text: KeyText) => void): void {
  const isOver = ask !== null && !ask.holdsScans && ask.over !== row?.id;
  const digits = ask?.digits;
  useEffect(() => {
    if (!isOver) return;
    setAsk(null);
    if (digits) setText(textOf(digits));
  }, [isOver, digits, setAsk, setText]);
}
