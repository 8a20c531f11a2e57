import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import type { frame } from "../../i18n/en/frame.ts";
import type { Format } from "../../i18n/format.ts";

type Words = Pick<typeof frame, "packs1" | "packsN" | "pieces1" | "piecesN">;

/** A quantity with a real minus sign. */
export const amount = (format: Format, quantity: number): string =>
  quantity < 0 ? format.signed(quantity) : format.number(quantity);

/** A quantity with what it counts: `3 packs`, `12 pieces`. */
export function amountOf(format: Format, words: Words, quantity: number, unit: StockRow["unit"]): string {
  const [one, many] = unit === "piece" ? [words.pieces1, words.piecesN] : [words.packs1, words.packsN];
  return `${amount(format, quantity)} ${format.plural(quantity, one, many)}`;
}

/** What lies beside a line in the other unit: `+ 12 pieces`; empty for nothing. */
export const besideOf = (format: Format, words: Words, { unit, beside = 0 }: StockRow): string =>
  beside === 0 ? "" : `+ ${amountOf(format, words, beside, unit === "piece" ? "pack" : "piece")}`;

/** Packs and loose pieces of one product, lot, expiry and place: `3 packs + 12 pieces`; empty for packs alone. */
export function wholeAmount(format: Format, words: Words, { quantity, unit, beside = 0 }: StockRow): string {
  const [packs, pieces] = unit === "piece" ? [beside, quantity] : [quantity, beside];
  if (pieces === 0 || packs === 0) return "";
  return `${amountOf(format, words, packs, "pack")} + ${amountOf(format, words, pieces, "piece")}`;
}

/** What a filter comes to: `120 packs + 12 pieces`. */
export function totalAmount(
  format: Format,
  words: Words,
  { packs, pieces }: { readonly packs: number; readonly pieces: number },
): string {
  const loose = pieces === 0 ? "" : ` + ${amountOf(format, words, pieces, "piece")}`;
  return `${amountOf(format, words, packs, "pack")}${loose}`;
}
