import { closeSync, fstatSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect } from "vitest";
import { oneDay } from "./one-day.ts";
import type { Reshelf } from "./reshelf.ts";
import {
  choosing,
  counted,
  everythingIn,
  makeKeys,
  openSticks,
  packs,
  passphrase,
  StickWalk,
  timesAsked,
} from "./stick-walk.ts";

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

const region = () => first.page.getByRole("region", { name: first.words.count.block.region });

describe("without keys", () => {
  test("Ctrl+S writes nothing, says why, and leads to the keys", async () => {
    const { page, words } = first;
    await page.keyboard.press("Control+s");
    const strip = page.getByRole("alert", { name: words.sticks.strip.label });
    await strip.getByText(words.sticks.strip.noKeys).waitFor();
    expect(readdirSync(walk.stick)).toEqual([]);
    await strip.getByRole("button", { name: words.sticks.strip.makeKeys }).click();
    await page.getByLabel(words.sticks.keys.passphrase, { exact: true }).waitFor();
  });

  test("a copy without customers is written, restored for trial and found identical, and says what it lacks", async () => {
    const { page, words } = first;
    await page.getByRole("button", { name: words.sticks.keys.open }).click();
    await page.getByText(words.sticks.done.openWritten).waitFor();
    await page.getByText(words.sticks.done.noCustomers, { exact: true }).waitFor();
    expect(readdirSync(walk.newest)).toContain("copy.json");
    expect(readdirSync(walk.newest)).not.toContain("customers.age");
    await first.status.getByText(words.frame.copyOpenNow).waitFor();
  });

  test("one of a journal that rotted on the disk says that it does not bring everything back", async () => {
    const { page, words } = first;
    const part = openSync(join(walk.profiles[0] ?? "", "journal", "journal-000001.reshelf"), "r+");
    writeSync(part, new Uint8Array(400), 0, 400, fstatSync(part).size - 500);
    closeSync(part);
    await page.getByRole("button", { name: words.sticks.keys.open }).click();
    const { what = "" } = words.failures["copy/not-proven"]({ part: "", missing: 1 });
    await page.getByRole("alert").filter({ hasText: what }).waitFor();
    expect(await page.getByText(words.sticks.done.openWritten).count()).toBe(0);
  });
});

let paper = "";
describe("keys", () => {
  test("are made with a passphrase that will do, and kept once the key for paper is on paper", async () => {
    const { page, words } = first;
    const { keys } = words.sticks;
    const make = page.getByRole("button", { name: keys.make });
    await page.getByLabel(keys.passphrase, { exact: true }).fill("pharmacy2026");
    await page.getByText(keys.strength.weak).waitFor();
    await page.getByLabel(keys.again).fill("pharmacy2026");
    expect(await make.isDisabled()).toBe(true);
    await page.getByLabel(keys.passphrase, { exact: true }).fill(passphrase);
    await page.getByText(keys.strength.strong).waitFor();
    await page.getByText(keys.notSame).waitFor();
    expect(await make.isDisabled()).toBe(true);
    paper = await makeKeys(first, axeFindsNothing);
    expect(paper.replaceAll(" ", "")).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
  });
});

describe("a copy to a stick", () => {
  test("is closed, written, read again and restored for trial; only then it is safe", async () => {
    const { page, words } = first;
    await page.getByRole("button", { name: words.sticks.save.now }).click();
    const place = basename(walk.stick);
    await page.getByText(words.sticks.done.title(place)).waitFor();
    await page.getByText(words.sticks.done.nowWhat).waitFor();
    await expect
      .poll(() => first.status.textContent())
      .toContain(words.frame.copyNow("").trim().split(" ")[0]);
    expect(snapshots()).toHaveLength(1);
  });

  test("goes to the same place again by Ctrl+S from Count, without a question", async () => {
    const { page } = first;
    await page.keyboard.press("Control+1");
    await region().waitFor();
    await choosing(first, walk.stick);
    await page.keyboard.press("Control+s");
    await expect.poll(() => snapshots().length, { timeout: 20_000 }).toBe(2);
    expect(await timesAsked(first)).toBe(0);
  });

  test("holds no secret that could be read, and neither does anything else the program wrote", async () => {
    const everything = everythingIn(walk.stick, ...walk.profiles);
    const secrets = [passphrase, "AGE-SECRET-KEY", paper, paper.replaceAll(" ", ""), paper.slice(-23)];
    for (const secret of secrets) expect([secret, everything.includes(secret)]).toEqual([secret, false]);
  });

  test("that cannot be written says so on the screen one is on, and counting goes on", async () => {
    const { page, words } = first;
    await openSticks(first);
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
    expect(snapshots()).toHaveLength(2);
  });
});

test("a copy is checked without taking it in, and its protocol is printed and saved", async () => {
  const { page, words, app } = first;
  const { checking, sticks } = words;
  await choosing(first, walk.stick);
  await page.getByRole("button", { name: checking.button }).click();
  await page.getByLabel(sticks.take.key).fill("not the passphrase at all");
  await page.keyboard.press("Control+Enter");
  await page.getByText(words.failures["copy/wrong-key"]({}).what).waitFor();
  await page.getByLabel(sticks.take.key).fill(passphrase);
  await page.getByRole("button", { name: checking.go }).click();
  await page.getByText(checking.whole).waitFor();
  await axeFindsNothing();
  const protocol = page.getByRole("region", { name: checking.protocol });
  for (const fact of ["Counter 1", "Apotheek De Linde", "An Peeters"])
    await protocol.getByRole("definition").filter({ hasText: fact }).first().waitFor();
  await page.getByLabel(checking.by).fill("Bea Claes");
  await protocol.getByRole("definition").filter({ hasText: "Bea Claes" }).waitFor();
  const file = join(walk.stick, "protocol.pdf");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.getByRole("button", { name: checking.save }).click();
  await page.getByText(checking.saved(basename(walk.stick))).waitFor();
  const written = readFileSync(file, "latin1");
  for (const fact of ["%PDF-1.4", "Bea Claes", "whole and restored for trial"])
    expect(written).toContain(fact);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "true");
  });
  await page.keyboard.press("Control+p");
  await page.locator("html[data-printed]").waitFor();
  await page.locator(".print-sheet").getByText("Bea Claes").waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: checking.button }).waitFor();
});

const snapshots = () => readdirSync(walk.stick).filter((name) => name.endsWith(".stock"));

for (const theme of ["light", "dark"] as const)
  test(`in the ${theme} theme axe finds nothing on Sticks`, async () => {
    const { page } = first;
    await page.emulateMedia({ colorScheme: theme });
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe(theme);
    await axeFindsNothing();
    await choosing(first, walk.stick);
    await page.keyboard.press("Control+o");
    await page.getByLabel(first.words.sticks.take.key).waitFor();
    await axeFindsNothing();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: first.words.sticks.keys.anew }).click();
    await page.getByText(first.words.sticks.keys.anewText).waitFor();
    await axeFindsNothing();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: first.words.sticks.keys.anew }).waitFor();
  });

async function axeFindsNothing(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: first.page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
