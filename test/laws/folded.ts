import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import { entryId, type SessionId } from "../../shared/domain/ledger/identity.ts";
import { expiryText } from "../../shared/domain/stock/expiry-number.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import { finding } from "../../shared/domain/stock/line-table.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { type Arrival, arriving } from "../makers/arbitraries.ts";
import { codes } from "../makers/dice.ts";
import { session } from "../makers/entries.ts";
import { type Form, pagesOf } from "../makers/pages.ts";
import { referenceVariance } from "./reference-expected.ts";
import { ReferenceFold } from "./reference-fold.ts";

const sessions = [1, 2, 3, 4].map(session);

/** The stock of entries that arrive in some order and grouping, looked at after each step. */
export function stockOf(
  entries: readonly AnyEntry[],
  order: Arrival,
  look: (stock: Stock) => void = () => {},
): Stock {
  const stock = new Stock();
  for (const [at, group] of arriving(entries, order).entries()) {
    stock.apply(pagesOf(group, order.forms[at % order.forms.length] as Form));
    look(stock);
  }
  return stock;
}

/** What the rules say of all entries at once, in the same words as `folded`. */
export function referenceOf(entries: readonly AnyEntry[]) {
  const reference = new ReferenceFold(entries);
  return {
    lines: Object.fromEntries([...reference.lines()].sort(([a], [b]) => (a < b ? -1 : 1))),
    sessions: sessions.map((one) => reference.sessionState(one, sessions)),
    products: codes.map((code) => reference.productOf(code)),
    readings: readingsOf(entries, (one) => reference.reading(one)),
    variance: referenceVariance(entries, reference),
    standing: entries.map((one) => ({ struck: reference.isStruck(one), staged: reference.isStaged(one) })),
  };
}

function readingsOf<T>(
  entries: readonly AnyEntry[],
  reading: (one: Extract<AnyEntry, { kind: "counted" | "adjusted" | "takenOut" }>) => T,
) {
  return Object.fromEntries(
    entries.flatMap((one) =>
      one.kind === "counted" || one.kind === "adjusted" || one.kind === "takenOut"
        ? [[`${one.writer}.${one.number}`, reading(one)] as const]
        : [],
    ),
  );
}

/** Everything a stock says, in words: lines in effect, sessions, products, readings, and what stands. */
export function folded(stock: Stock, entries: readonly AnyEntry[]): ReturnType<typeof referenceOf> {
  const { lines, state, products } = stock;
  const shown = Array.from({ length: lines.size }, (_, line) => line).filter((line) => lines.live[line]);
  const indexOf = (one: AnyEntry) => stock.find(entryId(one.writer, one.number));
  return {
    lines: Object.fromEntries(
      shown
        .map((line) => [keyOf(stock, line), lineOf(stock, line)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    sessions: sessions.map((one) => sessionIn(stock, one)),
    products: codes.map((code) => {
      const root = products.root(stock.entries.codes.place(code));
      const { name, names, codes: its, conflict } = products.known(root);
      return { root: stock.entries.codes.word(root), name, names, codes: its, conflict };
    }),
    readings: readingsOf(entries, (one) => {
      const index = indexOf(one);
      return {
        inEffect: state.has(index, mark.inEffect),
        share: state.share[index] as number,
        duplicate: state.has(index, mark.duplicate),
        line: keyOf(stock, (state.line[index] as number) - 1),
      };
    }),
    variance: varianceIn(stock),
    standing: entries.map((one) => ({
      struck: stock.facts.isStruck(indexOf(one)),
      staged: stock.facts.isStaged(indexOf(one)),
    })),
  };
}

/** What every list expects and what was counted of it, in words. */
export function varianceIn(stock: Stock): ReturnType<typeof referenceVariance> {
  const { lines, expected, variance, entries } = stock;
  const all = Array.from({ length: lines.size }, (_, line) => line);
  const rows = all.flatMap((line) => {
    const difference = variance.difference(line);
    if (difference === undefined) return [];
    const counted = expected.stands(line) ? variance.counted(line) : (lines.quantity[line] as number);
    return [[keyOf(stock, line), { expected: expected.quantity(line), counted, difference }] as const];
  });
  const spoken = [...new Set(all.map((line) => lines.location[line] as number))];
  const places = spoken
    .filter((place) => expected.linesAt(place) > 0)
    .map((place) => [entries.locations.word(place), variance.place(place)] as const);
  return {
    rows: Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))),
    places: Object.fromEntries(places),
  };
}

function keyOf({ lines, entries }: Stock, line: number): string {
  const [root, lot, expiry, location, unit] = lines.key(line);
  const words = [entries.codes.word(root), entries.lots.word(lot), expiryText(expiry)];
  return [...words, entries.locations.word(location), unit === 1 ? "piece" : "pack"].join("|");
}

/** What a line says, in words. */
export function lineOf({ lines }: Stock, line: number) {
  const bits = lines.findings[line] as number;
  const found = Object.entries(finding).flatMap(([name, bit]) => (bits & bit ? [name] : []));
  return {
    quantity: lines.quantity[line] as number,
    live: lines.live[line] as number,
    findings: found.sort(),
  };
}

function sessionIn({ sessions: states, entries }: Stock, id: SessionId) {
  const { isMoved: _, ...state } = states.state(entries.sessions.place(id));
  return { ...state, location: entries.locations.word(state.location) };
}
