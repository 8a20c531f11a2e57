import { writeFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import { answerDialogs } from "./dialogs.ts";
import type { RealPack } from "./packs.ts";
import type { Reshelf } from "./reshelf.ts";

/** What an old list says: of the packs of a place all there are, one more of the first, and a place nobody counted. */
function listOf(packs: readonly RealPack[], place: string): string {
  const rows = new Map<string, number>();
  const [first] = packs as [RealPack];
  for (const { gtin, name, lot, expiry } of [first, ...packs]) {
    const day = expiry === "" ? "" : `20${expiry.slice(0, 2)}-${expiry.slice(2, 4)}`;
    const row = `${place};"${name}";${gtin};${lot};${day}`;
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  const lines = [...rows].map(([row, count]) => `${row};${count}`);
  const elsewhere = `Kelder;"${first.name}";${first.gtin};${first.lot};;4`;
  return ["Plaats;Product;GTIN;Lot;Vervaldatum;Aantal", ...lines, elsewhere].join("\r\n");
}

/** Takes an old list in as expected where packs are counted, sees how far the place is and what differs, and takes it back. */
export async function expectOldList(
  program: Reshelf,
  {
    path,
    packs,
    place,
  }: { readonly path: string; readonly packs: readonly RealPack[]; readonly place: string },
): Promise<void> {
  const { page, words } = program;
  const { count, files, stock } = words;
  await writeFile(path, listOf(packs, place));
  await answerDialogs(program.app, { open: path });
  await program.goTo("files");
  await page.keyboard.press("Control+o");
  // The columns of a list without a doubt are passed over.
  const toColumns = page.getByRole("button", { name: words.columns.change });
  await toColumns.or(columnsOf(program)).first().waitFor();
  if (await toColumns.isVisible()) await toColumns.click();
  await columnsOf(program).selectOption({ label: words.columns.targets.expected });
  await page.keyboard.press("Control+Enter");
  await page.getByText(files.plan.what.expected).first().waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(files.done.whereElse.expected).waitFor();
  await program.showsPacks(packs.length);

  await program.goTo("count");
  const progress = count.place.progress(`${packs.length}`, `${packs.length + 1}`);
  await page.getByText(progress, { exact: true }).waitFor();
  await page.keyboard.press("F4");
  await page
    .getByRole("option", { name: new RegExp(`Kelder.*${count.place.progressHere("0", "4")}`) })
    .waitFor();
  await page.keyboard.press("Escape");

  await program.goTo("stock");
  const chip = page.getByRole("button", { name: stock.findings.differs });
  await chip.click();
  const rows = page.getByRole("grid", { name: stock.list }).getByRole("row");
  await rows.filter({ hasText: "Kelder" }).filter({ hasText: "−4" }).waitFor();
  await rows.filter({ hasText: place }).filter({ hasText: "−1" }).waitFor();
  await page.getByText(stock.expected.row("6", "1")).waitFor();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  await page.keyboard.press("Escape");

  await program.goTo("files");
  await page.getByRole("button", { name: files.done.undo }).click();
  await page.getByRole("dialog").getByRole("button", { name: words.undo.first }).click();
  await page.getByText(files.done.undone).waitFor();
  await program.goTo("stock");
  await chip.waitFor({ state: "detached" });
  await program.showsPacks(packs.length);
}

const columnsOf = ({ page, words }: Reshelf) => page.getByRole("combobox", { name: words.columns.what });
