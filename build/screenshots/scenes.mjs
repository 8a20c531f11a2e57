import { burst } from "../bench/kit/keys.mjs";
import { fileScenes, go } from "./file-scenes.mjs";
import { makeKeys } from "./make-keys.mjs";

/** @typedef {import("playwright-core").Page} Page */
/**
 * @typedef {object} Scene one picture of the real program
 * @property {string} name of the file, without its ending
 * @property {string} [at] what of the window is pictured; all of it without
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

/** The languages as they call themselves, in the first start. @type {Readonly<Record<string, string>>} */
const languages = { en: "English", nl: "Nederlands", fr: "Français", de: "Deutsch" };

/** Found by their order: the pictures are taken in any language. @param {Page} page @param {string} language */
async function begin(page, language) {
  await page.getByRole("radio", { name: languages[language] ?? "English" }).click();
  const fields = page.getByRole("textbox");
  for (const [at, text] of ["Apotheek De Linde, Mol", "Balie 2", "An Peeters"].entries())
    await fields.nth(at).fill(text);
  await page.keyboard.press("Enter");
  await page.getByRole("radiogroup").nth(1).getByRole("radio").first().click();
}

/** A made-up person, field after field; the last two digits of the number make it hold. */
const person = [
  ...["Van den Broeck", "Maria Josephina", "14/03/1958", "58031412218"],
  ...["Markt 12", "2400", "Mol", "BE", "014 31 22 40", "maria.vandenbroeck@example.be"],
];

/** Types a customer's card, field after field as they stand. @param {Page} page @param {readonly string[]} values */
async function addCustomer(page, values) {
  await page.keyboard.press("Control+N");
  const fields = page.locator(".customer-form").locator("input, textarea");
  await fields.first().waitFor();
  for (const [at, text] of values.entries()) await fields.nth(at).fill(text);
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(600);
}

/** What the pictures show, in the order a new station meets it. @type {readonly Scene[]} */
export const scenes = [
  { name: "first-start", show: begin },
  {
    name: "unknown",
    show: async (page) => {
      await page.keyboard.press("Control+Enter");
      await page.getByRole("combobox").waitFor();
      await page.keyboard.press("F4");
      await page.waitForTimeout(300);
      await page.getByRole("combobox").fill("Lade B3");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(600);
      await nameAll(page);
      await scan(page, "5055565781662");
    },
  },
  {
    name: "lane",
    show: async (page) => {
      for (const text of ["264261", "010415013832707721100251263204341727013110403751B", "MAG-ZALF-7"])
        await scan(page, text);
      await page.keyboard.press("F6");
      await page.keyboard.type("Dafalgan huis", { delay: 60 });
      await page.waitForTimeout(400);
    },
  },
  {
    name: "count",
    show: async (page) => {
      // What was typed goes first, then the lane.
      for (let step = 0; step < 2; step++) await page.keyboard.press("Escape", { delay: 150 });
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
  {
    name: "customers",
    show: async (page) => {
      await go(page, 3);
      await addCustomer(page, person);
      await addCustomer(page, ["Élise", "Noël", "02/11/1990"]);
      await addCustomer(page, ["Vandenbossche-Vandermeulen", "Marie-Antoinette Wilhelmina", "30/09/1941"]);
      await page.getByRole("row").nth(2).click();
      await page.waitForTimeout(500);
    },
  },
  {
    name: "to-complete",
    show: (page) => go(page, 3).then(() => page.keyboard.press("F5")),
  },
  {
    name: "customer-form",
    show: async (page) => {
      await page.keyboard.press("F2");
      await page.waitForTimeout(500);
    },
  },
  ...fileScenes,
  {
    name: "sticks",
    show: async (page) => {
      await page.keyboard.press("Escape");
      await go(page, 5);
      await makeKeys(page);
    },
  },
  { name: "history", show: (page) => go(page, 6) },
  { name: "settings", show: (page) => go(page, 7) },
  {
    name: "calibration",
    show: async (page) => {
      await openRoom(page, 0);
      for (const text of calibration) await scan(page, text);
    },
  },
  {
    name: "last-scans",
    show: async (page) => {
      await scan(page, matrix(drawer[0] ?? [], 60));
      await page.keyboard.press("F2");
      await page.waitForTimeout(400);
      await scan(page, matrix(drawer[0] ?? [], 60));
    },
  },
  {
    name: "practice",
    show: async (page) => {
      await page.keyboard.press("Escape");
      await page.waitForTimeout(300);
      await go(page, 7);
      await openRoom(page, 1);
      await page.locator(".practice-sample svg").waitFor();
      await scan(page, "01095212340000131731100010DX4471A\u001d21DEMO0001");
      for (let times = 0; times < 2; times++) await scan(page, "9521234000020");
    },
  },
];

/** The first two codes of the calibration (shared/domain/scanner/calibration-codes.ts): the third is left to be seen. */
const calibration = ["91aAqQzZwWyYmM-/.\u001d920123456789A", "91!\"%&'()*+yYqB\u001d92zQwaM_2"];

/** Opens a room from Settings, found by its order. @param {Page} page @param {number} at */
async function openRoom(page, at) {
  await page.locator(".rooms").getByRole("button").nth(at).click();
  await page.locator(".scanner svg.code-picture, .practice").first().waitFor();
  await page.waitForTimeout(400);
}
