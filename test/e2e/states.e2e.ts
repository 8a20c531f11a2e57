import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshProfile, removeProfile, spawnProgram } from "../../build/bench/kit/program.mjs";
import { packsOf } from "./packs.ts";
import { Reshelf } from "./reshelf.ts";

const readings = packsOf(4, 12).map(({ reading }) => reading);
let profile = "";
let program: Reshelf;
let before: { readonly lines: number; readonly packs: number };

// A station that counted ten packs.
beforeEach(async () => {
  profile = await freshProfile("states");
  await open();
  await program.setUp();
  await program.openPlace("Robot");
  for (const reading of readings.slice(0, 10)) await program.scan(reading);
  await program.showsPacks(10);
  before = await program.counts();
});
afterEach(async () => {
  await program.close().catch(() => {});
  await removeProfile(profile);
});

async function open(): Promise<void> {
  program = await Reshelf.open({ profile, language: "en" });
}

const notices = () => program.page.getByRole("region", { name: program.words.frame.noticesTitle });

async function openAgain(): Promise<void> {
  await open();
  await program.showsPacks(before.packs);
  await expect.poll(() => program.counts()).toEqual(before);
}

/** Opens the program again, which has everything and says what was found while starting. */
async function openMended(...said: readonly RegExp[]): Promise<void> {
  await openAgain();
  for (const notice of said) await notices().filter({ hasText: notice }).waitFor();
}

/** Opens the program again, which has everything and found nothing while starting. */
async function openWhole(): Promise<void> {
  await openAgain();
  // What was found is said once the ledger was looked through, which may be a moment after the packs are shown.
  await program.page.waitForTimeout(2_000);
  expect(await notices().count()).toBe(0);
}

/** The sentence of a notice, whatever number stands in it. */
function said(notice: "tail" | "middle" | "rebuilt" | "journal" | "database"): RegExp {
  const parts = program.words.frame.notices[notice]("#").split("#");
  return new RegExp(parts.map((part) => part.replaceAll(/[.]/g, "\\$&")).join("[\\d.,]+(\\s[kKM]?B)?"));
}

/** The only file of the journal. */
function journalFile(): string {
  const names = readdirSync(join(profile, "journal")).filter((name) => name.endsWith(".reshelf"));
  expect(names).toHaveLength(1);
  return join(profile, "journal", names[0] ?? "");
}

const removeDatabase = () => rmSync(join(profile, "IndexedDB"), { recursive: true });
const removeJournal = () => rmSync(join(profile, "journal"), { recursive: true });

/** One more pack counts as ever. */
async function countsOn(): Promise<void> {
  await program.scan(readings[10] ?? "");
  await program.showsPacks(before.packs + 1);
}

test("a torn end of the journal is cut and said, and what it lacks comes from the database", async () => {
  await program.close();
  const path = journalFile();
  truncateSync(path, readFileSync(path).length - 20);
  await openMended(said("tail"), said("journal"));
  await program.close();
  await openWhole();
  await countsOn();
});

test("a damaged stretch in the middle of the journal is passed over and said, and the second copy is whole again", async () => {
  await program.close();
  const path = journalFile();
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes.fill(0x3f, middle, middle + 40);
  writeFileSync(path, bytes);
  await openMended(said("middle"), said("journal"));
  await program.close();
  removeDatabase();
  await openMended(said("rebuilt"));
  await countsOn();
});

test("either copy alone is enough: without a database it is rebuilt, without a journal it is completed", async () => {
  await program.close();
  removeDatabase();
  await openMended(said("rebuilt"));
  await program.close();
  removeJournal();
  await openMended(said("journal"));
  await program.close();
  await openWhole();
  await countsOn();
});

test("a notice is said until it is read, and stays in the settings", async () => {
  await program.close();
  removeJournal();
  await openMended(said("journal"));
  const { page, words } = program;
  await page.getByRole("button", { name: words.frame.understood }).click();
  await page.getByRole("region", { name: words.frame.noticesTitle }).waitFor({ state: "detached" });
  await page.keyboard.press("Control+7");
  await page.getByText(said("journal")).waitFor();
});

test("a clock that stands before the last entry is said, and counting goes on", async () => {
  // The clock of the first run is three days ahead, the way the program reads it.
  const ahead = () => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3 * 86_400_000;
  };
  await program.app.evaluate(ahead);
  await program.page.evaluate(ahead);
  for (const worker of program.page.workers()) await worker.evaluate(ahead);
  await countsOn();
  before = await program.counts();
  await program.close();
  await openMended(/The clock of this PC stands at/);
  await program.scan(readings[11] ?? "");
  await program.showsPacks(before.packs + 1);
});

test("a database of a newer version is left as it is, and the screen says so", async () => {
  const { words } = program;
  await program.page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("reshelf", version);
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(opening.error);
      }),
    999,
  );
  await program.close();
  const journal = readFileSync(journalFile());
  await open();
  const { page } = program;
  const { what, safe = "" } = words.failures["database/newer"]({});
  await page.getByText(what).waitFor({ timeout: 15_000 });
  await page.getByText(safe).waitFor();
  expect(await page.getByRole("contentinfo").count()).toBe(0);
  const held = await page.evaluate(
    () =>
      new Promise<{ readonly version: number; readonly pages: number }>((resolve, reject) => {
        const opening = indexedDB.open("reshelf");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const count = database.transaction("pages").objectStore("pages").count();
          count.onsuccess = () => {
            database.close();
            resolve({ version: database.version, pages: count.result });
          };
        };
      }),
  );
  expect(held.version).toBe(999);
  expect(held.pages).toBeGreaterThan(0);
  expect(readFileSync(journalFile()).equals(journal)).toBe(true);
});

test("a second start on the same station says so and ends, and the first goes on counting", async () => {
  const second = await spawnProgram({ profile, line: /already open/ });
  await second.ready;
  expect(await second.ended).toBe(0);
  await countsOn();
});
