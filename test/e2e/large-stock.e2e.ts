import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { writeProfile } from "../makers/profile.ts";
import { stockOf } from "../makers/tables.ts";
import { answerDialogs } from "./dialogs.ts";
import { oneDay } from "./one-day.ts";
import { Reshelf } from "./reshelf.ts";

const lines = 100_000;
let profile = "";
let program: Reshelf;
const test = oneDay({
  open: async () => {
    profile = await freshProfile("large");
    writeProfile(profile, { lines });
    program = await Reshelf.open({ profile });
    await program.page.locator(":focus").waitFor();
    await program.page.keyboard.press("Control+2");
    await list().getByRole("row").nth(5).waitFor();
  },
  close: async () => {
    await program?.close().catch(() => {});
    await removeProfile(profile);
  },
});
const words = () => program.words.stock;
const list = () => program.page.getByRole("grid", { name: words().list });
const detail = () => program.page.getByRole("complementary", { name: words().detail, exact: true });
const shown = async () => Number(await list().getAttribute("aria-rowcount")) - 1;

/** One key, and the moment a command waits until it is sure that no scanner sent it. */
async function press(key: string): Promise<void> {
  await program.page.keyboard.press(key);
  await program.page.waitForTimeout(90);
}

/** The longest time between two frames while something is done, in milliseconds. */
async function longestFrame(act: () => Promise<void>): Promise<number> {
  const { page } = program;
  const watching = await page.evaluateHandle(() => {
    const seen = { longest: 0, last: performance.now(), goesOn: true };
    const frame = (now: number) => {
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      if (seen.goesOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return seen;
  });
  await act();
  return await watching.evaluate((seen) => {
    seen.goesOn = false;
    return seen.longest;
  });
}

test("a list of 100,000 lines is scrolled, searched and sorted without a standstill, few of them in the window", async () => {
  const { page } = program;
  expect(await shown()).toBe(lines);
  const longest = await longestFrame(async () => {
    await list().hover();
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 2_000);
    await list().focus();
    for (let turn = 0; turn < 20; turn++) await page.keyboard.press("PageDown");
    await press("End");
    await list()
      .locator(`[aria-rowindex="${lines + 1}"]`)
      .waitFor();
    expect(await list().getByRole("row").count()).toBeLessThan(100);
    await page.getByRole("columnheader", { name: words().columns.lot }).getByRole("button").click();
    await press("F3");
    await page.keyboard.type("amox", { delay: 60 });
    await expect.poll(shown).toBeLessThan(5_000);
    await press("Escape");
    await expect.poll(shown).toBe(lines);
  });
  // What nobody would call a standstill; on a machine with nothing else to do it is 20 to 40.
  expect(longest).toBeLessThan(500);
});

test("its totals are those of the lines a place or a finding leaves", async () => {
  const { page } = program;
  const format = (count: number) => count.toLocaleString("en");
  const records = [...stockOf(lines, 1)];
  const [{ place }] = records as [(typeof records)[number]];
  const there = records.filter((record) => record.place === place);
  await page.getByRole("combobox", { name: words().place, exact: true }).selectOption({ label: place });
  await expect.poll(shown).toBe(there.length);
  const packs = there.reduce((sum, { quantity }) => sum + quantity, 0);
  await page.getByText(`${format(packs)} packs`, { exact: true }).waitFor();
  await page
    .getByRole("combobox", { name: words().place, exact: true })
    .selectOption({ label: words().allPlaces });
  await expect.poll(shown).toBe(lines);
  const soon = page.getByRole("group", { name: words().findingFilter }).getByRole("button").nth(1);
  const said = Number(/[\d,]+$/.exec((await soon.textContent()) ?? "")?.[0].replaceAll(",", ""));
  await soon.click();
  await expect.poll(shown).toBe(said);
  await soon.click();
  await page
    .getByRole("combobox", { name: words().expiryFilter })
    .selectOption({ label: words().expiries.none });
  await expect.poll(shown).toBe(records.filter(({ expiry }) => expiry === "").length);
  await page
    .getByRole("combobox", { name: words().expiryFilter })
    .selectOption({ label: words().expiries.any });
  await expect.poll(shown).toBe(lines);
});

test("expiry and product of a line are changed with keys, and every entry behind it says so", async () => {
  const { page } = program;
  const { change } = program.words.history;
  await press("F3");
  await page.keyboard.type("doliprane 500", { delay: 60 });
  await expect.poll(shown).toBeLessThan(5_000);
  await press("ArrowDown");
  await press("F4");
  await detail().getByLabel(change.expiry).fill("0432");
  await detail().getByLabel(change.lot).fill("NEWLOT1");
  await detail().getByRole("button", { name: change.otherProduct }).focus();
  await press("Enter");
  await page.keyboard.type("efferalgan 1 g", { delay: 60 });
  const first = page.getByRole("listbox", { name: change.found }).getByRole("option").first();
  await expect.poll(() => first.textContent()).toMatch(/EFFERALGAN/);
  await press("Enter");
  await press("Control+Enter");
  await page.locator(".line-form").waitFor({ state: "detached" });
  // It is no line of what was looked for any more.
  await press("F3");
  await press("Escape");
  await page.keyboard.type("newlot1", { delay: 60 });
  await expect.poll(shown).toBe(1);
  await detail()
    .getByRole("heading", { name: /EFFERALGAN/ })
    .waitFor();
  await detail().getByText("04/2032").first().waitFor();
  const happened = /moved: is EFFERALGAN.*NEWLOT1.*04\/2032.*An Peeters.*Counted.*An Peeters/i;
  await expect.poll(() => detail().textContent()).toMatch(happened);
});

test("a table of all of it is stopped while it is made, which leaves no file, and is made whole when asked for again", async () => {
  const { app, page, words: all } = program;
  const { files, give } = all;
  const path = join(profile, "stock.csv");
  await answerDialogs(app, { save: path });
  await page.keyboard.press("Control+4");
  await page.getByRole("button", { name: give.setUpWhat(give.whats.stock) }).click();
  const save = page.getByRole("button", { name: give.save });
  await expect.poll(() => save.isEnabled(), { timeout: 20_000 }).toBe(true);
  await save.click();
  await page.getByRole("button", { name: files.take.stop, exact: true }).click();
  await save.waitFor();
  expect(existsSync(path)).toBe(false);
  await save.click();
  await page.getByText(/^stock\.csv is on /).waitFor();
  await page.getByText(new RegExp(give.verified("100,000", ".*"))).waitFor();
  expect(readFileSync(path, "utf8").trimEnd().split("\r\n")).toHaveLength(lines + 1);
});
