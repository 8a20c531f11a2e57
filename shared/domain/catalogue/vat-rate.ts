/**
 * The rates that Belgium, its neighbours and the rest of Europe have or had these fifteen years, in percent. A number that
 * is none of them is a code of some program, an amount or a share that is paid back: nothing is made of it.
 */
const rates: ReadonlySet<number> = new Set([
  ...[0, 0.9, 1.05, 1.75, 2.1, 2.5, 2.6, 3, 3.7, 3.8, 4, 4.8, 5, 5.5, 6, 7, 7.7, 8, 8.1, 8.5, 9, 9.5],
  ...[10, 12, 13, 13.5, 14, 16, 17, 18, 19, 19.6, 20, 21, 22, 23, 24, 25, 25.5, 26, 27],
]);
const written =
  /^(?:(?:tva|btw|mwst|ust|vat)\.? ?)?(\d{0,2})(?:[.,](\d{1,4}))? ?(%|pct|percent|procent|prozent|p\.?c\.?)?$/i;

/**
 * The VAT rate a cell says, in percent: `6`, `6 %`, `6,00`, `0,06`, `TVA 5,5`. A bare number below one is a share of one, but
 * for the noughts. Undefined where it says no rate there is.
 */
export function vatRate(cell: string): number | undefined {
  const found = written.exec(cell.replace(/\s+/g, " ").trim());
  if (!found || `${found[1]}${found[2] ?? ""}` === "") return undefined;
  const [, whole = "", fraction = "", percent] = found;
  const said = Number(`${whole || "0"}.${fraction || "0"}`);
  const rate = said < 1 && !percent ? said * 100 : said;
  const rounded = Math.round(rate * 1_000) / 1_000;
  return rates.has(rounded) ? rounded : undefined;
}

/** A rate in words: `5,5 %`. */
export const rateText = (rate: number, language: "en" | "nl" | "fr" | "de"): string =>
  `${String(rate).replace(".", language === "en" ? "." : ",")} %`;

/** What is asked of lists: codes and VAT, product by product. */
interface Rated {
  readonly codes: readonly string[];
  readonly vats: readonly (number | null)[];
}

/** The rate of every code of some lists, each beginning at a product; of two that differ the list that was kept last is right. */
export function ratesOf(
  { codes, vats }: Rated,
  lists: readonly { readonly from: number; readonly loadedAt: number }[],
): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  const spans = lists.map(({ from, loadedAt }, at) => ({
    from,
    loadedAt,
    to: lists[at + 1]?.from ?? codes.length,
  }));
  for (const { from, to } of spans.sort((a, b) => a.loadedAt - b.loadedAt))
    for (let at = from; at < to; at++) {
      const rate = vats[at];
      if (typeof rate === "number") for (const code of (codes[at] ?? "").split(" ")) rates.set(code, rate);
    }
  return rates;
}
