import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { makeSnapshotKeys } from "../../shared/usecases/make-snapshot-keys.ts";
import { Disk, whyNoDisk } from "./disk.ts";
import { oneDay } from "./one-day.ts";
import { Reshelf } from "./reshelf.ts";
import { counted, openSticks, packs } from "./stick-walk.ts";

const closing = { ...zipArchive, ...ageKeyFiles(passphraseFiles(10)) };
const why = whyNoDisk();
let profile = "";
let disk: Disk;
let program: Reshelf;
const test = oneDay({
  open: async () => {
    profile = await freshProfile("sticks-alone");
    // Other walks have disks of their own on this machine.
    disk = new Disk(48, `stick-${process.pid}-${Date.now()}`);
    program = await Reshelf.open({ profile, language: "en" });
    await counted(program, "Counter 1", packs.slice(0, 3));
    await program.close();
    const file = join(profile, "settings.json");
    const { keys } = await makeSnapshotKeys({ closing }, "five words are quite enough");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), snapshotKeys: keys }));
    program = await Reshelf.open({ profile, language: "en" });
    await program.showsPacks(3);
  },
  close: async () => {
    await program?.close().catch(() => {});
    disk?.discard();
    await removeProfile(profile);
  },
});
const snapshots = () => readdirSync(disk.folder).filter((name) => name.includes(".stock"));
const stick = () => program.page.getByRole("article", { name: program.words.ownSticks.stick("A") });
const inStatus = (words: string) => program.status.getByText(words).waitFor({ timeout: 20_000 });

describe.skipIf(why !== undefined)(`a stick by itself${why ? ` (not run: ${why})` : ""}`, () => {
  test("is named once, and written, read back and restored for trial without being asked", async () => {
    const { page, words } = program;
    await openSticks(program);
    const drive = page.getByText(`${basename(disk.folder)}, ext4, `).locator("..");
    await drive.getByRole("button", { name: words.ownSticks.make("A") }).click();
    await inStatus(words.frame.copyNow(words.ownSticks.stick("A")));
    expect(snapshots()).toHaveLength(1);
    await stick()
      .getByText(words.ownSticks.proven(words.frame.min("0"), "1"))
      .waitFor();
  });

  test("is written when it comes again, if something was counted since, while one counts on", async () => {
    const { page, words } = program;
    disk.off();
    await stick().getByText(words.ownSticks.away).waitFor();
    await page.keyboard.press("Control+1");
    await program.scan(packs[3] ?? "");
    await program.showsPacks(4);
    disk.back();
    await program.scan(packs[4] ?? "");
    await program.showsPacks(5);
    await expect.poll(() => snapshots().length, { timeout: 30_000 }).toBe(2);
    await inStatus(words.frame.copyNow(words.ownSticks.stick("A")));
    await page.keyboard.press("Control+s");
    await expect.poll(() => snapshots().length, { timeout: 30_000 }).toBe(3);
    await program.status.getByText(words.frame.copyOnWay("A")).waitFor({ state: "detached" });
  });

  test("is written when only a setting was changed, and the list for emergencies lies beside it once it is wanted", async () => {
    const { page, words } = program;
    await openSticks(program);
    await page.getByRole("switch", { name: words.plain.along }).click();
    await expect
      .poll(() => page.getByRole("switch", { name: words.plain.along, checked: true }).count())
      .toBe(1);
    disk.off();
    await stick().getByText(words.ownSticks.away).waitFor({ timeout: 20_000 });
    await page.keyboard.press("Control+0");
    await page.locator("html[data-type=large]").waitFor();
    disk.back();
    await expect.poll(() => snapshots().length, { timeout: 30_000 }).toBe(4);
    const lists = () => readdirSync(disk.folder).filter((name) => /stock\.(csv|pdf)$/.test(name));
    await expect
      .poll(() => lists().sort())
      .toEqual(["Reshelf Counter 1 stock.csv", "Reshelf Counter 1 stock.pdf"]);
    const pdf = readFileSync(join(disk.folder, "Reshelf Counter 1 stock.pdf"), "latin1");
    for (const text of ["Shelf of Counter 1", "Apotheek De Linde"]) expect(pdf).toContain(text);
    await page.keyboard.press("Control+0");
    await page.locator("html[data-type=normal]").waitFor();
  });

  test("that was touched is said so in the status bar and on its screen, and is not written on before one has seen to it", async () => {
    const { page, words } = program;
    const { alarm, kinds, settle } = words.ownSticks;
    const [first = ""] = snapshots();
    disk.off();
    await openSticks(program);
    await stick().getByText(words.ownSticks.away).waitFor({ timeout: 20_000 });
    disk.back();
    renameSync(join(disk.folder, first), join(disk.folder, `${first}.akira`));
    await inStatus(words.frame.copyAlarm("A"));
    await stick().getByText(alarm.title("A")).waitFor();
    await stick()
      .getByText(kinds.renamed(first, `${first}.akira`))
      .waitFor();
    await page.keyboard.press("Control+1");
    await program.scan(packs[5] ?? "");
    await program.showsPacks(6);
    await openSticks(program);
    expect(await stick().getByRole("button", { name: words.ownSticks.write }).count()).toBe(0);
    expect(snapshots()).toHaveLength(4);
    await stick().getByRole("button", { name: settle }).click();
    await expect.poll(() => snapshots().length, { timeout: 30_000 }).toBe(5);
    await inStatus(words.frame.copyNow(words.ownSticks.stick("A")));
  });
});
