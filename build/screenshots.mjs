import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importBundled } from "./bench/kit/bundle.mjs";
import { freshProfile, launchProgram, removeProfile } from "./bench/kit/program.mjs";
import { openVirtualDisplay } from "./display.mjs";
import { root } from "./run.mjs";
import { go } from "./screenshots/file-scenes.mjs";
import { restoreScenes, saveOn } from "./screenshots/restore-scenes.mjs";
import { scenes } from "./screenshots/scenes.mjs";
import { setup } from "./setup.mjs";

const pictures = join(root, "docs/pictures");
const usual = { theme: "light", size: "1366x768", language: "en", type: "normal" };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(Object.keys(usual).map((name) => [name, { type: "string" }])),
});
/** Theme, size of the window (half of it is text at 200 %), language, `large` type. @type {typeof usual} */
const look = { ...usual, ...values };

await setup({ purpose: "test" });
const { buildProgram } = await import("./build.mjs");
await buildProgram();
const display = await openVirtualDisplay("2600x1600x24");
Object.assign(process.env, display.env);
const profile = await freshProfile("pictures");
const second = await freshProfile("pictures-again");
const stick = await stickToCarry();
try {
  await takePictures();
  if (stick) await takeRestore(stick);
} finally {
  stick?.discard();
  await removeProfile(profile);
  await removeProfile(second);
  await display.close();
}

/** A stick of its own, for the pictures that show one; they are left as they are where none can be made. */
async function stickToCarry() {
  const { Disk, whyNoDisk } = await importBundled("test/e2e/disk.ts");
  const why = whyNoDisk();
  if (why) console.log(`Without pictures of starting again: ${why}`);
  if (why) return undefined;
  const disk = new Disk(64, "KINGSTON");
  // The other pictures are taken without it.
  disk.off();
  return disk;
}

/** Starting again from the stick, on an empty profile. @param {import("./screenshots/restore-scenes.mjs").Stick} stick */
async function takeRestore(stick) {
  const { app, page, close } = await opened(second);
  try {
    await play(page, restoreScenes(app, stick));
  } finally {
    await close();
  }
}

/** Every scene is played, since each follows from the one before; those that were named, or all, are pictured. */
async function takePictures() {
  const { app, page, close } = await opened(profile);
  try {
    await play(page, scenes);
    if (stick) await carried(app, page, stick);
  } finally {
    await close();
  }
}

/** The program on a profile, as the pictures show it. @param {string} profile */
async function opened(profile) {
  const [width = 1366, height = 768] = look.size.split("x").map(Number);
  // Chromium takes its language from the switch, the system's preferred one from the environment.
  const env = { LANGUAGE: look.language, LC_ALL: `${look.language}.UTF-8` };
  const program = await launchProgram({ profile, env, words: [`--lang=${look.language}`] });
  await program.app.evaluate(
    ({ BrowserWindow, nativeTheme }, { theme, width, height }) => {
      nativeTheme.themeSource = theme === "dark" ? "dark" : "light";
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    },
    { theme: look.theme, width, height },
  );
  return program;
}

/** @param {import("playwright-core").Page} page @param {readonly import("./screenshots/scenes.mjs").Scene[]} all */
async function play(page, all) {
  await mkdir(pictures, { recursive: true });
  for (const { name, at, show } of all) {
    await show(page, look.language);
    await dress(page);
    if (positionals.length === 0 || positionals.includes(name)) await take(page, name, at);
  }
}

/** What was counted goes on the stick. @param {import("playwright-core").ElectronApplication} app @param {import("playwright-core").Page} page @param {import("./screenshots/restore-scenes.mjs").Stick} stick */
async function carried(app, page, stick) {
  await page.keyboard.press("Escape");
  await page.waitForTimeout(500);
  await go(page, 5);
  stick.back();
  await saveOn(app, page, stick);
}

/** Theme and type as the settings of the station would make them: what Playwright emulates hides the system's. @param {import("playwright-core").Page} page */
async function dress(page) {
  await page.evaluate(({ type, theme }) => {
    Object.assign(document.documentElement.dataset, { type, theme });
  }, look);
  await page.waitForTimeout(200);
}

/** The window, or what a scene names within. @param {import("playwright-core").Page} page @param {string} name @param {string} [at] */
async function take(page, name, at) {
  const unusual = /** @type {readonly (keyof typeof usual)[]} */ (Object.keys(usual)).filter(
    (key) => look[key] !== usual[key],
  );
  const file = [name, ...unusual.map((key) => look[key])].join("-");
  const what = at === undefined ? page : page.locator(at).first();
  await what.screenshot({ path: join(pictures, `${file}.png`), animations: "disabled", caret: "hide" });
  console.log(`docs/pictures/${file}.png`);
}
