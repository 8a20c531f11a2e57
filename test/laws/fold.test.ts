import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import { entryId, type SessionId } from "../../shared/domain/ledger/identity.ts";
import { expiryText } from "../../shared/domain/stock/expiry-number.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import { finding } from "../../shared/domain/stock/line-table.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { type Arrival, arrival, arriving, ledger } from "../makers/arbitraries.ts";
import { codes } from "../makers/dice.ts";
import { session } from "../makers/entries.ts";
import { type Form, pagesOf } from "../makers/pages.ts";
import { ReferenceFold } from "./reference-fold.ts";

const sessions = [1, 2, 3, 4].map(session);
const runs = Number(process.env["LAW_RUNS"] ?? 400);

describe("the fold, for all ledgers", () => {
  test("step by step, in any order and grouping, it is what the rules say of all entries at once", () => {
    fc.assert(
      fc.property(ledger(), arrival, (entries, order) => {
        const settled = withRightBases(entries);
        expect(folded(stockOf(settled, order), settled)).toEqual(referenceOf(settled));
      }),
      { numRuns: runs },
    );
  });

  test("every order of arrival gives the same stock", () => {
    fc.assert(
      fc.property(ledger(60), arrival, arrival, (entries, one, other) => {
        expect(folded(stockOf(entries, one), entries)).toEqual(folded(stockOf(entries, other), entries));
      }),
      { numRuns: runs },
    );
  });

  test("each step answers with every line that is no longer what it was", () => {
    fc.assert(
      fc.property(ledger(), arrival, (entries, order) => {
        const stock = new Stock();
        let before = new Map<number, unknown>();
        for (const group of arriving(entries, order)) {
          const told = new Set(stock.apply(pagesOf(group)));
          const after = new Map(
            Array.from({ length: stock.lines.size }, (_, line) => [line, lineOf(stock, line)]),
          );
          const changed = [...after]
            .filter(([line, now]) => !equal(now, before.get(line)))
            .map(([line]) => line);
          expect(changed.filter((line) => !told.has(line))).toEqual([]);
          before = after;
        }
      }),
      { numRuns: runs },
    );
  });

  test("taking pages in twice adds nothing", () => {
    fc.assert(
      fc.property(ledger(), arrival, (entries, order) => {
        const stock = stockOf(entries, order);
        const before = folded(stock, entries);
        const size = stock.entries.size;
        for (const group of arriving(entries, order)) stock.apply(pagesOf(group));
        stock.apply(pagesOf(entries, "columns"));
        expect(stock.entries.size).toBe(size);
        expect(folded(stock, entries)).toEqual(before);
      }),
      { numRuns: runs / 4 },
    );
  });
});

function stockOf(entries: readonly AnyEntry[], order: Arrival): Stock {
  const stock = new Stock();
  for (const [at, group] of arriving(entries, order).entries())
    stock.apply(pagesOf(group, order.forms[at % order.forms.length] as Form));
  return stock;
}

/** An adjustment whose basis is "right" rests on what the rules say lies before it; the others do not. */
function withRightBases(entries: readonly AnyEntry[]): readonly AnyEntry[] {
  const reference = new ReferenceFold(entries);
  return entries.map((one) =>
    one.kind === "adjusted" && one.basis === "right" ? { ...one, ...reference.basisFor(one) } : one,
  );
}

function referenceOf(entries: readonly AnyEntry[]) {
  const reference = new ReferenceFold(entries);
  return {
    lines: Object.fromEntries([...reference.lines()].sort(([a], [b]) => (a < b ? -1 : 1))),
    sessions: sessions.map((one) => reference.sessionState(one, sessions)),
    products: codes.map((code) => reference.productOf(code)),
    readings: readingsOf(entries, (one) => reference.reading(one)),
    standing: entries.map((one) => ({ struck: reference.isStruck(one), staged: reference.isStaged(one) })),
  };
}

function readingsOf<T>(
  entries: readonly AnyEntry[],
  reading: (one: Extract<AnyEntry, { kind: "counted" | "adjusted" }>) => T,
) {
  return Object.fromEntries(
    entries.flatMap((one) =>
      one.kind === "counted" || one.kind === "adjusted"
        ? [[`${one.writer}.${one.number}`, reading(one)] as const]
        : [],
    ),
  );
}

function folded(stock: Stock, entries: readonly AnyEntry[]): ReturnType<typeof referenceOf> {
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
    standing: entries.map((one) => ({
      struck: stock.facts.isStruck(indexOf(one)),
      staged: stock.facts.isStaged(indexOf(one)),
    })),
  };
}

function keyOf({ lines, entries }: Stock, line: number): string {
  const [root, lot, expiry, location, unit] = lines.key(line);
  const words = [entries.codes.word(root), entries.lots.word(lot), expiryText(expiry)];
  return [...words, entries.locations.word(location), unit === 1 ? "piece" : "pack"].join("|");
}

function lineOf({ lines }: Stock, line: number) {
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

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
