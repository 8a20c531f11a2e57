import { burst } from "../bench/kit/keys.mjs";

/** @typedef {import("playwright-core").Page} Page */
/**
 * @typedef {object} Scene one picture of the real program
 * @property {string} name of the file, without its ending
 * @property {(page: Page, language: string) => Promise<void>} show brings the screen up; the
 * scenes of one run share a station and follow one another
 */

/** Packs as they lie in a drawer: code, name and pack, lot, expiry as MMYY. GTINs are made up, their check digits hold. */
const drawer = [
  ["05412345000013", "Amoxiclav Sandoz 875/125 mg", "LK4471A", "271100"],
  ["05412345000020", "Pantomed 40 mg", "PA23118", "280300"],
  ["05412345000037", "L-Thyroxine Christiaens 100 µg", "7L0425", "270900"],
  ["05412345000044", "Bisoprolol EG 5 mg", "BI-5/204", "280600"],
  ["05412345000051", "Movicol citroen", "M4419", "270131"],
  ["05412345000068", "D-Cure 25.000 IE", "DC1190", "280200"],
];

/** A scan: all keys at once, as a scanner sends them. @param {Page} page @param {string} text */
async function scan(page, text) {
  await burst(await page.context().newCDPSession(page), `${text}\n`);
  await page.waitForTimeout(250);
}

/** @param {readonly string[]} pack @param {number} serial */
const matrix = ([gtin = "", , lot = "", expiry = ""], serial) =>
  `01${gtin}17${expiry}10${lot}\u001d21S${serial}00417`;

/** Names every product of the drawer in the lane, as an assistant does when it is quiet. @param {Page} page */
async function nameAll(page) {
  for (const pack of drawer) {
    await scan(page, matrix(pack, drawer.indexOf(pack) + 1));
    await page.keyboard.type(pack[1] ?? "", { delay: 60 });
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(400);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(200);
  }
}

/** @param {Page} page */
async function begin(page) {
  await page.getByRole("radio", { name: "English" }).click();
  await page.getByRole("textbox", { name: "Pharmacy" }).fill("Apotheek De Linde, Mol");
  await page.getByRole("textbox", { name: "This PC" }).fill("Balie 2");
  await page.getByRole("textbox", { name: "Who is working?" }).fill("An Peeters");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Right", exact: true }).click();
}

/** What the pictures show, in the order a new station meets it. @type {readonly Scene[]} */
export const scenes = [
  { name: "first-start", show: begin },
  {
    name: "unknown",
    show: async (page) => {
      await page.keyboard.press("Control+Enter");
      await page.getByRole("region", { name: "Last scan" }).waitFor();
      await page.keyboard.press("F4");
      await page.getByRole("combobox", { name: "Choose a place, or type a new one" }).fill("Lade B3");
      await page.keyboard.press("Enter");
      await page.getByRole("combobox", { name: "Entry field" }).waitFor();
      await page.waitForTimeout(300);
      await nameAll(page);
      await scan(page, "5055565781662");
    },
  },
  {
    name: "count",
    show: async (page) => {
      for (const [at, pack] of [...drawer].reverse().entries()) await scan(page, matrix(pack, 20 + at));
      await page.keyboard.type("6", { delay: 60 });
      await page.keyboard.press("Enter");
      await page.waitForTimeout(400);
      await scan(page, matrix(drawer[0] ?? [], 40));
      await page.waitForTimeout(300);
    },
  },
  {
    name: "stock",
    show: async (page) => {
      await page.keyboard.press("Control+2");
      await page.getByRole("grid").waitFor();
      await page.waitForTimeout(500);
      await page.getByRole("row").nth(2).click();
      await page.waitForTimeout(500);
    },
  },
  { name: "files", show: (page) => go(page, "Files") },
  { name: "sticks", show: (page) => go(page, "Sticks") },
  { name: "history", show: (page) => go(page, "History") },
  { name: "settings", show: (page) => go(page, "Settings") },
];

/** @param {Page} page @param {string} screen */
async function go(page, screen) {
  await page.getByRole("navigation").getByRole("button", { name: screen }).click();
  await page.waitForTimeout(600);
}
