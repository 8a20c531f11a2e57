/**
 * @typedef {object} Scene one picture of the real program
 * @property {string} name of the file, without its ending
 * @property {(page: import("playwright-core").Page, language: string) => Promise<void>} show brings the screen up; the
 * scenes of one run share a station and follow one another
 */

/** What the pictures show, in the order a new station meets it. @type {readonly Scene[]} */
export const scenes = [
  {
    name: "first-start",
    show: async (page) => {
      await page.locator("#app > *").first().waitFor();
    },
  },
];
