import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";
import { adopted, copyOf, inspected, scanPacks } from "../makers/copies.ts";
import { namesOf } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { acts, play } from "../makers/station-acts.ts";
import { stockText } from "../makers/stock-text.ts";
import { varianceIn } from "./folded.ts";

/** Ten seconds a run, for a machine that has much else to do. */
const patience = 10_000 * Number(process.env["LAW_RUNS"] ?? 12);
const runs = { numRuns: Number(process.env["LAW_RUNS"] ?? 12) };
/** Stations whose ids are thrown with the dice as well: what failed fails again with the seed and path that are printed. */
const stations = (seed: number) => {
  for (const clock of running.splice(0)) clock.isOver = true;
  return (place: string) => {
    const clock = new SteppingClock(undefined, seed + running.length);
    running.push(clock);
    return readyToCount(place, undefined, clock);
  };
};
const running: SteppingClock[] = [];
const seed = fc.nat();

/** All that a station shows: its stock with findings, what was expected of it, its entries, its customers. */
async function shown(station: TestStation) {
  const { entries, facts, lines } = station.engine.ledger.stock;
  const ids: string[] = [];
  for (let index = 0; index < entries.size; index++)
    if (entries.facts.get(index)?.kind !== "adopted" && entries.facts.get(index)?.kind !== "started")
      ids.push(`${entries.id(index)} ${facts.isInEffect(index)}`);
  let findings = 0;
  for (let line = 0; line < lines.size; line++)
    if ((lines.live[line] as number) > 0) findings += lines.findings[line] as number;
  return {
    stock: await stockText(station),
    ids: ids.sort(),
    findings,
    names: await namesOf(station),
    variance: varianceIn(station.engine.ledger.stock),
  };
}

const passphrase = "vijf woorden";

/** Each takes in what the other holds; the order is the dice's. */
async function exchange(one: TestStation, other: TestStation, firstHere: boolean): Promise<void> {
  const [a, b] = firstHere ? [one, other] : [other, one];
  await adopted(a, await copyOf(b, passphrase), passphrase);
  await adopted(b, await copyOf(a, passphrase), passphrase);
}

/** The same profile on another disk: what a restored back-up or a cloned PC is. */
const clone = async (station: TestStation): Promise<TestStation> => {
  const profile = new MemoryProfile();
  profile.journal = station.profile.journal.slice();
  profile.settings = station.profile.settings;
  profile.keys = station.profile.keys;
  return await startStation({ name: `${station.name}-clone`, profile, clock: station.clock });
};

describe("stations that exchange copies", () => {
  test(
    "hold the same entries, stock and customers, in any order of exchange",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          seed,
          acts,
          acts,
          acts,
          fc.boolean(),
          async (ids, first, second, third, firstHere) => {
            const station = stations(ids);
            const [one, other] = [await station("Robot"), await station("Kelder")];
            await play(one, first);
            await play(other, second);
            await exchange(one, other, firstHere);
            expect(await shown(one)).toEqual(await shown(other));
            await play(one, third);
            await exchange(other, one, firstHere);
            expect(await shown(other)).toEqual(await shown(one));
            one.kill();
            expect(await shown(await startStation(one))).toEqual(await shown(other));
          },
        ),
        runs,
      );
    },
    patience,
  );

  test(
    "three in a ring hold the same, whoever starts",
    async () => {
      await fc.assert(
        fc.asyncProperty(seed, acts, acts, acts, fc.nat(2), async (ids, first, second, third, start) => {
          const station = stations(ids);
          const ring = [await station("Robot"), await station("Kelder"), await station("Lade")];
          for (const [at, played] of [first, second, third].entries())
            await play(ring[at] as TestStation, played);
          for (let step = 0; step < 5; step++) {
            const from = ring[(start + step) % 3] as TestStation;
            const to = ring[(start + step + 1) % 3] as TestStation;
            await adopted(to, await copyOf(from, passphrase), passphrase);
          }
          const [a, b, c] = await Promise.all(ring.map(shown));
          expect(b).toEqual(a);
          expect(c).toEqual(a);
        }),
        { numRuns: runs.numRuns / 2 },
      );
    },
    patience,
  );

  test(
    "taking the same copy in twice adds nothing",
    async () => {
      await fc.assert(
        fc.asyncProperty(seed, acts, acts, async (ids, first, second) => {
          const station = stations(ids);
          const [one, other] = [await station("Robot"), await station("Kelder")];
          await play(one, first);
          await play(other, second);
          const files = await copyOf(one, passphrase);
          await adopted(other, files, passphrase);
          const before = [await shown(other), other.profile.journal.length];
          expect(await adopted(other, files, passphrase)).toBe(0);
          expect([await shown(other), other.profile.journal.length]).toEqual(before);
        }),
        runs,
      );
    },
    patience,
  );

  test(
    "two copies of one profile that went on separately still merge",
    async () => {
      await fc.assert(
        fc.asyncProperty(seed, acts, acts, acts, async (ids, before, here, there) => {
          const one = await stations(ids)("Robot");
          await play(one, before);
          const other = await clone(one);
          expect(other.engine.station.file.station).toBe(one.engine.station.file.station);
          await play(one, here);
          await play(other, there);
          await exchange(one, other, true);
          expect(await shown(other)).toEqual(await shown(one));
          expect(await inspected(one, await copyOf(other))).toMatchObject({ missing: [], damagedBytes: 0 });
        }),
        runs,
      );
    },
    patience,
  );
});

describe("a byte changed in a copy", () => {
  test("of the journal is found: the copy is refused as damaged", async () => {
    const one = await readyToCount("Robot");
    await scanPacks(one, 5);
    await imported(one);
    const files = await copyOf(one);
    const other = await readyToCount("Kelder");
    const journal = files.find(({ name }) => name.startsWith("journal-"))?.bytes as Uint8Array;
    await fc.assert(
      fc.asyncProperty(fc.nat(journal.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = journal.slice();
        bytes[at] = (bytes[at] as number) ^ change;
        const hit = files.map((file) => (file.bytes === journal ? { ...file, bytes } : file));
        const seen = await other.ask.inspectCopy({ files: hit });
        expect(seen).toMatchObject({ ok: false, failure: { code: "copy/damaged" } });
      }),
      { numRuns: 60 },
    );
  });
});
