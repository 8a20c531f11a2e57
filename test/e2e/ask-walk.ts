import { expect } from "vitest";
import type { Reshelf } from "./reshelf.ts";

/** Whoever is found by a scanned or typed INSZ is asked what is missing, answer by answer; consent is one key, and back. */
export async function asksMissing(program: Reshelf, insz: string): Promise<void> {
  const { page, words } = program;
  const { ask, customers, record } = words;
  const panel = page.getByRole("region", { name: ask.title });
  const field = (name: keyof typeof customers.fields) =>
    panel.getByRole("textbox", { name: customers.fields[name], exact: true });
  const hasKeys = (name: keyof typeof customers.fields) =>
    expect.poll(() => field(name).evaluate((input) => input === document.activeElement)).toBe(true);
  await program.scan(insz);
  await hasKeys("fund");
  await field("fund").fill("509");
  await page.keyboard.press("Enter");
  await hasKeys("fundNumber");
  await field("fundNumber").fill("12345");
  await page.keyboard.press("Enter");
  await hasKeys("doctor");
  await expect.poll(() => panel.getByText(ask.kept, { exact: true }).count()).toBe(2);
  await panel.getByText(ask.missing("5", 5)).waitFor();
  // Consent: one key gives it, of today, by name; the same key takes it back.
  const consent = page.getByRole("region", { name: ask.consent.label, exact: true });
  await page.keyboard.press("Control+y");
  await consent.getByText(new RegExp(`${record.consents.given} · [\\d/]+ · An Peeters`)).waitFor();
  await panel.getByText(ask.missing("4", 4)).waitFor();
  await page.keyboard.press("Control+y");
  await consent.getByText(new RegExp(`${ask.consent.takenBack} · [\\d/]+ · An Peeters`)).waitFor();
  // What is typed and not entered goes back with Esc; Esc again leaves, and Enter on a typed number comes back.
  await field("doctor").fill("Dr");
  await page.keyboard.press("Escape");
  await expect.poll(() => field("doctor").inputValue()).toBe("");
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  const search = page.getByRole("searchbox", { name: customers.search });
  await search.fill("");
  await search.fill(insz);
  await panel.waitFor();
  await page.keyboard.press("Enter");
  await hasKeys("doctor");
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await expect.poll(() => search.inputValue()).toBe("");
}
