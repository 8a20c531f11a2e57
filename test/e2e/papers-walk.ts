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
