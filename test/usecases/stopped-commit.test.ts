import { expect, test } from "vitest";
import { tablesOf } from "../../renderer/engine/tables-of.ts";
import { failure } from "../../shared/errors.ts";
import { commitImport, planImport } from "../../shared/usecases/import-file.ts";
import { Cancelled, type Task } from "../../shared/usecases/tasks.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";
import { stockFile } from "../makers/tables.ts";

const quiet: Task = { step: async () => {}, commit: () => {} };

/** A task that a person stops at its nth step. */
function stoppedAt(nth: number): Task & { readonly isOver: () => boolean } {
  let steps = 0;
  let isOver = false;
  return {
    step: async () => {
      steps += 1;
      if (steps === nth && !isOver) throw new Cancelled("import-commit");
    },
    // From here on it cannot be stopped any more.
    commit: () => {
      isOver = true;
    },
    isOver: () => isOver,
  };
}

async function plannedOf(station: TestStation, file: { name: string; bytes: Uint8Array }) {
  const needs = { ...station.engine, tables: tablesOf(station.engine) };
  const plan = await planImport(needs, file, quiet);
  if (!plan.ok) throw new Error(plan.failure.code);
  return { needs, plan: plan.value };
}

/** What a station holds: pages of the database, entries of the fold, keys of customers. */
const heldBy = async ({ database, engine }: TestStation) => [
  await database.pages.count(),
  engine.ledger.stock.entries.size,
  engine.keys.all.length,
];

const people = fileOf(
  "klanten.csv",
  "Naam;Voornaam;Telefoon",
  ...Array.from({ length: 40 }, (_, at) => `Maes${at};An;011${at}`),
);

test.each([
  ["packs", async () => ({ name: "groot.csv", bytes: await stockFile(6_000, 3) })],
  ["customers", async () => people],
] as const)("a commit of %s that is stopped leaves nothing, at whichever step", async (_, make) => {
  const station = await readyToCount();
  const { needs, plan } = await plannedOf(station, await make());
  const before = await heldBy(station);
  let stops = 0;
  for (let nth = 1; ; nth += nth < 12 ? 1 : 7) {
    const task = stoppedAt(nth);
    try {
      const done = await commitImport(needs, plan, task);
      expect(done).toMatchObject({ ok: true });
      break;
    } catch (error) {
      expect(error).toBeInstanceOf(Cancelled);
      expect(task.isOver()).toBe(false);
      expect([nth, ...(await heldBy(station))]).toEqual([nth, ...before]);
      stops += 1;
    }
  }
  expect(stops).toBeGreaterThan(4);
  expect((await heldBy(station))[1]).toBeGreaterThan(before[1] as number);
  station.kill();
});

const scan = (station: TestStation) => station.ask.recordScan(scanned("03400930000007"));

test("a commit is written in larger turns where nobody scanned these last seconds", async () => {
  const station = await readyToCount();
  const { profile, clock } = station;
  const append = profile["journal.append"].bind(profile);
  const turns: number[] = [];
  profile["journal.append"] = async (asked) => {
    turns.push(asked.records.length);
    return await append(asked);
  };
  for (const [pause, seed] of [
    [0, 3],
    [6_000, 4],
  ] as const) {
    expect(await scan(station)).toMatchObject({ ok: true });
    clock.time += pause;
    const { needs, plan } = await plannedOf(station, {
      name: `${seed}.csv`,
      bytes: await stockFile(16_000, seed),
    });
    turns.length = 0;
    expect(await commitImport(needs, plan, quiet)).toMatchObject({ ok: true });
    expect(Math.max(...turns) > 1_500_000).toBe(pause > 0);
    const records = (await station.database.pages.toArray()).filter(({ stage }) => stage !== "-");
    expect(records.some(({ bytes }) => bytes.length > 1_500_000)).toBe(pause > 0);
  }
  const packs = station.engine.totals.packs;
  station.kill();
  expect((await startStation(station)).engine.totals.packs).toBe(packs);
});

test.each([
  ["somebody scans", true],
  ["nobody scans", false],
])(
  "a commit that the disk refuses while %s leaves nothing, whichever of its writes that is, also after a restart",
  async (_, isBusy) => {
    const station = await readyToCount();
    if (isBusy) expect(await scan(station)).toMatchObject({ ok: true });
    const { needs, plan } = await plannedOf(station, { name: "groot.csv", bytes: await stockFile(6_000, 4) });
    const before = await heldBy(station);
    const { profile } = station;
    const append = profile["journal.append"].bind(profile);
    let refused = 0;
    for (let nth = 1; ; nth++) {
      let writes = 0;
      profile["journal.append"] = async (records) => {
        writes += 1;
        return writes === nth ? failure("ledger/disk-full", { freeBytes: 0 }) : await append(records);
      };
      const done = await commitImport(needs, plan, quiet);
      profile["journal.append"] = append;
      if (writes < nth) {
        expect(done).toMatchObject({ ok: true });
        break;
      }
      // The entry that puts it into effect waits until the disk takes it: it is the last.
      if (done.ok) break;
      expect(done).toMatchObject({ failure: { code: "ledger/disk-full" } });
      expect(await heldBy(station)).toEqual(before);
      refused += 1;
    }
    expect(refused).toBeGreaterThan(isBusy ? 1 : 0);
    const packs = station.engine.totals.packs;
    station.kill();
    const again = await startStation(station);
    expect(again.engine.totals.packs).toBe(packs);
  },
);
