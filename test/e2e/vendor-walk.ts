import { expect } from "vitest";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import type { Reshelf } from "./reshelf.ts";

/** Names a vendor's key under Settings: a slip of the hand is refused, the right one stands. */
export async function nameVendor(program: Reshelf): Promise<void> {
  const { page, words } = program;
  await program.goTo("settings");
  const field = page.getByRole("textbox", { name: words.ownSticks.vendor });
  const refused = page.getByText(words.failures["snapshot/not-public-key"]({ isSecret: false }).what);
  const { open } = await ageKeyFiles(passphraseFiles(10)).newPair();
  await field.fill(`${open.slice(0, -1)}${open.endsWith("q") ? "p" : "q"}`);
  await page.keyboard.press("Enter");
  await refused.waitFor();
  await field.fill(open);
  await page.keyboard.press("Enter");
  await expect.poll(() => refused.count()).toBe(0);
  expect(await field.inputValue()).toBe(open);
}
