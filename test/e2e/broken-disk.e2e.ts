import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { whyNoDisk } from "./disk.ts";
import { DiskWalk } from "./disk-walk.ts";
import { heard } from "./heard.ts";
import { choosing } from "./stick-walk.ts";

const why = whyNoDisk();
let walk: DiskWalk;
let isLocked: string | undefined;
afterEach(async () => {
  unlock();
  await walk.end();
});

/** Nothing below a folder may be changed, not even by root and through what is open already. */
function lock(folder: string): void {
  isLocked = folder;
  execFileSync("chattr", ["-R", "+i", folder]);
}
function unlock(): void {
  if (isLocked) execFileSync("chattr", ["-R", "-i", isLocked]);
  isLocked = undefined;
}

const journal = () => join(walk.profile, "journal");
const database = () => join(walk.profile, "IndexedDB", "app_reshelf_0.indexeddb.leveldb");

describe.skipIf(why !== undefined)(`a profile that refuses${why ? ` (not run: ${why})` : ""}`, () => {
  test("to be written from its start shows what there is, keeps scans waiting, and can be carried off", async () => {
    walk = await DiskWalk.begin("nl");
    await walk.program.close();
    walk.disk.off();
    walk.disk.back("read-only");
    await walk.open();
    const { page, words, program } = walk;
    await program.showsPacks(5);
    await walk.claim.filter({ hasText: words.frame.diskReadOnly }).waitFor({ timeout: 20_000 });
    await walk.scan(1);
    await walk.block.filter({ hasText: words.count.block.unsafeWord }).waitFor();
    await page.getByRole("heading", { name: words.count.unsaved.readOnly }).waitFor();
    await expect.poll(() => heard(page)).toContain("unsafe");
    const stick = mkdtempSync(join(tmpdir(), "reshelf-stick-"));
    await choosing(program, stick);
    await page.keyboard.press("Control+S");
    // There are no keys yet, and this is no time to make them: what can be carried off is, and it says what it lacks.
    await page.getByRole("button", { name: words.sticks.keys.open }).click();
    await program.status.getByText(words.frame.copyOpenNow).waitFor({ timeout: 20_000 });
    expect(readdirSync(stick)).toHaveLength(1);
    rmSync(stick, { recursive: true });
    await program.close();
    walk.disk.off();
    walk.disk.back();
    await walk.open();
    // The pack that was put aside was not saved, and nothing says it was.
    await walk.program.showsPacks(5);
    walk.scanned = 5;
    await walk.scan(1);
    await walk.isAllThere();
  });

  test("in the middle of counting says so, and after a restart all that was counted is there", async () => {
    walk = await DiskWalk.begin("fr");
    await walk.settle();
    execFileSync("mount", ["-o", "remount,abort", walk.disk.folder]);
    await walk.scan(1);
    const { page, words } = walk;
    await walk.block.filter({ hasText: words.count.block.unsafeWord }).waitFor({ timeout: 20_000 });
    await page.getByRole("heading", { name: words.count.unsaved.readOnly }).waitFor({ timeout: 20_000 });
    await walk.claim.filter({ hasText: words.frame.diskReadOnly }).waitFor({ timeout: 20_000 });
    await expect.poll(() => heard(page)).toContain("unsafe");
    await walk.program.kill();
    walk.disk.off();
    walk.disk.back();
    await walk.open();
    await walk.program.showsPacks(5);
    walk.scanned = 5;
    await walk.scan(1);
    await walk.program.showsPacks(6);
    // A log of the database that was torn when the disk locked itself may swallow what is written behind it, at each start
    // until Chromium begins another: the journal gives it back.
    await walk.restart();
    await walk.isAllThere(words.frame.notices.after("1") + words.frame.understood);
  });

  test("its journal: packs count with a sound and a word of their own, and the second copy catches up", async () => {
    walk = await DiskWalk.begin("de");
    const { page, words } = walk;
    await heard(page);
    lock(journal());
    await walk.scan(1);
    await walk.block.filter({ hasText: words.count.block.oneCopyWord }).waitFor();
    await walk.claim.filter({ hasText: words.frame.oneCopy }).waitFor();
    await expect.poll(() => heard(page)).toEqual(["oneCopy"]);
    await walk.program.showsPacks(6);
    unlock();
    await walk.claim
      .filter({ hasText: words.frame.saved("").split(",")[0] ?? "" })
      .waitFor({ timeout: 20_000 });
    lock(journal());
    await walk.scan(1);
    await walk.program.showsPacks(7);
    await walk.restart();
    await walk.claim.filter({ hasText: words.frame.oneCopy }).waitFor();
    await walk.program.close();
    unlock();
    await walk.open();
    await walk.program.showsPacks(7);
    await expect.poll(() => walk.notices()).toBe(words.frame.notices.journal("1") + words.frame.understood);
    await walk.isAllThere();
  });

  test("its database: a state of its own that resets nothing, and all is there once it opens", async () => {
    walk = await DiskWalk.begin("en");
    await walk.program.close();
    lock(database());
    await walk.open();
    const { page, words } = walk;
    const {
      what,
      safe = "",
      doNow = [],
    } = words.failures["database/not-opened"]({ reason: "", isFull: false });
    const state = page.getByRole("alert").filter({ hasText: what });
    await state.waitFor({ timeout: 20_000 });
    for (const text of [safe, ...doNow]) await state.getByText(text).waitFor();
    await state.getByRole("button", { name: words.frame.restart }).waitFor();
    await walk.program.close();
    unlock();
    await walk.open();
    await walk.isAllThere();
  });

  test("its database, damaged so that it comes back empty: it is rebuilt from the journal, and that is said", async () => {
    walk = await DiskWalk.begin("nl");
    await walk.program.close();
    const manifest = readdirSync(database()).find((name) => name.startsWith("MANIFEST")) ?? "";
    const path = join(database(), manifest);
    writeFileSync(path, readFileSync(path).fill(0x3f));
    await walk.open();
    await walk.program.showsPacks(5);
    const rebuilt = walk.words.frame.notices.rebuilt("#").split("#")[0] ?? "#";
    await expect.poll(() => walk.notices()).toContain(rebuilt);
    await walk.scan(1);
    await walk.isAllThere();
  });
});
