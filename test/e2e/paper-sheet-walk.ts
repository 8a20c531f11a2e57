import { expect } from "vitest";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import type { Reshelf } from "./reshelf.ts";

/** The sheet for the safe, from the button while the key stands there: key and code once, what to do in four languages, one page. */
export async function sheetOf({ app, page, words }: Reshelf): Promise<void> {
  const { keys } = words.sticks;
  const key = (await page.locator(".paper-key .key-text").textContent())?.trim() ?? "";
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "key");
  });
  await page.getByRole("button", { name: keys.print }).click();
  await page.locator("html[data-printed=key]").waitFor();
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".print-sheet");
  await sheet.getByRole("img", { name: keys.code }).waitFor();
  expect((await sheet.locator(".key-text").textContent())?.trim()).toBe(key);
  for (const [language, { sticks }] of Object.entries(languages)) {
    const part = sheet.locator(`section[lang=${language}]`);
    await part.getByRole("heading", { name: sticks.keys.sheet.title }).waitFor();
    expect(await part.getByRole("listitem").allTextContents()).toEqual([...sticks.keys.sheet.lines]);
  }
  await page.emulateMedia({ media: null });
  const pages = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
    return (pdf?.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;
  });
  expect(pages).toBe(1);
}
