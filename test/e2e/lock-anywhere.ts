import { expect } from "vitest";
import type { Reshelf } from "./reshelf.ts";

/**
 * Presses the lock's one key on every screen, and over a question that stands on one: the sign stands in the navigation at once, nothing of
 * a customer is on the screen, and whoever was there stays there. The customers are open before and after it.
 */
export async function locksAnywhere(
  program: Reshelf,
  name: string,
  unlock: () => Promise<void>,
): Promise<void> {
  const { page, words } = program;
  const press = (keys: string) => page.keyboard.press(keys);
  const screens = Object.values(words.frame.screens);
  const item = (screen: string) =>
    page.getByRole("navigation").getByRole("button", { name: screen, exact: false });
  const sign = item(words.frame.screens.customers).locator("svg");
  const locks = async (screen: string, isAsked = false) => {
    await press("Control+L");
    await sign.waitFor();
    await expect.poll(() => page.getByText(name).count(), { message: screen }).toBe(0);
    expect(await item(screen).getAttribute("aria-current"), screen).toBe("page");
    if (isAsked) await press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await press("Control+3");
    await unlock();
    await sign.waitFor({ state: "detached" });
  };
  for (const [at, screen] of screens.entries()) {
    await press(`Control+${at + 1}`);
    await expect.poll(() => item(screen).getAttribute("aria-current")).toBe("page");
    await locks(screen);
  }
  const { give } = words;
  await press("Control+4");
  await page.getByRole("button", { name: give.setUpWhat(give.whats.customers) }).click();
  await page.getByText(name).first().waitFor();
  await page.getByRole("button", { name: give.keepAs }).click();
  await page.getByRole("dialog", { name: give.keepTitle }).waitFor();
  await locks(words.frame.screens.files, true);
  // Whoever comes back and has unlocked sees the rows again.
  await press("Control+4");
  await page.getByText(name).first().waitFor();
  await press("Escape");
  await press("Control+3");
  await page.getByRole("searchbox", { name: words.customers.search }).waitFor();
}
