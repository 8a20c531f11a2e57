import { execFileSync } from "node:child_process";
import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { burst } from "../bench/kit/keys.mjs";
import { go } from "./file-scenes.mjs";
import { passphrase } from "./make-keys.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").ElectronApplication} App */
/** @typedef {{ readonly folder: string, off(): void, back(): void }} Stick a disk of its own, under a name people know */

/** From now on the system's dialogs answer this folder. @param {App} app @param {string} folder */
export const choosing = (app, folder) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);

/** Saves on the stick, as a person does on the screen Sticks. @param {App} app @param {Page} page @param {Stick} stick */
export async function saveOn(app, page, stick) {
  await choosing(app, stick.folder);
  await page.keyboard.press("Control+S");
  await page.locator(".notice.t-good").waitFor({ timeout: 60_000 });
}

/**
 * What a person sees who starts again from a stick on an empty PC, in order; the stick lies in the same PC.
 *
 * @param {App} app @param {Stick} stick
 */
export const restoreScenes = (app, stick) => [
  {
    name: "restore-start",
    /** @param {Page} page */
    show: async (page) => {
      await choosing(app, stick.folder);
      await page.locator(".start-people").waitFor();
    },
  },
  {
    name: "restore-key",
    /** @param {Page} page */
    show: async (page) => {
      await page.keyboard.press("Control+O");
      await page.locator(".passphrase input").first().fill(passphrase);
    },
  },
  {
    name: "restore-contents",
    /** @param {Page} page */
    show: async (page) => {
      await page.keyboard.press("Control+Enter");
      await page.locator(".notice.t-good").waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "restore-begin",
    /** @param {Page} page */
    show: async (page) => {
      await page.keyboard.press("Control+Enter");
      const station = page.getByRole("textbox").nth(1);
      await station.fill("Balie 9");
      await page.getByRole("radiogroup").nth(1).getByRole("radio").first().click();
    },
  },
  {
    name: "restore-on",
    /** @param {Page} page */
    show: async (page) => {
      await page.keyboard.press("Control+Enter");
      await page.getByRole("combobox").waitFor();
      await page.keyboard.press("F4");
      await page.waitForTimeout(300);
      await page.getByRole("combobox").fill("Kelder");
      await page.waitForTimeout(300);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(600);
      // It was counted before, and goes on.
      await page.keyboard.press("ArrowLeft");
      await page.waitForTimeout(600);
      const devtools = await page.context().newCDPSession(page);
      await burst(devtools, "01054123450000131727110010LK4471A\u001d21S7700417\n");
      await page.waitForTimeout(600);
    },
  },
  alarmScene(stick),
];

/** A stick that is written by itself, and is not as it was left when it comes again. @param {Stick} stick */
const alarmScene = (stick) => ({
  name: "restore-alarm",
  at: ".own-stick",
  /** @param {Page} page */
  show: async (page) => {
    await go(page, 5);
    const drive = page.locator(".own-sticks .row-split").filter({ hasText: "KINGSTON" });
    await drive.getByRole("button").click({ timeout: 30_000 });
    const own = page.locator(".own-stick.t-good");
    await own.waitFor({ timeout: 60_000 });
    stick.off();
    await page.locator(".own-stick.t-neutral").waitFor({ timeout: 30_000 });
    stick.back();
    const newest =
      readdirSync(stick.folder)
        .filter((name) => name.endsWith(".stock"))
        .sort()
        .at(-1) ?? "";
    renameSync(join(stick.folder, newest), join(stick.folder, `${newest}.akira`));
    execFileSync("touch", [join(stick.folder, "HOW_TO_RECOVER.txt")]);
    await page.locator(".own-stick.t-unsafe").waitFor({ timeout: 30_000 });
    await page.waitForTimeout(500);
  },
});
