import type { Reshelf } from "./reshelf.ts";

/** An alarm of a stick says what was touched and what to do; it goes on paper too, and nothing of the screen around it. */
export async function alarmOnPaper({ page, words }: Reshelf, letter: string, fact: string): Promise<void> {
  const { alarm, print } = words.ownSticks;
  const title = alarm.title(letter);
  const notice = page.getByRole("alert").filter({ hasText: title });
  const sheet = page.locator(".print-sheet");
  const said = [title, fact, ...alarm.doNow];
  for (const text of said) await notice.getByText(text).first().waitFor();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "alarm");
  });
  await notice.getByRole("button", { name: print }).click();
  await page.locator("html[data-printed=alarm]").waitFor();
  await page.emulateMedia({ media: "print" });
  for (const text of said) await sheet.getByText(text).first().waitFor();
  await page.getByRole("navigation").waitFor({ state: "hidden" });
  await page.emulateMedia({ media: "screen" });
}
