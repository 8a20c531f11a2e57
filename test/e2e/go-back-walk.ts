import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { Reshelf } from "./reshelf.ts";
import { openSticks, packs, passphrase } from "./stick-walk.ts";

/** Back to before the stick, killed in the middle of it and right after it, and forth again with the passphrase. */
export async function goesBack(program: Reshelf, profile: string): Promise<void> {
  const { before } = program.words;
  const asked = async ({ page, words }: Reshelf, row: string) => {
    await openSticks({ page, words } as Reshelf);
    const kept = page.getByRole("region", { name: before.title });
    await kept.getByRole("listitem").filter({ hasText: row }).first().getByRole("button").click();
    await page.getByRole("button", { name: before.now }).waitFor();
  };
  const takenIn = before.takenIn("").split("  ")[0] ?? "";
  await program.scan(packs[7] ?? "");
  await program.showsPacks(10);
  await asked(program, takenIn);
  await program.page.getByText(before.scanned("1")).waitFor();
  const draft = join(profile, "journal-draft");
  await Promise.all([
    killedOnce(program, draft),
    program.page.keyboard.press("Control+Enter").catch(() => {}),
  ]);
  let again = await Reshelf.open({ profile, language: "en" });
  // All of it or nothing: the kill may come a moment too late.
  await expect.poll(() => again.counts().then(({ packs }) => [4, 10].includes(packs), String)).toBe(true);
  if ((await again.counts()).packs === 10) {
    await asked(again, takenIn);
    const done = join(profile, "journal-1");
    await Promise.all([killedOnce(again, done), again.page.keyboard.press("Control+Enter").catch(() => {})]);
    again = await Reshelf.open({ profile, language: "en" });
  }
  await again.showsPacks(4);
  await asked(again, before.wentBack("").trim());
  await again.page.getByLabel(again.words.sticks.take.key).fill(passphrase);
  await again.page.getByRole("button", { name: before.now }).click();
  await again.showsPacks(10);
  await again.scan(packs[6] ?? "");
  await again.showsPacks(11);
  await again.close();
}

/** Kills the program the moment a folder is there. */
async function killedOnce(program: Reshelf, folder: string) {
  const end = Date.now() + 20_000;
  while (!existsSync(folder) && Date.now() < end) await new Promise((resolve) => setImmediate(resolve));
  await program.kill();
}
