import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { dexieLedgerStore } from "../../renderer/adapters/dexie/ledger-store.ts";
import type { StockWindow } from "../../shared/contracts/stock-records.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { RefusingStore, type Temper } from "../fakes/refusing-store.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { until } from "../makers/until.ts";

const databases = ["works", "fails", "fails-but-committed", "blind"] as const satisfies readonly Temper[];
const journals = ["works", "fails", "short", "fails-but-kept"] as const;
const cells = databases.flatMap((database) => journals.map((journal) => ({ database, journal })));

/** Packs of five products: one scanned in good times, four while something refuses. */
const packs = [
  "05410013111009",
  "05412345678908",
  "03400930000014",
  "04006381333931",
  "05000159484695",
] as const;
const [first, ...others] = packs;

let begun: Begun[] = [];
let looks = 0;
afterEach(() => {
  for (const { station, store } of begun) {
    store.next = "dead";
    station.kill();
  }
  begun = [];
});

test.each(cells)("database $database, journal $journal, then a retry: every pack once", async (cell) => {
  const { station, store, answers } = await scanWhile(cell);
  expect(station.engine.groups.state.state).toBe(saidWhile(cell));
  expect(answers.size).toBe(isTold(cell) ? others.length : 0);
  store.next = "works";
  station.profile.next = "works";
  station.ask.retry({});
  await until(() => answers.size === others.length && station.engine.groups.state.state === "saved");
  expect(station.engine.groups.state).toEqual({ state: "saved", at: expect.any(Number), waiting: 0 });
  expect(countsOf(station)).toEqual(each(1));
  const again = await restart(station, store);
  expect(countsOf(again)).toEqual(each(1));
  expect(again.engine.notices).toEqual([]);
  for (const copy of await fromEitherCopy(again)) {
    expect(countsOf(copy)).toEqual(each(1));
    expect(holesIn(copy)).toEqual([]);
  }
});

test.each(cells)("database $database, journal $journal, then a kill: every pack once", async (cell) => {
  const { station, store, answers } = await scanWhile(cell);
  const told = new Set(answers.values());
  const again = await restart(station, store);
  expect(holesIn(again)).toEqual([]);
  const counts = countsOf(again);
  for (const id of told) expect(again.engine.ledger.stock.find(id)).toBeGreaterThanOrEqual(0);
  const listed = again.engine.notices.find((notice) => notice.kind === "saved-after-all");
  const putAside = others.filter((code) => !answers.has(code));
  const isBack = others.filter((code) => counts[code] === 1 && putAside.includes(code));
  // What came back is said, so that it is not scanned again; one group was in hand, the rest was never written.
  expect(listed?.kind === "saved-after-all" ? listed.packs : 0).toBe(isBack.length);
  expect(again.engine.notices.some(({ kind }) => kind === "journal-healed")).toBe(
    cell.database !== "fails" && isTorn(cell),
  );
  expect(again.engine.notices.some(({ kind }) => kind === "tail-cut")).toBe(cell.journal === "short");
  for (const code of putAside) if (!isBack.includes(code)) await again.ask.recordScan(scanned(code));
  expect(countsOf(again)).toEqual(each(1));
  for (const copy of await fromEitherCopy(again)) expect(countsOf(copy)).toEqual(each(1));
});

test("nothing later is written while an earlier group is not kept, and numbers have no gaps", async () => {
  const { station, store } = await scanWhile({ database: "fails", journal: "fails" });
  const writer = station.engine.ledger.writer;
  const stored = dexieLedgerStore(station.database);
  const lastBefore = station.engine.ledger.stock.entries.lastNumber(
    station.engine.ledger.stock.entries.writers.find(writer) ?? 0,
  );
  const seen: number[] = [];
  for await (const pages of stored.pages())
    for (const page of pages) if (page.writer === writer) seen.push(page.to);
  expect(Math.max(...seen)).toBe(lastBefore);
  store.next = "works";
  await until(() => station.engine.groups.state.state === "one-copy");
  await until(() => countsOf(station)[others.at(-1) as string] === 1);
  expect(holesIn(station)).toEqual([]);
});

test("a copy that refuses while it is healed is tried again, and until then says so", async () => {
  const { station, store } = await scanWhile({ database: "fails", journal: "works" });
  const refusing = new RefusingStore();
  refusing.next = "fails";
  const again = await restart(station, store, refusing);
  expect(again.engine.groups.state.state).toBe("one-copy");
  expect(again.engine.notices).toMatchObject([{ kind: "saved-after-all" }]);
  refusing.next = "works";
  await until(() => again.engine.groups.state.state === "saved");
  const last = await restart(again, refusing);
  expect(last.engine.notices).toEqual([]);
});

interface Begun {
  readonly station: TestStation;
  readonly store: RefusingStore;
}

/** Counts one pack, then four more at once while database and journal are as the cell says. */
async function scanWhile({ database, journal }: (typeof cells)[number]) {
  const store = new RefusingStore();
  const station = await readyToCount("Robot", store.wrap);
  begun.push({ station, store });
  await station.ask.recordScan(scanned(first));
  store.next = database;
  station.profile.next = journal;
  const answers = new Map<string, EntryId>();
  for (const code of others)
    void Promise.resolve(station.ask.recordScan(scanned(code))).then((answer) => {
      if (answer.ok) answers.set(code, answer.value.id as EntryId);
    });
  const { groups } = station.engine;
  await until(() =>
    isTold({ database }) ? answers.size === others.length : groups.state.state === "not-saved",
  );
  // A person has time to hear and see it, and the program to try again.
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { station, store, answers };
}

/** Whether the packs are acknowledged while the cell lasts: the database holds them, and it is known. */
const isTold = ({ database }: { readonly database: Temper }) =>
  database === "works" || database === "fails-but-committed";

const isTorn = ({ journal }: (typeof cells)[number]) => journal === "fails" || journal === "short";

const saidWhile = (cell: (typeof cells)[number]) =>
  isTold(cell) ? (cell.journal === "works" ? "saved" : "one-copy") : "not-saved";

/** Kills a station and starts it again on what it left: nothing the dead one still does reaches the new one. */
async function restart(station: TestStation, store: RefusingStore, next = new RefusingStore()) {
  store.next = "dead";
  station.kill();
  const profile = Object.assign(new MemoryProfile(), {
    journal: station.profile.journal.slice(),
    settings: station.profile.settings,
  });
  const again = await startStation({ ...station, profile }, next.wrap);
  begun.push({ station: again, store: next });
  return again;
}

/** The same station started from its database alone, and from its journal alone. */
async function fromEitherCopy(station: TestStation): Promise<readonly TestStation[]> {
  const { settings, journal } = station.profile;
  const emptied = await startStation({
    ...station,
    name: `${station.name}-journal-only`,
    profile: Object.assign(new MemoryProfile(), { settings, journal: journal.slice() }),
  });
  station.kill();
  const alone = await startStation({ ...station, profile: Object.assign(new MemoryProfile(), { settings }) });
  for (const copy of [emptied, alone]) begun.push({ station: copy, store: new RefusingStore() });
  return [emptied, alone];
}

/** How many packs of each product are in the stock, as the Stock screen shows them. */
function countsOf({ ask }: TestStation): Readonly<Record<string, number>> {
  const query = {
    text: "",
    place: null,
    expiry: "any",
    finding: null,
    sort: "product",
    descending: false,
    marked: null,
    fresh: looks++,
  } as const;
  const window = lookAt((changed: (window: StockWindow) => void) =>
    ask.stock({ ...query, first: 0, count: 50 }, changed),
  );
  return Object.fromEntries(window.rows.map(({ product, quantity }) => [product.shown, quantity]));
}

const each = (count: number) => Object.fromEntries(packs.map((code) => [code, count]));

/** Numbers that are missing below the last one of any writer. */
function holesIn({ engine }: TestStation): readonly string[] {
  const { entries } = engine.ledger.stock;
  const holes: string[] = [];
  for (let writer = 1; writer < entries.writers.size; writer++)
    for (let number = 1; number <= entries.lastNumber(writer); number++)
      if (entries.at_(writer, number) < 0) holes.push(`${entries.writers.word(writer)}.${number}`);
  return holes;
}
