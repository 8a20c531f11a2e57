import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { isRoot, root } from "../../build/run.mjs";
import { createWebServer } from "../../build/web-server.mjs";
import { languages } from "../../renderer/i18n/use-messages.tsx";

const words = languages.en;
let folder = "";
const contexts: BrowserContext[] = [];
let server: Server;
beforeAll(async () => {
  server = await createWebServer(join(root, "dist/renderer"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reshelf-browser-"));
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => server.close());

/** The window in a current Chromium; the folder picker answers a real folder of the browser's own file system. */
async function openBrowser(name: string): Promise<Page> {
  const context = await chromium.launchPersistentContext(join(folder, name), {
    executablePath: "/usr/bin/chromium",
    locale: "en-GB",
    chromiumSandbox: !isRoot(),
    args: ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
  contexts.push(context);
  await context.addInitScript(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.getByRole("button", { name: words.start.begin }).waitFor();
  return page;
}

async function begin(page: Page, station: string): Promise<void> {
  await page.getByRole("textbox", { name: words.start.station }).fill(station);
  const who = page.getByRole("textbox", { name: words.start.who });
  if ((await page.getByRole("button", { name: "An Peeters" }).count()) === 0) await who.fill("An Peeters");
  await page.getByRole("radio", { name: words.start.clockRight, exact: true }).click();
  await page.getByRole("button", { name: words.start.begin }).click();
  await page.getByRole("contentinfo").waitFor();
}

/** The files of the only copy in the browser's file system, written where a file picker can take them. */
async function carryOut(page: Page): Promise<string> {
  const files = await page.evaluate(async () => {
    const out: { readonly path: readonly string[]; readonly bytes: readonly number[] }[] = [];
    type Folder = AsyncIterable<
      readonly [string, FileSystemFileHandle | (FileSystemDirectoryHandle & Folder)]
    >;
    const top = (await navigator.storage.getDirectory()) as unknown as Folder;
    for await (const [name, copy] of top)
      if (copy.kind === "directory")
        for await (const [file, handle] of copy)
          if (handle.kind === "file") {
            const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
            out.push({ path: [name, file], bytes: [...bytes] });
          }
    return out;
  });
  const [copy = ""] = files[0]?.path ?? [];
  mkdirSync(join(folder, "out", copy), { recursive: true });
  for (const { path, bytes } of files) writeFileSync(join(folder, "out", ...path), Uint8Array.from(bytes));
  return join(folder, "out", copy);
}

/** How many copies stand in the browser's file system. */
const foldersOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let folders = 0;
    const top = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<
      readonly [string, FileSystemHandle]
    >;
    for await (const [, { kind }] of top) if (kind === "directory") folders += 1;
    return folders;
  });

test("in a browser the first start says what it cannot promise, and a copy brings the count to another one", async () => {
  const page = await openBrowser("first");
  for (const point of words.start.browser) await page.getByText(point).waitFor();
  await page.getByRole("textbox", { name: words.start.pharmacy }).fill("Apotheek De Linde");
  await begin(page, "Tablet");
  await page.getByRole("button", { name: words.frame.screens.sticks }).click();
  await page.getByText(words.sticks.browser).waitFor();
  await page.getByRole("button", { name: words.sticks.keys.open }).click();
  await page.getByText(words.sticks.done.openWritten).waitFor();
  const copy = await carryOut(page);
  // In the same minute: the second copy stands beside the first.
  await page.getByRole("button", { name: words.sticks.keys.open }).click();
  await expect.poll(() => foldersOf(page)).toBe(2);

  // With keys it is a snapshot, read again from there and restored for trial as well.
  await page.getByLabel(words.sticks.keys.passphrase, { exact: true }).fill("vier groene paarden eten brood");
  await page.getByLabel(words.sticks.keys.again).fill("vier groene paarden eten brood");
  await page.getByRole("button", { name: words.sticks.keys.make }).click();
  const key = page.locator(".paper-key .key-text");
  await key.waitFor();
  const last = ((await key.textContent()) ?? "").slice(-7);
  await page.getByRole("button", { name: words.sticks.keys.onPaper }).click();
  await page.getByLabel(words.sticks.keys.last).fill(last);
  await page.getByRole("button", { name: words.sticks.keys.keep }).click();
  await page.getByRole("button", { name: words.sticks.save.now }).click();
  await page.getByText(words.sticks.done.customers).waitFor();

  const other = await openBrowser("second");
  const choose = async (button: string, path: string) => {
    const chosen = other.waitForEvent("filechooser");
    await other.getByRole("button", { name: button }).click();
    await (await chosen).setFiles(path);
  };
  cpSync(copy, join(folder, "out", "Reshelf older"), { recursive: true });
  await choose(words.start.copyGo, join(folder, "out"));
  await other.getByText(words.sticks.take.found(2)).waitFor();
  await other.keyboard.press("Control+Enter");
  await other.getByText(words.sticks.take.whole).waitFor();
  await expect.poll(() => other.getByRole("definition").filter({ hasText: "Tablet" }).count()).toBe(1);
  await other.keyboard.press("Control+Enter");
  await other.getByRole("button", { name: "An Peeters" }).waitFor();
  await begin(other, "Tablet 2");
  await other.getByRole("banner").getByText("Apotheek De Linde").waitFor();
});
