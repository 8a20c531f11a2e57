import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { systemClock } from "../../renderer/adapters/system-clock.ts";
import { crc32c } from "../../shared/base/crc32c.ts";
import { joinWords } from "../../shared/domain/import/cell-words.ts";
import { handRows } from "../../shared/domain/import/handed-rows.ts";
import { handKnown } from "../../shared/domain/import/known-pages.ts";
import { NumberedPlan } from "../../shared/domain/import/numbered-plan.ts";
import type { StockPlan } from "../../shared/domain/import/stock-plan.ts";
import type { Draft, EntryOf, LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import type { OperatorId, StationId, WriterId } from "../../shared/domain/ledger/identity.ts";
import { encodeRuns, entriesOf, type Page, pageSize } from "../../shared/domain/ledger/page.ts";
import type { Foldable } from "../../shared/domain/stock/counted-page.ts";
import { expiryNumber } from "../../shared/domain/stock/expiry-number.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import type { MadePage } from "../../shared/ports/page-making.ts";
import { digestsHere, pageIn, pagesHere } from "../../shared/usecases/share-digests.ts";
import { knownFacts, session, writer } from "../makers/entries.ts";
import { columnBytes } from "../makers/pages.ts";
import { folded } from "./folded.ts";

const doubts = [undefined, "check-digit", "no-rule", "ambiguous"] as const;
const places = ["Robot", "Koelkast", "Kelder"];
const sessions = [1, 2, 3].map(session);

interface Row {
  readonly place: number;
  readonly product: number;
  readonly lot: string;
  readonly expiry: string;
  readonly quantity: number;
  readonly unit: "pack" | "piece";
  readonly serials: readonly string[];
}

const text = fc.string({ minLength: 1, maxLength: 6, unit: "binary" });
const row: fc.Arbitrary<Row> = fc.record({
  place: fc.nat({ max: 2 }),
  product: fc.nat({ max: 7 }),
  lot: fc.oneof(fc.constant(""), text, fc.constant("L\n1")),
  expiry: fc.constantFrom("", "2027-11", "2027-11-05", "2026-01"),
  quantity: fc.integer({ min: 1, max: 5 }),
  unit: fc.constantFrom("pack", "piece"),
  serials: fc.array(text, { maxLength: 3 }),
});

/** Rows whose counts fill some pages, the same ones again and again. */
const rows = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 12 }), fc.constantFrom(1, 1, 1, 700))
  .map(([some, times]) => Array.from({ length: times }, () => some).flat());

function planOf(all: readonly Row[]): StockPlan {
  const column = <K extends keyof Row>(name: K) => all.map((one) => one[name]);
  const codes = Array.from({ length: 8 }, (_, at) => `0541234567${8900 + at}`);
  return {
    ...{ rows: all.length, idle: [], refused: [], repairs: [], places, packs: 0, entries: all.length },
    products: codes.map((code, at) => ({ code, doubt: doubts[at % 4], name: "", pack: "", codes: [] })),
    taken: {
      ...{ line: all.map((_, at) => at + 2), place: column("place"), product: column("product") },
      ...{ lot: column("lot"), expiry: column("expiry").map(expiryNumber), quantity: column("quantity") },
      ...{ unit: column("unit"), serials: all.map(({ serials }) => joinWords(serials)) },
    },
  };
}

const stamp = {
  writer: writer(4) as WriterId,
  from: 7,
  station: "stationstation01" as StationId,
  operator: "operatoroperator" as OperatorId,
  at: "2026-11-22T20:15:00.123Z",
};

/** What each row counts, one by one. */
function countsOf(plan: StockPlan, all: readonly Row[]) {
  return all.flatMap(({ place, product, lot, expiry, quantity, unit, serials }) => {
    const each = unit === "piece" && serials.length === 1 ? quantity : 1;
    const rest = quantity - each * serials.length;
    const said = [
      ...serials.map((serial) => ({ delta: each, serial })),
      ...(rest === 0 ? [] : [{ delta: rest }]),
    ];
    return said.map((one) => ({
      ...{ kind: "counted", session: sessions[place], code: plan.products[product]?.code, unit, ...one },
      ...(lot ? { lot } : {}),
      ...(expiry ? { expiry } : {}),
      ...(plan.products[product]?.doubt ? { doubt: plan.products[product]?.doubt } : {}),
    }));
  });
}

/** The page of the entries before the counts, which comes when those were asked for. */
const before = columnBytes(
  Array.from({ length: stamp.from - 1 }, (_, at) => ({
    ...{ kind: "named", code: "05412345678908", name: "Dafalgan", pack: "", replaces: [] },
    ...{ ...stamp, from: undefined, number: at + 1 },
  })) as unknown as LedgerEntry[],
);

/** The pages of a plan and of facts, some of its rows and facts handed over before it is booked. */
async function made(plan: StockPlan, facts: readonly Draft<"productKnown">[], ahead: number, atOnce: number) {
  const maker = pagesHere(systemClock);
  const { length } = plan.taken.line;
  const hand = (from: number, to: number) =>
    handRows(plan.taken, from, to, from === 0 ? plan.products : [], from === 0 ? sessions : []);
  const first = Math.min(ahead, length);
  maker.know(handKnown(facts.slice(0, ahead)));
  if (first > 0) maker.rows(hand(0, first));
  maker.know(handKnown(facts.slice(ahead)));
  const more: ReturnType<typeof hand>[] = [];
  for (let from = first; from < length; from += atOnce)
    more.push(hand(from, Math.min(from + atOnce, length)));
  const pages: MadePage[] = [];
  for await (const page of maker.pages(stamp, more)) {
    if (pages.length === 0) maker.add(before);
    pages.push(page);
  }
  return { pages, shares: await maker.shares() };
}

describe("pages that are made before they are booked", () => {
  test("hold what facts and rows say, as bytes like any other, and fold like those", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.nat({ max: 6_000 }),
        fc.integer({ min: 1, max: 4_000 }),
        fc.constantFrom(0, 3, 3, 3, 5_000, 5_003),
        async (all, ahead, atOnce, told) => {
          const plan = planOf(all);
          const facts = knownFacts(told);
          const { pages: whole, shares } = await made(
            plan,
            facts,
            ahead,
            all.length > 100 ? atOnce + 100 : atOnce,
          );
          const inAll = whole.map(({ bytes }) => pageIn(bytes));
          const { writer: by, from, ...stamped } = stamp;
          const said = [...facts, ...countsOf(plan, all)];
          expect(inAll.flatMap((page) => [...entriesOf(page)])).toEqual(
            said.map((one, at) => ({ ...one, ...stamped, writer: by, number: from + at })),
          );
          const ofFacts = Math.ceil(told / pageSize);
          for (const [at, { bytes, crc, from: first, to }] of whole.entries()) {
            const page = inAll[at] as Page;
            expect([page.from, page.to, crc]).toEqual([first, to, crc32c(bytes)]);
            expect(bytes).toEqual(encodeRuns(by, first, page.runs.map(written)));
            // Facts and counts begin a page each.
            if (at !== ofFacts - 1 && at < whole.length - 1) expect(to - first + 1).toBe(pageSize);
            expect(new Set(page.runs.map(({ kind }) => kind)).size).toBe(1);
          }
          const counted = inAll.slice(ofFacts);
          const entries = counted.flatMap((page) => [...entriesOf(page)]) as EntryOf<"counted">[];
          const digests = digestsHere(systemClock);
          digests.add(before);
          for (const { bytes } of whole) digests.add(bytes);
          expect(shares).toEqual(await digests.shares());
          expect(foldedAsMade(plan, facts, whole, entries)).toEqual(foldedFrom(inAll, entries));
        },
      ),
      { numRuns: 20 },
    );
  });
});

const written = ({ kind, count, columns }: Page["runs"][number]) => ({ kind, count, columns });

const few = (entries: readonly EntryOf<"counted">[]) => entries.slice(-200);

function foldedFrom(pages: readonly Foldable[], entries: readonly EntryOf<"counted">[], stock = new Stock()) {
  for (const page of pages) stock.apply([page]);
  const { raws, facts } = stock.entries;
  const products = [...stock.products.roots()].map((root) => stock.products.look(root));
  return [folded(stock, few(entries)), [...raws], [...facts], products];
}

/** From the numbers and facts that the pages were made of. */
function foldedAsMade(
  plan: StockPlan,
  facts: readonly Draft<"productKnown">[],
  pages: readonly { readonly from: number; readonly to: number }[],
  entries: readonly EntryOf<"counted">[],
) {
  const stock = new Stock();
  const counts = new NumberedPlan(plan, sessions, stock.entries);
  const begun = stamp.from + facts.length;
  const made = pages.map(({ from, to }): Foldable => {
    if (from < begun)
      return { ...stamp, from, to, told: facts.slice(from - stamp.from, to + 1 - stamp.from) };
    return { ...stamp, from, to, counts, first: from - begun };
  });
  counts.reach(Math.max(0, (pages.at(-1)?.to ?? 0) + 1 - begun));
  return foldedFrom(made, entries, stock);
}
