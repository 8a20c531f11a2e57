import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freshProfile, launchProgram, removeProfile } from "./bench/kit/program.mjs";
import { openVirtualDisplay } from "./display.mjs";
import { root } from "./run.mjs";
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
try {
  await takePictures();
} finally {
  await removeProfile(profile);
  await display.close();
}

/** Every scene is played, since each follows from the one before; those that were named, or all, are pictured. */
async function takePictures() {
  const [width = 1366, height = 768] = look.size.split("x").map(Number);
  // Chromium takes its language from the switch, the system's preferred one from the environment.
  const env = { LANGUAGE: look.language, LC_ALL: `${look.language}.UTF-8` };
  const { app, page, close } = await launchProgram({ profile, env, words: [`--lang=${look.language}`] });
  try {
    await app.evaluate(
      ({ BrowserWindow, nativeTheme }, { theme, width, height }) => {
        nativeTheme.themeSource = theme === "dark" ? "dark" : "light";
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      },
      { theme: look.theme, width, height },
    );
    await mkdir(pictures, { recursive: true });
    for (const { name, show } of scenes) {
      await show(page, look.language);
      await dress(page);
      if (positionals.length === 0 || positionals.includes(name)) await take(page, name);
    }
  } finally {
    await close();
  }
}

/** Theme and type as the settings of the station would make them: what Playwright emulates hides the system's. @param {import("playwright-core").Page} page */
async function dress(page) {
  await page.evaluate(({ type, theme }) => {
    Object.assign(document.documentElement.dataset, { type, theme });
  }, look);
  await page.waitForTimeout(200);
}

/** @param {import("playwright-core").Page} page @param {string} name */
async function take(page, name) {
  const unusual = /** @type {readonly (keyof typeof usual)[]} */ (Object.keys(usual)).filter(
    (key) => look[key] !== usual[key],
  );
  const file = [name, ...unusual.map((key) => look[key])].join("-");
  await page.screenshot({ path: join(pictures, `${file}.png`), animations: "disabled", caret: "hide" });
  console.log(`docs/pictures/${file}.png`);
}
