import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { burst } from "../../build/bench/kit/keys.mjs";
import { isRoot, root } from "../../build/run.mjs";
import { createWebServer } from "../../build/web-server.mjs";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import { packsOf } from "./packs.ts";

const words = languages.en;
const packs = packsOf(12, 30);
let folder = "";
let server: Server;
let browsers: BrowserContext[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "reshelf-web-day-"));
  server = await createWebServer(join(root, "dist/renderer"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterEach(async () => {
  for (const browser of browsers) await browser.close();
  browsers = [];
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A current Chromium of its own with a station that counts. */
async function station(name: string): Promise<Page> {
  const browser = await chromium.launchPersistentContext(join(folder, name), {
    executablePath: "/usr/bin/chromium",
    locale: "en-GB",
    chromiumSandbox: !isRoot(),
    args: ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
  browsers.push(browser);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.getByRole("textbox", { name: words.start.pharmacy }).fill("Apotheek De Linde");
  await page.getByRole("textbox", { name: words.start.station }).fill(name);
  await page.getByRole("textbox", { name: words.start.who }).fill("An Peeters");
  await page.getByRole("radio", { name: words.start.clockRight, exact: true }).click();
  await page.getByRole("button", { name: words.start.begin }).click();
  await page.getByRole("region", { name: words.count.block.region }).waitFor();
  return page;
}

const goTo = (page: Page, screen: keyof typeof words.frame.screens) =>
  page
    .getByRole("navigation", { name: words.frame.navigation })
    .getByRole("button", { name: words.frame.screens[screen] })
    .click();

const showsPacks = (page: Page, count: number) =>
  expect
    .poll(() => page.getByRole("contentinfo", { name: words.frame.status }).textContent())
    .toMatch(new RegExp(`(^|\\D)${count}\\s*${words.frame.packsN}`));

async function countAll(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: words.count.place.field }).fill("Robot");
  await page.getByRole("option", { name: /Robot/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: words.count.entry.field }).waitFor();
  const scanner = await page.context().newCDPSession(page);
  for (const { reading } of packs) await burst(scanner, `${reading}\n`);
  await showsPacks(page, packs.length);
}

/** Says that a line has nine more packs, and strikes that again. */
async function correctAndStrike(page: Page): Promise<void> {
  const { stock, history } = words;
  await goTo(page, "stock");
  const detail = page.getByRole("complementary", { name: stock.detail, exact: true });
  await detail.getByRole("term").first().waitFor();
  const counted = Number.parseInt((await detail.locator(".side-quantity").textContent()) ?? "", 10);
  await page.keyboard.press("F2");
  await page.getByLabel(stock.adjust.field, { exact: true }).fill(`${counted + 9}`);
  await page.getByRole("button", { name: stock.adjust.reasons[0] as string }).click();
  await page.keyboard.press("Control+Enter");
  await showsPacks(page, packs.length + 9);
  await detail.getByRole("option", { name: /There are/ }).click();
  await detail.getByRole("button", { name: stock.strike }).click();
  await detail.getByRole("button", { name: history.strike.reasons[0] as string }).click();
  await page.keyboard.press("Control+Enter");
  await showsPacks(page, packs.length);
}

async function addCustomer(page: Page): Promise<void> {
  const { form, fields } = words.customers;
  await goTo(page, "customers");
  await page.getByRole("button", { name: form.add }).click();
  await page.getByRole("textbox", { name: fields.name, exact: true }).fill("Van den Broeck");
  await page.getByRole("textbox", { name: fields.firstName, exact: true }).fill("Maria");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("row", { name: /Van den Broeck, Maria/ }).waitFor();
}

async function saveStock(page: Page, name: string): Promise<string> {
  const { give } = words.files;
  await goTo(page, "files");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: give.saveWhat(give.stock) }).click();
  const path = join(folder, name);
  await (await saved).saveAs(path);
  return path;
}

async function takeIn(page: Page, path: string): Promise<void> {
  const { take, plan, done } = words.files;
  await goTo(page, "files");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: take.choose }).click();
  await (await chosen).setFiles(path);
  const lines = rowsIn(path).length;
  await page.getByRole("button", { name: plan.book(lines, `${lines}`) }).click();
  await page.getByText(done.booked(lines, `${lines}`)).waitFor();
  await page.keyboard.press("Escape");
  await showsPacks(page, packs.length);
}

/** Code, lot, expiry, quantity and serials of each row of a saved stock. */
function rowsIn(path: string): readonly string[] {
  const [header = "", ...rows] = readFileSync(path, "utf8").slice(1).trimEnd().split("\r\n");
  const heads = header.split(";");
  const wanted = ["Code as read", "Lot", "Expiry", "Quantity", "Serial numbers"].map((head) =>
    heads.indexOf(head),
  );
  expect(wanted).not.toContain(-1);
  return rows.map((row) => wanted.map((at) => row.split(";")[at]).join(";")).sort();
}

test("day one in a current Chromium: counted, corrected, struck, a customer, a table out and into a second one, still there after a reload", async () => {
  const first = await station("Tablet 1");
  await countAll(first);
  await correctAndStrike(first);
  await addCustomer(first);
  const table = await saveStock(first, "first.csv");
  for (const { gtin, serial } of packs) {
    expect(readFileSync(table, "utf8")).toContain(gtin.slice(1));
    expect(readFileSync(table, "utf8")).toContain(serial);
  }
  await first.reload();
  await showsPacks(first, packs.length);
  await goTo(first, "customers");
  await first.getByRole("row", { name: /Van den Broeck, Maria/ }).waitFor();

  const second = await station("Tablet 2");
  await takeIn(second, table);
  expect(rowsIn(await saveStock(second, "second.csv"))).toEqual(rowsIn(table));
});
