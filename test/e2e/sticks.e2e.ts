import { closeSync, fstatSync, openSync, readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect } from "vitest";
import { oneDay } from "./one-day.ts";
import type { Reshelf } from "./reshelf.ts";
import { choosing, counted, openSticks, packs, StickWalk, timesAsked } from "./stick-walk.ts";

let walk: StickWalk;
let first: Reshelf;
const test = oneDay({
  open: async () => {
    walk = new StickWalk();
    first = await walk.station(walk.stick);
    await counted(first, "Counter 1", packs.slice(0, 5));
  },
  close: () => walk?.close(),
});

describe("a copy to a stick", () => {
  test("is written, restored for trial and found identical, and says that the customers are not in it", async () => {
    const { page, words } = first;
    await openSticks(first);
    await page.getByText(words.sticks.save.without).waitFor();
    await page.getByRole("button", { name: words.sticks.save.now }).click();
    await page.getByText(words.sticks.done.title).waitFor();
    await page.getByText(words.sticks.done.noCustomers, { exact: true }).waitFor();
    expect(readdirSync(walk.newest)).toContain("copy.json");
    expect(readdirSync(walk.newest)).not.toContain("customers.age");
    await first.status.getByText(words.frame.copyNow).waitFor();
  });

  test("goes to the same place again by Ctrl+S from Count, without a question", async () => {
    const { page } = first;
    await page.keyboard.press("Control+1");
    await page.getByRole("region", { name: first.words.count.block.region }).waitFor();
    await choosing(first, walk.stick);
    await page.keyboard.press("Control+s");
    await expect.poll(() => walk.copies.length, { timeout: 20_000 }).toBe(2);
    expect(await timesAsked(first)).toBe(0);
  });

  test("takes the customers along behind a passphrase", async () => {
    const { page, words } = first;
    await openSticks(first);
    await page.getByLabel(words.sticks.save.passphrase).fill("five words are quite enough");
    await page.getByText(words.sticks.save.with).waitFor();
    await page.getByRole("button", { name: words.sticks.save.now }).click();
    await expect.poll(() => walk.copies.length, { timeout: 20_000 }).toBe(3);
    await page.getByText(words.sticks.done.customers).waitFor();
    expect(
      walk.copies.filter((name) => readdirSync(join(walk.stick, name)).includes("customers.age")),
    ).toHaveLength(1);
  });

  test("that cannot be written says so on the screen one is on, and counting goes on", async () => {
    const { page, words } = first;
    await choosing(first, "/proc");
    await page.getByRole("button", { name: words.sticks.save.other }).click();
    const notice = page
      .getByRole("alert")
      .filter({ hasText: words.failures["file/read-only"]({ name: "" }).safe ?? "" });
    await notice.waitFor();
    await page.keyboard.press("Control+1");
    const strip = page.getByRole("alert", { name: words.sticks.strip.label });
    await strip.waitFor();
    await first.scan(packs[5] ?? "");
    await first.showsPacks(6);
    await strip.getByRole("button", { name: words.sticks.strip.close }).click();
    await expect.poll(() => strip.count()).toBe(0);
  });

  test("that was not given a place writes nothing and says so", async () => {
    const { page, words } = first;
    await openSticks(first);
    await choosing(first, "");
    await page.getByRole("button", { name: words.sticks.save.other }).click();
    await page.getByText(words.sticks.save.cancelled).waitFor();
    expect(walk.copies).toHaveLength(3);
  });

  test("of a journal that rotted on the disk says that it does not bring everything back", async () => {
    const { page, words } = first;
    const part = openSync(join(walk.profiles[0] ?? "", "journal", "journal-000001.reshelf"), "r+");
    writeSync(part, new Uint8Array(400), 0, 400, fstatSync(part).size - 500);
    closeSync(part);
    await choosing(first, walk.stick);
    await page.getByRole("button", { name: words.sticks.save.other }).click();
    const { what = "" } = words.failures["copy/not-proven"]({ part: "", missing: 1 });
    await page.getByRole("alert").filter({ hasText: what }).waitFor();
    expect(await page.getByText(words.sticks.done.title).count()).toBe(0);
  });
});

for (const theme of ["light", "dark"] as const)
  test(`in the ${theme} theme axe finds nothing on Sticks`, async () => {
    const { page } = first;
    await page.emulateMedia({ colorScheme: theme });
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe(theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
