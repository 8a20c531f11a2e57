import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesNow } from "../../shared/domain/snapshot/lines-then.ts";
import type { Stock } from "../../shared/domain/stock/stock.ts";
import { stockDigest, stockText } from "../../shared/usecases/stock-digest.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";
import { arrival, ledger } from "../makers/arbitraries.ts";
import { pagesOf } from "../makers/pages.ts";
import { folded, stockOf } from "./folded.ts";

const clock = new SteppingClock();
const task = { step: async () => {}, commit: () => {} };
const digestOf = (stock: Stock) => stockDigest(clock, linesNow(stock), task);

/** What a digest speaks of: lines with something behind them, and their quantities. */
const quantities = (stock: Stock) =>
  Object.entries(folded(stock, []).lines).map(([key, { quantity }]) => [key, quantity]);

describe("the digest of a stock", () => {
  test("is the same in whatever order and form its entries arrived", async () => {
    await fc.assert(
      fc.asyncProperty(ledger(), arrival, arrival, async (entries, one, other) => {
        expect(await digestOf(stockOf(entries, one))).toBe(await digestOf(stockOf(entries, other)));
      }),
      { numRuns: 60 },
    );
  });

  test("is another one exactly when a line or its quantity is", async () => {
    await fc.assert(
      fc.asyncProperty(ledger(), arrival, fc.nat(), async (entries, order, drop) => {
        const [all, fewer] = [
          stockOf(entries, order),
          stockOf(entries.toSpliced(drop % entries.length, 1), order),
        ];
        const isSame = JSON.stringify(quantities(all)) === JSON.stringify(quantities(fewer));
        expect((await digestOf(all)) === (await digestOf(fewer))).toBe(isSame);
      }),
      { numRuns: 100 },
    );
  });

  test("of a moment stays what it was while counting goes on", async () => {
    await fc.assert(
      fc.asyncProperty(ledger(), ledger(), arrival, async (entries, later, order) => {
        const stock = stockOf(entries, order);
        const then = linesNow(stock);
        const digest = await stockDigest(clock, then, task);
        stock.apply(pagesOf(later));
        expect(await stockDigest(clock, then, task)).toBe(digest);
      }),
      { numRuns: 60 },
    );
  });

  test("is the SHA-256 of its sorted texts, in however many runs and whatever codes they are sorted", async () => {
    const code = fc.oneof(
      fc.constantFrom("", "A", 'A"', "A\\", "AB", "A,", "Ä", "A\ud800", "😀", "A\n"),
      fc.string(),
    );
    const line = fc.record({ code, rest: fc.string(), isLive: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), fc.constantFrom(1, 90), async (few, times) => {
        const all = Array.from({ length: times }, (_, at) =>
          few.map(({ code: one, ...rest }) => ({ ...rest, code: `${one}${at % 20 || ""}` })),
        ).flat();
        const words = [...new Set(all.map((one) => one.code))];
        const rest = (at: number) => `,${JSON.stringify(all[at]?.rest)}]`;
        const lines = {
          size: all.length,
          code: (at: number) => (all[at]?.isLive ? words.indexOf(all[at].code) : -1),
          codeText: (at: number) => JSON.stringify(words[at]),
          rest,
        };
        const texts = all.flatMap(({ code: one, isLive }, at) =>
          isLive ? [`[${JSON.stringify(one)}${rest(at)}`] : [],
        );
        const whole = new TextEncoder().encode(
          texts
            .sort()
            .map((text) => `${text}\n`)
            .join(""),
        );
        expect(await stockText(lines, task)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
