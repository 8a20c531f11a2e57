import { oldList } from "./old-list.mjs";

/** @typedef {import("playwright-core").Page} Page */

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
