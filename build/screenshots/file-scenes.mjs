import { oldList } from "./old-list.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** A stock list that codes lost their zeros in, and a wholesaler's list with the names. */
const stockList = [
  "CNK;Lot;Vervaldatum;Aantal;Plaats",
  ...[
    "39347;AB1204;27/03/2027;4;Lade B3",
    "587188;L7741;14/11/2026;12;Lade B3",
    "2642619;90-112;30/06/2028;1.000;Robot",
  ],
  ...[
    "5,41E+12;X33;01/02/2027;2;Robot",
    "21295;mrt-24;28/02/2027;3;Koelkast",
    "56135;KK810;31/01/2028;6;Koelkast",
  ],
  ...[
    "76547;#REF!;15/05/2027;2;Kelder",
    "12344;D1190;16/09/2027;8;Kelder",
    "1234567;D1191;17/09/2027;1;Kelder",
  ],
].join("\r\n");
const names = [
  "Benaming\tCNK-code",
  ...[
    "PERDOLAN 500 MG 30 TABL\t0039347",
    "IMODIUM 2 MG 20 CAPS\t0587188",
    "DAFALGAN FORTE 1 G 50 TABL\t2642619",
  ],
  ...[
    "BUSCOPAN 10 MG 30 DRAG\t0021295",
    "MOTILIUM 10 MG 30 TABL\t0056135",
    "NUROFEN 400 MG 30 TABL\t0076547",
  ],
  "VALIUM 5 MG 30 TABL\t0012344",
].join("\r\n");

/** Drops files on the window. @param {Page} page @param {readonly (readonly [string, string])[]} files names and texts */
async function drop(page, files) {
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of all) dataTransfer.items.add(new File([text], name));
    window.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, files);
}

/** Files, and a table being set up to be handed out. @type {readonly import("./scenes.mjs").Scene[]} */
export const fileScenes = [
  {
    name: "files",
    show: async (page) => {
      await page.keyboard.press("Escape");
      await go(page, 4);
    },
  },
  {
    name: "columns",
    show: async (page) => {
      await page.evaluate((bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], "voorraad_2024_oud.csv"));
        window.dispatchEvent(new DragEvent("drop", { dataTransfer }));
      }, oldList());
      const choice = page.locator(".columns-table select");
      await choice.first().waitFor();
      await choice.nth(2).focus();
      await page.waitForTimeout(400);
    },
  },
  {
    name: "shape",
    show: async (page) => {
      await page.keyboard.press("Escape");
      await page.waitForTimeout(400);
      await drop(page, [
        ["voorraad-2024.csv", stockList],
        ["groothandel.csv", names],
      ]);
      await page.locator(".files-foot").waitFor();
      await page.waitForTimeout(600);
      // From the plan, over the columns.
      for (let step = 0; step < 2; step++) {
        if (await page.locator(".join-offer").isVisible()) break;
        await page.keyboard.press("F2");
        await page.waitForTimeout(600);
      }
      await page.locator(".join-offer button").first().click();
      await page.locator(".join-found").waitFor();
      await page.waitForTimeout(400);
    },
  },
  {
    name: "plan",
    show: async (page) => {
      // Over the columns, where they are asked.
      for (let step = 0; step < 2; step++) {
        if (await page.locator(".equation").isVisible()) break;
        await page.keyboard.press("Control+Enter");
        await page.waitForTimeout(800);
      }
      await page.locator(".equation").waitFor();
    },
  },
  {
    name: "done",
    show: async (page) => {
      await page.keyboard.press("Control+Enter");
      await page.locator(".files-foot-low").waitFor();
      await page.waitForTimeout(400);
    },
  },
  {
    name: "export",
    show: async (page) => {
      await page.keyboard.press("Escape");
      await page.locator("section[aria-labelledby=files-give] li button").first().click();
      await page.locator(".give-rows td").first().waitFor();
    },
  },
];

/** Goes to a screen. @param {Page} page @param {number} screen its place in the navigation */
export async function go(page, screen) {
  await page
    .getByRole("navigation")
    .getByRole("button")
    .nth(screen - 1)
    .click();
  await page.waitForTimeout(600);
}
