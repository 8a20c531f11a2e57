import type { LearnedLots } from "../domain/codes/rank-ways.ts";
import { expiryText } from "../domain/stock/expiry-number.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** So many serials tell what the others look like. */
const mostSerials = 20;

/**
 * What packs of a product bore that were counted before an entry and are not in doubt themselves. Looking only back keeps
 * the answers to a question in one order, whatever is counted meanwhile.
 */
export function learnedLots(stock: Stock, code: string, before: number): LearnedLots {
  const { entries, lines, state, products, serials } = stock;
  const lots = new Map<string, Set<string>>();
  const seen: string[] = [];
  const place = entries.codes.find(code);
  if (place === undefined) return { lots, serials: seen };
  const root = products.root(place);
  for (let line = 0; line < lines.size; line++) {
    if (lines.root[line] !== root || lines.live[line] === 0) continue;
    const lot = entries.lots.word(lines.lot[line] as number);
    for (const index of state.entriesOn(line)) {
      if (index >= before || !state.has(index, mark.inEffect) || state.has(index, mark.doubt)) continue;
      const serial = serials.of(index);
      if (serial !== 0 && seen.length < mostSerials) seen.push(entries.serials.word(serial));
      if (lot === "") continue;
      const expiries = lots.get(lot) ?? new Set();
      lots.set(lot, expiries.add(expiryText(lines.expiry[line] as number)));
    }
  }
  return { lots, serials: seen };
}
