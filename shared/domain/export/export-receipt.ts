import { rateText } from "../catalogue/vat-rate.ts";
import type { Language } from "../import/column-map.ts";
import { findingWords } from "../import/export-words.ts";
import type { FindingName } from "../stock/line-table.ts";
import type { Sheet } from "../tables/table.ts";
import type { ExportWhat } from "./export-fields.ts";
import type { ExportTally, Sum } from "./export-tally.ts";
import { type ReceiptWords, receiptWords } from "./receipt-words.ts";

/** What is said of a table that was handed out and verified, for whoever takes its data over. */
export interface ExportReceipt {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly what: ExportWhat;
  /** The name of the profile; empty for the one that is there without anybody making it. */
  readonly profile: string;
  readonly rows: number;
  /** Of a stock only. */
  readonly tally?: ExportTally;
  /** Only what changed after this moment is in the table, `2026-11-21 10:41`; empty for all. */
  readonly since: string;
  readonly pharmacy: string;
  readonly station: string;
  readonly operator: string;
  readonly when: string;
  readonly version: string;
  /** It was read back from its place and compared; a browser cannot. */
  readonly isReadBack: boolean;
}

/** A line of a receipt: its part, what it is about, and what is said of it. */
export type ReceiptLine = readonly [
  part: string,
  about: string,
  lines: string | number,
  packs: string | number,
  pieces: string | number,
];

/** A receipt as lines, in words. */
export function receiptLines(receipt: ExportReceipt, language: Language): readonly ReceiptLine[] {
  const words = receiptWords[language];
  const fact = (about: string, said: string | number): ReceiptLine => [words.parts.file, about, said, "", ""];
  const head = [
    fact(words.file, receipt.file),
    fact("SHA-256", receipt.sha256),
    fact(words.bytes, receipt.bytes),
    fact(words.rows, receipt.rows),
    fact(words.profile, receipt.profile || words.usual),
    fact(words.since, receipt.since || words.all),
    fact(words.pharmacy, receipt.pharmacy),
    fact(words.station, receipt.station),
    fact(words.operator, receipt.operator),
    fact(words.when, receipt.when),
    fact(words.version, receipt.version),
    fact(words.readBack, receipt.isReadBack ? words.yes : words.notReadBack),
  ];
  return receipt.tally ? [...head, ...sumLines(receipt.tally, words, language)] : head;
}

function sumLines(tally: ExportTally, words: ReceiptWords, language: Language): readonly ReceiptLine[] {
  const { parts } = words;
  const line = (part: string, about: string, { lines, packs, pieces }: Sum): ReceiptLine => [
    ...([part, about, lines, packs, pieces] as const),
  ];
  const vat = [...tally.vat].sort((a, b) => (a.rate ?? 999) - (b.rate ?? 999));
  return [
    line(parts.total, words.all, tally.all),
    ...tally.places.map((sum) => line(parts.place, sum.place || words.noPlace, sum)),
    ...vat.map((sum) => line(parts.vat, sum.rate === null ? words.noVat : rateText(sum.rate, language), sum)),
    ...tally.leftOut.map((sum) => line(parts.leftOut, reasonWords(sum.why, language), sum)),
    ...tally.findings.map((sum) => line(parts.findings, reasonWords(sum.finding, language), sum)),
  ];
}

/** Why a line is left out, or what is to be looked at, in words. */
export function reasonWords(why: string, language: Language): string {
  if (why === "empty" || why === "unchanged") return receiptWords[language][why];
  return findingWords[why as FindingName]?.[language] ?? why;
}

/** A receipt as a table. */
export function receiptSheet(receipt: ExportReceipt, language: Language): Sheet {
  const { columns } = receiptWords[language];
  return {
    kinds: ["text", "text", "text", "text", "text"],
    header: columns,
    rows: receiptLines(receipt, language),
  };
}
