import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { alarmOnPaper } from "./alarm-print.ts";
import { Disk, isWaitingForDisk, whyNoDisk } from "./disk.ts";
import { giveKeys, giveStick, passphrase } from "./give-keys.ts";
import { oneDay } from "./one-day.ts";
import { Reshelf } from "./reshelf.ts";
import { counted, liesOn, openSticks, packs } from "./stick-walk.ts";
import { stoppedSave } from "./stop-save-walk.ts";
import { nameVendor } from "./vendor-walk.ts";

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
    await giveKeys(profile);
    giveStick(profile, "B", 3);
    program = await Reshelf.open({ profile, language: "en" });
    await program.showsPacks(3);
  },
  close: async () => {
    await program?.close().catch(() => {});
    disk?.discard();
    await removeProfile(profile);
  },
});
const snapshots = () => readdirSync(disk.folder).filter((name) => /^Reshelf .*\.stock/.test(name));
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
    await page.getByText(words.ownSticks.turn("B", words.frame.day("3"))).waitFor();
    await liesOn(program, "A", words.ownSticks.generations.proven);
    await liesOn(program, "B", words.ownSticks.generations.none);
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
    const { alarm, kinds, kindNames, settle, sum } = words.ownSticks;
    const [first = ""] = snapshots();
    disk.off();
    await openSticks(program);
    await stick().getByText(words.ownSticks.away).waitFor({ timeout: 20_000 });
    disk.back();
    renameSync(join(disk.folder, first), join(disk.folder, `${first}.akira`));
    await inStatus(words.frame.copyAlarm("A"));
    await stick().getByText(alarm.title("A")).waitFor();
    // How much of what, since when, and what to do.
    await stick().getByText(sum(kindNames.renamed, "1")).waitFor();
    await stick()
      .getByText(/\d\d:\d\d\. Nothing is written on it now/)
      .waitFor();
    await alarmOnPaper(program, "A", kinds.renamed(first, `${first}.akira`));
    await page.keyboard.press("Control+1");
    await program.scan(packs[5] ?? "");
    await program.showsPacks(6);
    await openSticks(program);
    expect(await stick().getByRole("button", { name: words.ownSticks.write }).count()).toBe(0);
    expect(snapshots()).toHaveLength(4);
    await stick().getByRole("button", { name: settle }).click();
    await expect.poll(() => snapshots().length, { timeout: 30_000 }).toBe(5);
    // The one that was touched is no longer expected: four are left, the last one restored for trial by now.
    await stick()
      .getByText(words.ownSticks.proven(words.frame.min("0"), "4"))
      .waitFor({ timeout: 20_000 });
    await inStatus(words.frame.copyNow(words.ownSticks.stick("A")));
  });

  test("stopped while it is written leaves nothing; pulled out meanwhile it says so, is never called safe, and is written when it comes again", async () => {
    const { page, words } = program;
    await program.status.getByText(words.frame.copyOnWay("A")).waitFor({ state: "detached" });
    await stoppedSave(program, disk.folder);
    const before = snapshots();
    // Frozen, so that it is pulled out in the middle and not before or after.
    execFileSync("fsfreeze", ["--freeze", disk.folder]);
    await page.keyboard.press("Control+1");
    await program.scan(packs[6] ?? "");
    await program.showsPacks(7);
    await page.keyboard.press("Control+s");
    await inStatus(words.frame.copyOnWay("A"));
    await expect.poll(() => isWaitingForDisk(program.app.process().pid), { timeout: 20_000 }).toBe(true);
    disk.pull();
    execFileSync("fsfreeze", ["--unfreeze", disk.folder]);
    await inStatus(words.frame.copyNotWritten("A"));
    disk.off();
    await openSticks(program);
    await stick().getByText(words.ownSticks.away).waitFor({ timeout: 20_000 });
    // Still said while it is away: what was counted since is nowhere else.
    await inStatus(words.frame.copyNotWritten("A"));
    disk.back();
    await inStatus(words.frame.copyNow(words.ownSticks.stick("A")));
    expect(snapshots()).toEqual(expect.arrayContaining(before));
    expect(snapshots()).toHaveLength(before.length + 1);
  });

  test("is known again when what the PC knew of it is gone, its copies are verified anew, and it is written every so many minutes", async () => {
    await program.close();
    rmSync(join(profile, "sticks.json"));
    // What was touched before would be an alarm again.
    for (const name of snapshots().filter((one) => one.endsWith(".akira"))) rmSync(join(disk.folder, name));
    const count = snapshots().length;
    program = await Reshelf.open({ profile, language: "en", env: { RESHELF_STICK_MINUTE: "100" } });
    const { page, words } = program;
    const { ownSticks, sticks } = words;
    await program.showsPacks(7);
    await openSticks(program);
    await page.getByText(ownSticks.lost.gone).waitFor({ timeout: 20_000 });
    // It came just now: written once, whatever was known of it before.
    await expect.poll(() => snapshots().length, { timeout: 20_000 }).toBe(count + 1);
    const unproven = stick().getByText(ownSticks.unproven(String(count)));
    await unproven.waitFor();
    await stick().getByRole("button", { name: ownSticks.verify }).click();
    await stick().getByLabel(sticks.take.key).fill(passphrase);
    await page.keyboard.press("Enter");
    await stick()
      .getByText(ownSticks.verified(String(count)))
      .waitFor({ timeout: 20_000 });
    await expect.poll(() => unproven.count()).toBe(0);
    await page.getByRole("button", { name: ownSticks.lost.done }).click();
    await expect.poll(() => page.getByText(ownSticks.lost.gone).count()).toBe(0);

    // The lapse is set under Settings as well: fifteen of these minutes are a second and a half.
    await program.goTo("settings");
    await page.getByLabel(ownSticks.minutes).first().waitFor();
    const still = snapshots().length;
    await page.keyboard.press("Control+1");
    // The window asks every ten seconds what is due; nothing was counted, so nothing is written.
    await page.waitForTimeout(11_000);
    expect(snapshots()).toHaveLength(still);
    await program.scan(packs[7] ?? "");
    await program.showsPacks(8);
    await expect.poll(() => snapshots().length, { timeout: 20_000 }).toBe(still + 1);
    await inStatus(words.frame.copyNow(ownSticks.stick("A")));

    await nameVendor(program);
    await expect.poll(() => snapshots().length, { timeout: 20_000 }).toBe(still + 2);
  });
});
