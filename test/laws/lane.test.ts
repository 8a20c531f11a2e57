import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaneRow } from "../../shared/contracts/count-records.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";
import { stockRecords } from "../../shared/usecases/export-stock.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";

const runs = Number(process.env["LAW_RUNS"] ?? 30);

/** Texts that fit no rule, fail their check, or are codes without a name; some with lot and expiry. */
const texts = [
  "ABC-123",
  "5412345678909",
  "2642618",
  "5412345678908",
  "4578753",
  "0105410013111009172812311044A",
  "]d201054100131110091729063010B7\x1d",
];

const action = fc.oneof(
  fc.record({
    act: fc.constant("scan" as const),
    which: fc.nat(texts.length - 1),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ act: fc.constant("scan" as const), which: fc.nat(texts.length - 1), times: fc.constant(1) }),
  fc.record({ act: fc.constant("quantity" as const), said: fc.nat(9) }),
  fc.record({ act: fc.constant("takeBack" as const) }),
  fc.record({ act: fc.constant("name" as const), row: fc.nat(9) }),
  fc.record({ act: fc.constant("own" as const), row: fc.nat(9) }),
  fc.record({ act: fc.constant("link" as const), row: fc.nat(9), to: fc.nat(9) }),
);

/** What was scanned and stands: the truth that lane and stock together have to hold. */
interface Held {
  readonly id: EntryId;
  readonly key: string;
  quantity: number;
}

const keyOf = (code: string, lot: string, expiry: string) => [code, lot, expiry].join("|");

class Trial {
  readonly station: TestStation;
  readonly held: Held[] = [];
  readonly own: string[] = [];
  #names = 0;

  constructor(station: TestStation) {
    this.station = station;
  }

  async do(step: typeof action extends fc.Arbitrary<infer A> ? A : never): Promise<void> {
    const { ask, engine } = this.station;
    if (step.act === "scan") {
      const read = await ask.recordScan({ ...scanned(texts[step.which] as string), times: step.times });
      if (!read.ok) throw new Error("Not counted");
      const { id, lot, expiry } = read.value;
      const { entries } = engine.ledger.stock;
      const code = entries.codes.word(entries.code[entries.find(id)] as number);
      this.held.push({ id, key: keyOf(code, lot, expiry), quantity: step.times });
    } else if (step.act === "quantity") {
      const last = this.held.at(-1);
      if (!last) return;
      await ask.setQuantity({ of: last.id, said: step.said });
      last.quantity = step.said;
    } else if (step.act === "takeBack") {
      await ask.takeBack({});
      this.held.pop();
    } else await this.#answer(step);
  }

  async #answer(step: { act: "name" | "own" | "link"; row: number; to?: number }): Promise<void> {
    const { ask } = this.station;
    const rows = this.lane();
    const row = rows[step.row % Math.max(1, rows.length)];
    if (!row) return;
    this.#names += 1;
    const name = `Product ${this.#names}`;
    if (step.act === "name") await ask.nameProduct({ code: row.code, name, pack: "" });
    else if (step.act === "own") {
      const made = await Promise.all([
        ask.newProduct({ code: row.code, name, pack: "" }),
        ask.nextOwnCode({}),
      ]);
      if (made[0].ok) this.own.push(made[0].value.own);
      expect(made[1].own).not.toBe(made[0].ok && made[0].value.own);
    } else {
      const to = rows[(step.to ?? 0) % rows.length];
      if (to && to.code !== row.code) await ask.linkCodes({ code: row.code, to: to.code, reason: "" });
    }
  }

  lane(): readonly LaneRow[] {
    const { ask, clock } = this.station;
    // A lane that was long to work out waits a moment before it is worked out again.
    clock.time += 10_000;
    return lookAt((changed: (rows: readonly LaneRow[]) => void) => ask.lane({}, changed));
  }

  /** Lane and stock hold what was scanned: nothing lost, nothing double, with lot, expiry and place. */
  check(station = this.station): void {
    const { stock } = station.engine.ledger;
    const live = [...stock.lines.live.subarray(0, stock.lines.size).keys()].filter(
      (at) => stock.lines.live[at],
    );
    const counted = new Map<string, number>();
    for (const record of stockRecords(stock, live, () => "", "nl")) {
      expect(record.place).toBe("Robot");
      const key = keyOf(record.code, record.lot, record.expiry);
      counted.set(key, (counted.get(key) ?? 0) + record.quantity);
    }
    const scannedPacks = new Map<string, number>();
    for (const { key, quantity } of this.held) scannedPacks.set(key, (scannedPacks.get(key) ?? 0) + quantity);
    const nothing = ([, quantity]: readonly [string, number]) => quantity !== 0;
    expect(Object.fromEntries([...counted].filter(nothing))).toEqual(
      Object.fromEntries([...scannedPacks].filter(nothing)),
    );
    const named = live.filter((line) => stock.products.isNamed(stock.lines.root[line] as number));
    const inStock = named.reduce((sum, line) => sum + (stock.lines.quantity[line] as number), 0);
    const inLane = this.lane().reduce((sum, { packs }) => sum + packs, 0);
    expect(inLane + inStock).toBe(this.held.reduce((sum, { quantity }) => sum + quantity, 0));
  }
}

test("for any unknown scans, quantities, names, links and what is taken back: lane and stock hold what was scanned", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.array(action, { minLength: 1, maxLength: 24 }), async (ids, steps) => {
      const clock = new SteppingClock(undefined, ids);
      const trial = new Trial(await readyToCount("Robot", undefined, clock));
      for (const step of steps) {
        await trial.do(step);
        trial.check();
      }
      expect(new Set(trial.own).size).toBe(trial.own.length);
      trial.station.kill();
      trial.check(await startStation(trial.station));
    }),
    { numRuns: runs },
  );
});

test("a code of the pharmacy's own is never given twice, not at once, not after it was struck, not after a start", async () => {
  const station = await readyToCount();
  const { ask } = station;
  for (const code of ["A-1", "A-2", "A-3"]) await ask.recordScan(scanned(code));
  const made = await Promise.all(
    ["A-1", "A-2", "A-3"].map((code) => ask.newProduct({ code, name: code, pack: "" })),
  );
  const own = made.map((one) => (one.ok ? one.value.own : ""));
  expect(new Set(own).size).toBe(3);
  const { entries } = station.engine.ledger.stock;
  for (const [index, fact] of entries.facts)
    if (fact.kind === "productKnown")
      await ask.strike({ target: entries.id(index), except: [], reason: "x" });
  expect(own).not.toContain((await ask.nextOwnCode({})).own);
  station.kill();
  const again = await startStation(station);
  expect(own).not.toContain((await again.ask.nextOwnCode({})).own);
});
