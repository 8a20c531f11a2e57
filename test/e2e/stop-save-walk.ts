import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { expect } from "vitest";
import { isWaitingForDisk } from "./disk.ts";
import type { Reshelf } from "./reshelf.ts";
import { choosing, openSticks } from "./stick-walk.ts";

/** A copy is stopped in the middle of its writing: it says so, leaves nothing of itself, and what lay there before is whole. */
export async function stoppedSave(program: Reshelf, folder: string): Promise<void> {
  const { page, words } = program;
  const { save, done } = words.sticks;
  await openSticks(program);
  const before = readdirSync(folder);
  await choosing(program, folder);
  // Frozen, so that it is stopped in the middle and not before or after.
  execFileSync("fsfreeze", ["--freeze", folder]);
  try {
    await page.getByRole("button", { name: save.other }).click();
    await expect.poll(() => isWaitingForDisk(program.app.process().pid), { timeout: 20_000 }).toBe(true);
    await page.getByRole("progressbar", { name: save.saving }).waitFor();
    await page.getByRole("button", { name: save.stop, exact: true }).click();
  } finally {
    execFileSync("fsfreeze", ["--unfreeze", folder]);
  }
  await page.getByText(save.stopped).waitFor();
  expect(readdirSync(folder)).toEqual(before);
  expect(await page.getByText(done.title("")).count()).toBe(0);
}
