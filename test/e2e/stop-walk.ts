import { writeFile } from "node:fs/promises";
import { expect } from "vitest";
import { damagedTable } from "../bench/damaged-table.ts";
import { answerDialogs } from "./dialogs.ts";
import type { Reshelf } from "./reshelf.ts";

/** A long list is stopped by Esc while it is read, and by the button while it is booked: neither leaves anything. */
export async function stoppedOnTheWay(program: Reshelf, path: string): Promise<void> {
  const { app, page, words } = program;
  const { files, history } = words;
  const stop = page.getByRole("button", { name: files.take.stop, exact: true });
  const title = page.getByRole("region", { name: files.take.title });
  const rows = 120_000;
  await writeFile(path, damagedTable(rows, 3));
  await answerDialogs(app, { open: path });
  await page.keyboard.press("Control+o");
  await stop.waitFor();
  await page.keyboard.press("Escape");
  await title.waitFor();
  await stop.waitFor({ state: "detached" });
  await page.keyboard.press("Control+o");
  const book = page.getByRole("button", { name: files.plan.book(rows, rows.toLocaleString("en-GB")) });
  await book.waitFor({ timeout: 60_000 });
  await book.click();
  await stop.click();
  await book.waitFor();
  expect(await page.getByText(files.done.booked(rows, rows.toLocaleString("en-GB"))).count()).toBe(0);
  expect(await program.counts()).toEqual({ lines: 0, packs: 0 });
  await page.keyboard.press("Escape");
  await title.waitFor();
  // Nor is it an import of the history.
  await program.goTo("history");
  await page.getByRole("grid", { name: history.list }).waitFor();
  expect(await page.getByText("lang.csv").count()).toBe(0);
  await program.goTo("files");
}
