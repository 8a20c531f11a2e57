import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { count } from "../../i18n/en/count.ts";
import type { Format } from "../../i18n/format.ts";
import type { IconName } from "../../ui/icon.tsx";
import type { Tone } from "../../ui/tone.ts";
import { hintOf } from "./block-hints.ts";
import { besideOf, unitOf } from "./pieces-text.ts";
import { type Doubt, doubtOf } from "./question.ts";

/** The words of this screen, in whichever language. */
export type CountWords = typeof count;

/** How facts are written in the language at hand. */
export type Written = Pick<Format, "number" | "expiry" | "time" | "minute">;

/** One fact under the name. */
export interface BlockFact {
  readonly label: string;
  readonly value: string;
  readonly isMono?: boolean;
  readonly isMinor?: boolean;
  readonly isBad?: boolean;
}

/** A piece of the line under the name: words, and a lot or serial in the face that tells 0 from O. */
export interface UnderPart {
  readonly text: string;
  readonly mono?: string;
}

/** Everything the large block shows. */
export interface BlockView {
  readonly tone: Tone;
  readonly silhouette: IconName;
  readonly word: string;
  readonly name: string;
  /** The name is a code, because nobody has named it. */
  readonly isCode: boolean;
  readonly under: readonly UnderPart[];
  readonly facts: readonly BlockFact[];
  readonly added: string;
  readonly number: string;
  /** What the number counts, where it is not packs. */
  readonly unit?: string;
  readonly where: string;
  /** What a screen reader says at once. */
  readonly sentence: string;
}

/** The tone and silhouette of each outcome; an expiry that is near counts as good. */
export const looks: Readonly<Record<ReadingRow["outcome"], { tone: Tone; silhouette: IconName }>> = {
  good: { tone: "good", silhouette: "good" },
  new: { tone: "good", silhouette: "good" },
  short: { tone: "good", silhouette: "short" },
  asked: { tone: "asked", silhouette: "asked" },
  unknown: { tone: "unknown", silhouette: "unknown" },
  twice: { tone: "twice", silhouette: "twice" },
  expired: { tone: "expired", silhouette: "expired" },
  uncounted: { tone: "unknown", silhouette: "told" },
  recalled: { tone: "expired", silhouette: "recalled" },
};

/** How a reading looks: one taken out by its own colour, unless something has to be said first. */
export function lookOf(row: ReadingRow): { readonly tone: Tone; readonly silhouette: IconName } {
  if (row.struckAt) return { tone: "neutral", silhouette: "refused" };
  return row.out && isPlain(row) ? { tone: "out", silhouette: "out" } : looks[row.outcome];
}

/** True for a reading of which there is nothing else to say. */
const isPlain = ({ outcome }: ReadingRow) => outcome === "good" || outcome === "new" || outcome === "short";

/** What a row is called: its name, or the code while it has none. */
export function calledOf({ product }: ReadingRow): string {
  return product.name || product.shown;
}

/** What stands large for one reading. */
export function blockOf(row: ReadingRow, words: CountWords, written: Written): BlockView {
  const { tone, silhouette } = lookOf(row);
  const word = `${wordOf(row, words)}${row.repeat && !row.struckAt ? ` ×${row.repeat}` : ""}`;
  const number = written.number(quantityOf(row));
  const unit = unitOf(row, quantityOf(row), words, written);
  const plain = whereOf(row, words);
  const where = isAgain(row) ? plain : besideOf(row, plain, words, written);
  const name = calledOf(row);
  return {
    tone,
    silhouette,
    word,
    name,
    isCode: row.product.name === "",
    under: underOf(row, words, written),
    facts: factsOf(row, words, written),
    added: addedOf(row, written),
    number,
    ...(unit && { unit }),
    where,
    sentence: words.block.said(word, name, unit ? `${number} ${unit}` : number, where),
  };
}

/** The big number: what the line holds here; what was counted again counts for itself until it is settled. */
function quantityOf(row: ReadingRow): number {
  if (row.struckAt) return row.quantity;
  if (row.recount) return row.added;
  return isAgain(row) ? 0 : row.quantity;
}

/** True for a pack that was counted before, also when something else of it has to be said first. */
const isAgain = (row: ReadingRow) => row.outcome === "twice" || row.first !== undefined;

function wordOf(row: ReadingRow, words: CountWords): string {
  if (row.struckAt) return words.outcome.undone;
  if (row.out && isPlain(row)) return words.out.done;
  if (row.out && row.outcome === "twice") return words.out.again;
  if (row.outcome === "asked" && row.box?.packs === 0) return words.box.ask;
  if (row.outcome === "asked" && row.from) return words.out.which;
  if (row.outcome === "asked" && row.confirm) return words.question.confirm;
  if (row.outcome === "recalled" && row.recall?.how === "open") return words.outcome.lookAtLot;
  return row.outcome === "asked" && row.question
    ? words.question[doubtOf(row.question)]
    : words.outcome[row.outcome];
}

function whereOf(row: ReadingRow, words: CountWords): string {
  if (!row.struckAt && isAgain(row)) return words.block.nothing;
  if (row.out) return words.out.left(row.place);
  if (!row.struckAt && row.outcome === "unknown") return words.block.apart;
  if (!row.struckAt && row.confirm) return words.question.openConfirm;
  if (!row.struckAt && row.question) return words.question[openWords[doubtOf(row.question)]];
  return words.block.in(row.place);
}

const openWords = {
  code: "openCode",
  lot: "openLot",
  expiry: "openExpiry",
  serial: "openSerial",
} as const satisfies Record<Doubt, string>;

function underOf(row: ReadingRow, words: CountWords, written: Written): readonly UnderPart[] {
  const { facts } = words;
  const lot = row.lot ? [{ text: facts.lot, mono: row.lot }] : [];
  const serial = row.serial ? [{ text: facts.serial, mono: row.serial }] : [];
  const expiry = row.expiry ? [{ text: `${facts.expiry} ${written.expiry(row.expiry)}` }] : [];
  // Where the facts give way to cards or to the first count, they stand here.
  const moved = row.struckAt
    ? []
    : row.outcome === "twice"
      ? [...lot, ...serial]
      : row.outcome === "asked"
        ? row.confirm
          ? []
          : [...lot, ...expiry]
        : [];
  const plain = [row.product.pack, hintOf(row, words)].filter((text) => text !== "");
  return [...plain.map((text) => ({ text })), ...moved];
}

function addedOf(row: ReadingRow, written: Written): string {
  if (row.struckAt || isAgain(row)) return "";
  if (row.out) return `−${written.number(Math.abs(row.added))}`;
  return `${row.typed ? "×" : "+"}${written.number(row.added)}`;
}

function factsOf(row: ReadingRow, { facts }: CountWords, written: Written): readonly BlockFact[] {
  const lot = row.lot ? [{ label: facts.lot, value: row.lot, isMono: true }] : [];
  const expiry = row.expiry ? [{ label: facts.expiry, value: written.expiry(row.expiry) }] : [];
  const serial = row.serial ? [{ label: facts.serial, value: row.serial, isMono: true, isMinor: true }] : [];
  const code = row.product.name
    ? [
        {
          label: codeLabel(row.product.shown, row.product.codes) ?? facts.code,
          value: row.product.shown,
          isMinor: true,
        },
      ]
    : [];
  if (!row.struckAt && row.outcome === "twice" && row.first)
    return [
      { label: facts.where, value: row.first.place },
      { label: facts.by, value: row.first.operator },
      { label: facts.at, value: written.minute(row.first.at) },
    ];
  if (row.outcome === "recalled")
    return [...lot.map((fact) => ({ ...fact, isBad: true })), ...expiry, ...code];
  if (row.outcome === "expired")
    return [...expiry.map((fact) => ({ ...fact, isBad: true })), ...lot, ...code];
  return [...lot, ...expiry, ...(code.length > 0 ? code : serial)];
}

/** The name of the numbering a code belongs to; proper names, the same in every language. */
export function codeLabel(shown: string, codes: readonly string[]): string | undefined {
  if (/^\d{14}$/.test(shown)) return "GTIN";
  const digits = shown.replace("-", "");
  return codes
    .find((code) => code.endsWith(`:${digits}`))
    ?.split(":")[0]
    ?.replace("CIP7", "CIP");
}
