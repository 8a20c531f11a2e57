import { readdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JournalOptions } from "../../electron/main/journal.ts";
import { Disk, whyNoDisk } from "../e2e/disk.ts";
import { openJournal, record } from "./journal-makers.ts";

const why = whyNoDisk();
const onDisk = why === undefined ? "on a real disk" : `on a real disk (not run: ${why})`;

describe.skipIf(why !== undefined)(`the journal ${onDisk}`, { timeout: 60_000 }, () => {
  let disk: Disk;
  beforeEach(() => {
    disk = new Disk(32);
  });
  afterEach(() => disk.discard());
  const opened = (options?: JournalOptions) => openJournal(join(disk.folder, "journal"), options);

  test("that is full refuses an append whole, cuts back what was written short, and goes on when there is room", async () => {
    const { journal } = await opened();
    await journal.append(record(1));
    const good = statSync(join(disk.folder, "journal/journal-000001.reshelf")).size;
    disk.fill(65_536);
    const large = record(2, "x".repeat(1_000_000));
    expect(await journal.append(large)).toMatchObject({ failure: { code: "ledger/disk-full" } });
    expect(statSync(join(disk.folder, "journal/journal-000001.reshelf")).size).toBe(good);
    disk.unfill();
    expect(await journal.append(large)).toMatchObject({ ok: true });
    await journal.close();
    const again = await opened();
    expect([again.numbers, again.found.cut, again.found.skipped]).toEqual([[1, 2], [], []]);
    await again.journal.close();
  });

  test("that is full takes the append after all when the reserve is released", async () => {
    const { journal } = await opened({
      makeRoom: async () => {
        disk.unfill();
        return true;
      },
    });
    await journal.append(record(1));
    disk.fill();
    expect(await journal.append(record(2, "x".repeat(100_000)))).toMatchObject({ ok: true });
    await journal.close();
  });

  test("that is full at the start keeps a torn tail where it is and goes on in a new part", async () => {
    const first = await opened();
    await first.journal.append(record(1));
    await first.journal.append(record(2, "x".repeat(100_000)));
    await first.journal.close();
    const path = join(disk.folder, "journal/journal-000001.reshelf");
    truncateSync(path, statSync(path).size - 50);
    disk.fill();
    const { journal, numbers } = await opened();
    expect(numbers).toEqual([1]);
    disk.unfill();
    await journal.append(record(3));
    await journal.close();
    expect(readdirSync(join(disk.folder, "journal"))).toEqual([
      "journal-000001.reshelf",
      "journal-000002.reshelf",
    ]);
    const again = await opened();
    expect(again.numbers).toEqual([1, 3]);
    expect(again.found.skipped).toHaveLength(1);
    await again.journal.close();
  });

  test("that is read-only is read, its torn tail untouched, and every append is refused", async () => {
    const first = await opened();
    await first.journal.append(record(1));
    await first.journal.close();
    disk.off();
    disk.back("read-only");
    const { journal, numbers } = await opened();
    expect(numbers).toEqual([1]);
    for (const n of [2, 3])
      expect(await journal.append(record(n))).toMatchObject({ failure: { facts: { reason: "EROFS" } } });
    await journal.close();
  });

  test("that dies under it answers every append after that with a failure, and none of them remains", async () => {
    const { journal } = await opened();
    await journal.append(record(1));
    disk.pull();
    for (const n of [2, 3])
      expect(await journal.append(record(n))).toMatchObject({ failure: { code: "journal/not-written" } });
    await journal.close();
    disk.off();
    disk.back();
    const again = await opened();
    expect(again.numbers).toEqual([1]);
    await again.journal.close();
  });

  test("loses nothing acknowledged in power cuts at random instants", async () => {
    for (let trial = 0; trial < 5; trial++) {
      const { acknowledged, found } = await powerCut(disk);
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(found).toEqual(expect.arrayContaining([...acknowledged]));
    }
  });

  test("without its flush loses acknowledged records in a power cut, so the trial above can fail", async () => {
    const { acknowledged, found } = await powerCut(disk, { flush: async () => {} });
    expect(acknowledged.filter((n) => !found.includes(n)).length).toBeGreaterThan(0);
  });
});

/** Appends as fast as it goes until the power is cut at a random instant; what was acknowledged before, and what is there after. */
async function powerCut(disk: Disk, options?: JournalOptions) {
  const folder = join(disk.folder, "journal");
  const { journal, numbers } = await openJournal(folder, options);
  const acknowledged: { readonly n: number; readonly at: number }[] = [];
  let isOn = true;
  const writer = (async () => {
    for (let n = (numbers.at(-1) ?? 0) + 1; isOn; n++) {
      const { ok } = await journal.append(record(n, "x".repeat(Math.floor(Math.random() * 3_000))));
      if (!ok) break;
      acknowledged.push({ n, at: Number(process.hrtime.bigint() / 1000n) });
    }
  })();
  await wait(100 + Math.random() * 300);
  const before = disk.pull();
  isOn = false;
  await writer;
  await journal.close();
  disk.off();
  disk.back();
  const again = await openJournal(folder);
  await again.journal.close();
  return {
    acknowledged: acknowledged.filter(({ at }) => at < before).map(({ n }) => n),
    found: again.numbers,
  };
}
