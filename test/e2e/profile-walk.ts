import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { answerDialogs } from "./dialogs.ts";
import type { Reshelf } from "./reshelf.ts";

/** Sets the stock up by keys for another program, keeps that as a profile, saves it and lays the receipt beside it. */
export async function byProfile(program: Reshelf, path: string): Promise<void> {
  const { page, words } = program;
  const button = (name: string) => page.getByRole("button", { name }).first();
  const { give, shape } = words;
  await answerDialogs(program.app, { save: path });
  await button(give.setUpWhat(give.whats.stock)).click();
  const rows = page.getByRole("region", { name: give.preview });
  const heads = rows.getByRole("columnheader");
  await heads.first().filter({ hasText: "Place" }).waitFor();
  await page.getByLabel(give.delimiter, { exact: true }).selectOption({ label: shape.delimiters["|"] });
  await page.getByLabel(give.cells, { exact: true }).selectOption("plain");
  await page.getByLabel(give.dates, { exact: true }).selectOption("dd/mm/yyyy");
  await page.getByLabel(give.columnName("Place")).press("Alt+ArrowDown");
  await expect
    .poll(() => heads.allTextContents().then((all) => all.slice(0, 2)))
    .toEqual(["Product", "Place"]);
  await expect
    .poll(() => page.getByLabel(give.columnName("Place")).evaluate((own) => own === document.activeElement))
    .toBe(true);
  await page.getByLabel(give.columnName("Place")).fill("RAYON");
  await button(give.columnRemove("To look at")).click();
  await heads.nth(1).filter({ hasText: "RAYON" }).waitFor();
  await button(give.keepAs).click();
  await page.getByRole("dialog").getByLabel(give.keepName).fill("Kassa");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Kassa" }).waitFor({ state: "attached" });
  await page.keyboard.press("Control+Enter");
  await page.getByText(/30 packs, read back and identical/).waitFor();
  await receipts(program, path);
  const text = await readFile(path, "utf8");
  expect(text.slice(1).split("\r\n")[0]).toMatch(/^Product\|RAYON\|Pack\|/);
  expect(text).toMatch(/\|\d{14}\|/);
  await profileAsFile(program, path.replace(".csv", ".json"));
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: words.files.title, exact: true }).waitFor();
}

/** The receipt of what was saved last: beside it as a table and as a PDF, and on paper. */
async function receipts({ page, words }: Reshelf, path: string): Promise<void> {
  const { give } = words;
  const beside = (ending: string) => path.replace(".csv", `-${ending}`);
  for (const [name, ending] of [
    [give.receipt, give.receiptEnding],
    [give.receiptPdf, give.receiptPdfEnding],
  ] as const) {
    await page.getByRole("button", { name }).click();
    await page.getByText(give.receiptSaved(`kassa-${ending}`)).waitFor();
  }
  expect(await readFile(beside("receipt.csv"), "utf8")).toContain("SHA-256");
  const pdf = (await readFile(beside("receipt.pdf"))).toString("latin1");
  for (const said of ["(SHA-256) Tj", "(kassa.csv) Tj", "(30) Tj", "(Robot) Tj"]) expect(pdf).toContain(said);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "true");
  });
  await page.getByRole("button", { name: give.receiptPrint }).click();
  await page.locator("html[data-printed]").waitFor();
  await page.locator(".print-sheet").getByText("SHA-256").waitFor({ state: "attached" });
}

/** A profile goes to a file and is removed; brought back it is as it was, and so it is from its file. */
async function profileAsFile({ app, page, words }: Reshelf, path: string): Promise<void> {
  const { give } = words;
  const button = (name: string) => page.getByRole("button", { name }).first();
  await answerDialogs(app, { save: path, open: path });
  await button(give.toFile).click();
  await page.getByText(give.fileSaved("kassa.json")).waitFor();
  await button(give.remove).click();
  await button(give.undo).click();
  await page.getByText(give.removed("Kassa")).waitFor({ state: "detached" });
  await button(give.remove).click();
  await page.getByRole("option", { name: "Kassa" }).waitFor({ state: "detached" });
  await button(give.fromFile).click();
  await page.getByRole("option", { name: "Kassa" }).waitFor({ state: "attached" });
  await expect.poll(() => page.getByLabel(give.columnName("Place")).inputValue()).toBe("RAYON");
  await expect.poll(() => page.getByLabel(give.delimiter, { exact: true }).inputValue()).toBe("|");
}
