import type { Reshelf } from "./reshelf.ts";

/** What a customer gets on paper: whose it is, in the customer's language, printed from the page, and listed without a name. */
export async function papersOf({ page, words }: Reshelf, name: string): Promise<void> {
  const { papers, lock, settings, customers, ask } = words;
  const contact = [
    [settings.house.address, "Markt 1, 2400 Mol"],
    [settings.house.phone, "014 31 22 33"],
  ] as const;
  await page.keyboard.press("Control+7");
  for (const [label, text] of contact) {
    await page.getByRole("textbox", { name: label }).fill(text);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: settings.house.save, exact: true }).waitFor({ state: "detached" });
  }
  await page.keyboard.press("Control+3");
  await page.getByRole("row", { name: new RegExp(name) }).click();
  await page.keyboard.press("F2");
  await page.getByRole("combobox", { name: customers.fields.language }).selectOption("fr");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("region", { name: customers.form.change }).waitFor({ state: "detached" });
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", document.title);
  });
  // Where consent is said the note to sign is printed, in the customer's language, with whose it is.
  await page
    .getByRole("region", { name: ask.consent.label, exact: true })
    .getByRole("button", { name: ask.consent.note })
    .click();
  await page.locator("html[data-printed]").waitFor();
  const sheet = page.locator(".print-sheet");
  await sheet.getByText("Vos droits").waitFor({ state: "attached" });
  const letterhead = await sheet.locator(".letterhead").textContent();
  for (const said of ["Apotheek De Linde", ...contact.map(([, text]) => text)])
    if (!letterhead?.includes(said)) throw new Error(`${said} is not on the note: ${letterhead}`);
  await page.getByRole("button", { name: papers.begin }).click();
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
  const { note } = words.ask.consent;
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", document.title);
  });
  await page.keyboard.press("Control+P");
  await page.locator("html[data-printed]").waitFor();
  const slip = page.locator(".print-sheet");
  for (const text of ["Apotheek De Linde", name, slipTitle, filters.doctor])
    await slip.getByText(text).waitFor({ state: "attached" });
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.printToPDF({ preferCSSPageSize: true }))?.toString("base64") ?? "";
  });
  const bytes = Buffer.from(pdf, "base64");
  const pages = [...bytes.toString("latin1").matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+)/g)];
  const wide = pages.map(([, points]) => Math.round((Number(points) / 72) * 25.4));
  if (String(wide) !== "80") throw new Error(`pages of the slip, in mm: ${wide}`);
  // The note to sign is printed from the same place.
  await page.getByRole("button", { name: note }).click();
  await page.locator(".print-sheet .consent-note").getByText("Uw rechten").waitFor({ state: "attached" });
  await page.getByRole("grid", { name: words.complete.list }).focus();
}
