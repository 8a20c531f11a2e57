import type { Reshelf } from "./reshelf.ts";

/** What a customer gets on paper: printed from the page, in the customer's language, and listed without a name. */
export async function papersOf({ page, words }: Reshelf, name: string): Promise<void> {
  const { papers, lock } = words;
  await page.getByRole("row", { name: new RegExp(name) }).click();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", document.title);
  });
  await page.getByRole("button", { name: papers.begin }).click();
  await page.getByRole("button", { name: papers.consent }).click();
  await page.locator("html[data-printed]").waitFor();
  await page.locator(".print-sheet").getByText("Uw rechten").waitFor({ state: "attached" });
  await page.getByRole("button", { name: papers.print }).click();
  await page.locator(".print-sheet").getByText(papers.sheet).waitFor({ state: "attached" });
  await page.keyboard.press("Control+7");
  for (const how of [lock.given.how.file, lock.given.how.consent])
    await page.getByRole("listitem").filter({ hasText: how }).waitFor();
  await page.keyboard.press("Control+3");
}

/** The slip for the counter: who it is and what to ask, one page of 80 mm, printed once it is listed. */
export async function slipOf({ app, page, words }: Reshelf, name: string): Promise<void> {
  const { slipTitle, filters } = words.complete;
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", document.title);
  });
  await page.keyboard.press("Control+P");
  await page.locator("html[data-printed]").waitFor();
  const slip = page.locator(".print-sheet");
  for (const text of [name, slipTitle, filters.doctor])
    await slip.getByText(text).waitFor({ state: "attached" });
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.printToPDF({ preferCSSPageSize: true }))?.toString("base64") ?? "";
  });
  const bytes = Buffer.from(pdf, "base64");
  const pages = [...bytes.toString("latin1").matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+)/g)];
  const wide = pages.map(([, points]) => Math.round((Number(points) / 72) * 25.4));
  if (String(wide) !== "80") throw new Error(`pages of the slip, in mm: ${wide}`);
}
