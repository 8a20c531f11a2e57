import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { burst } from "../../build/bench/kit/keys.mjs";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { isRoot, root } from "../../build/run.mjs";
import { createWebServer } from "../../build/web-server.mjs";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import { packsOf } from "./packs.ts";

const words = languages.nl;
let server: Awaited<ReturnType<typeof createWebServer>>;
let profile = "";
let browser: BrowserContext;
beforeEach(async () => {
  server = await createWebServer(join(root, "dist/renderer"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  profile = await freshProfile("web");
  browser = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    locale: "nl-BE",
    chromiumSandbox: !isRoot(),
    args: [
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});
afterEach(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await removeProfile(profile);
});

const port = () => (server.address() as AddressInfo).port;

/** A tab with Reshelf in it. */
async function openTab(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port()}/`);
  return page;
}

async function setUp(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: words.start.pharmacy }).fill("Apotheek De Linde");
  await page.getByRole("textbox", { name: words.start.station }).fill("Tablet");
  await page.getByRole("textbox", { name: words.start.who }).fill("An Peeters");
  await page.getByRole("radio", { name: words.start.clockRight, exact: true }).click();
  await page.getByRole("button", { name: words.start.begin }).click();
  const place = page.getByRole("combobox", { name: words.count.place.field });
  await place.fill("Rek 1");
  await page.getByRole("option", { name: /Rek 1/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: words.count.entry.field }).waitFor();
}

/** The status bar of a tab, with every kind of space as one. */
const statusOf = async (page: Page) =>
  ((await page.getByRole("contentinfo", { name: words.frame.status }).textContent()) ?? "").replace(
    /\s+/g,
    " ",
  );

const showsPacks = (page: Page, packs: number) =>
  expect
    .poll(() => statusOf(page), { timeout: 20_000 })
    .toMatch(new RegExp(`(^|\\D)${packs} ?(${words.frame.packsN}|${words.frame.packs1})`));

/** What a request that names this host is answered. */
const statusFor = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ port: port(), host: "127.0.0.1", headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });

test("in a current Chromium what was scanned is there after a reload, and the screen says where it lies", async () => {
  const page = await openTab();
  await page.getByRole("button", { name: words.start.begin }).waitFor();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("nl");
  for (const point of words.start.browser) await page.getByText(point).waitFor();
  await setUp(page);
  const scanner = await browser.newCDPSession(page);
  const packs = packsOf(3, 8);
  for (const { reading } of packs.slice(0, 6)) await burst(scanner, `${reading}\n`);
  await showsPacks(page, 6);
  const onlyHere = words.frame.browser("").replace(/[ ,]+$/, "");
  await expect.poll(() => statusOf(page)).toContain(onlyHere);

  await page.reload();
  await showsPacks(page, 6);
  await page.getByRole("banner").getByText("Apotheek De Linde").waitFor();
  const again = await browser.newCDPSession(page);
  await page.getByRole("combobox", { name: words.count.entry.field }).waitFor();
  for (const { reading } of packs.slice(6)) await burst(again, `${reading}\n`);
  await showsPacks(page, 8);
  expect(await statusOf(page)).not.toContain(words.frame.saved("").replace(/[ ,]+$/, ""));
});

test("a second tab says that Reshelf is open in another one, does nothing, and opens when that one is closed", async () => {
  const first = await openTab();
  await setUp(first);
  const [pack, another] = packsOf(2, 2);
  await burst(await browser.newCDPSession(first), `${pack?.reading}\n`);
  await showsPacks(first, 1);
  const second = await openTab();
  const inUse = words.failures["database/in-use"]({}).what;
  await second.getByText(inUse).waitFor();
  await burst(await browser.newCDPSession(second), `${another?.reading}\n`);
  await second.waitForTimeout(500);
  await second.getByText(inUse).waitFor();
  expect(await second.getByRole("contentinfo").count()).toBe(0);
  await first.bringToFront();
  await showsPacks(first, 1);

  await first.close();
  await second.reload();
  await showsPacks(second, 1);
});

test("a page of elsewhere that calls this machine by its own name gets 403, and localhost is led to the one origin", async () => {
  expect(await statusFor(`127.0.0.1:${port()}`)).toBe(200);
  expect(await statusFor(`localhost:${port()}`)).toBe(308);
  for (const host of [`reshelf.example:${port()}`, "127.0.0.1", `127.0.0.1:${port()}.example`])
    expect(await statusFor(host)).toBe(403);
});
