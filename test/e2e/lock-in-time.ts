import { expect } from "vitest";
import type { Reshelf } from "./reshelf.ts";

/**
 * Lets the time pass after which the customers are locked, by setting on the clock the window reads: it warns half a minute
 * before, whoever presses a button or a key stays, and nobody's customers are closed. They are open before and after it.
 */
export async function locksInTime(
  program: Reshelf,
  name: string,
  minutes: number,
  unlock: () => Promise<void>,
): Promise<void> {
  const { page, words } = program;
  const { lock } = words;
  const later = (seconds: number) =>
    page.evaluate((more) => {
      const before = Date.now;
      Date.now = () => before() + more * 1000;
    }, seconds);
  const warning = page.getByRole("status").filter({ hasText: lock.soon(7).replace(/7.*/, "") });
  await later(minutes * 60 - 29);
  await warning.waitFor();
  await warning.getByRole("button", { name: lock.stay }).click();
  await warning.waitFor({ state: "detached" });
  await later(minutes * 60 - 29);
  await warning.waitFor();
  await page.keyboard.press("Shift");
  await warning.waitFor({ state: "detached" });
  expect(await page.getByText(name).count()).toBeGreaterThan(0);
  await later(minutes * 60 + 1);
  await page.getByRole("region", { name: lock.locked }).waitFor();
  expect(await page.getByText(name).count()).toBe(0);
  await unlock();
}
