import { afterEach, describe, expect, test } from "vitest";
import { whyNoDisk } from "./disk.ts";
import { DiskWalk } from "./disk-walk.ts";
import { heard } from "./heard.ts";

const why = whyNoDisk();
let walk: DiskWalk;
afterEach(() => walk.end());

describe.skipIf(why !== undefined)(`a disk that is full${why ? ` (not run: ${why})` : ""}`, () => {
  test("counting stands still before anything is tried, packs wait, and they save themselves with room", async () => {
    walk = await DiskWalk.begin("nl");
    const { page, disk, words } = walk;
    const { count, frame } = words;
    await walk.settle();
    await heard(page);
    disk.fill(12_000_000);
    await walk.claim.filter({ hasText: frame.diskStop }).waitFor({ timeout: 20_000 });
    await page.getByPlaceholder(count.entry.stopped).waitFor();
    expect(await heard(page)).toEqual([]);
    await walk.scan(3);
    await walk.block.filter({ hasText: count.block.unsafeWord }).waitFor();
    await page.getByRole("alert").filter({ hasText: count.block.unsafeHint }).first().waitFor();
    await page.getByRole("heading", { name: count.unsaved.full }).waitFor();
    await page.getByText(count.unsaved.free).waitFor();
    await expect
      .poll(() => page.getByRole("list", { name: count.unsaved.queue }).getByRole("listitem").count())
      .toBe(3);
    await expect.poll(() => heard(page)).toContain("unsafe");
    expect((await walk.program.counts()).packs).toBe(5);
    disk.unfill();
    await walk.program.showsPacks(8);
    await walk.block.filter({ hasText: count.outcome.new }).waitFor();
    await heard(page);
    await page.waitForTimeout(4_500);
    expect(await heard(page)).toEqual([]);
    await walk.isAllThere();
  });

  test("to its last block is said not to be saved while scans go on, and saves itself with room", async () => {
    walk = await DiskWalk.begin("fr");
    const { page, disk, words } = walk;
    const { count } = words;
    await walk.settle();
    disk.fill();
    await walk.scan(2);
    // The reserve lets what is in hand be saved; then that is full too.
    await walk.reserveIs(false);
    await walk.scanUntilUnsafe();
    await page.getByRole("heading", { name: count.unsaved.full }).waitFor();
    await expect.poll(() => heard(page)).toContain("unsafe");
    disk.unfill();
    await walk.program.showsPacks(walk.scanned, 60_000);
    await walk.claim
      .filter({ hasText: words.frame.saved("").split(",")[0] ?? "" })
      .waitFor({ timeout: 20_000 });
    await walk.restart();
    await walk.program.showsPacks(walk.scanned);
    // Chromium may throw away a database that a full disk cut short, or lose the end of it: the journal gives it back here.
    await walk.isAllThere();
  });

  test("still opens, shows what there is, keeps what is scanned waiting, and saves it with room", async () => {
    walk = await DiskWalk.begin("de");
    await walk.settle();
    await walk.program.close();
    walk.disk.fill();
    // Once with a reserve to release, once without.
    for (const _ of ["reserve", "none"]) {
      await walk.open();
      await walk.program.showsPacks(5);
      await walk.claim.filter({ hasText: walk.words.frame.diskStop }).waitFor({ timeout: 20_000 });
      await walk.program.close();
      walk.disk.fill();
    }
    await walk.open();
    await walk.program.showsPacks(5);
    await walk.scan(2);
    await walk.block.filter({ hasText: walk.words.count.block.unsafeWord }).waitFor();
    walk.disk.unfill();
    await walk.isAllThere();
  });
});
