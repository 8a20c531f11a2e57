import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import { answerDialogs } from "./dialogs.ts";
import { onStock, serial } from "./on-stock.ts";

const on = onStock("stock-forms");
const { words, detail, rowOf, press, openStock } = on;

test("a form that a scan interrupts stands as it was, on its line, and is empty once it was left", async () => {
  await on.program.scan(serial("L1", "S1"));
  await on.program.scan(serial("L2", "S2"));
  await on.program.showsPacks(2);
  await openStock();
  await rowOf("L2").click();
  await press("F2");
  const there = on.program.page.getByLabel(words().adjust.field, { exact: true });
  const why = detail().getByRole("textbox", { name: words().adjust.reason, exact: true });
  await there.fill("12");
  await why.fill("Found behind the shelf");
  await on.program.scan(serial("L1", "S3"));
  await on.program.showsPacks(3);
  await on.program.page.getByRole("region", { name: on.program.words.count.block.region }).waitFor();
  await openStock();
  await expect.poll(() => there.inputValue()).toBe("12");
  await expect.poll(() => why.inputValue()).toBe("Found behind the shelf");
  await press("Control+Enter");
  await on.program.showsPacks(14);
  await expect.poll(() => rowOf("L2").textContent()).toContain("12");
  await press("F2");
  await expect.poll(() => there.inputValue()).toBe("");
  await expect.poll(() => why.inputValue()).toBe("");
});

test("a strike that a scan interrupts is still about the entry it was opened for", async () => {
  await on.program.scan(serial("L1", "S1"));
  await on.program.showsPacks(1);
  await openStock();
  await press("Delete");
  const { history } = on.program.words;
  const why = detail().getByRole("textbox", { name: history.strike.reason, exact: true });
  await why.fill("Not ours");
  await on.program.scan(serial("L1", "S2"));
  await on.program.showsPacks(2);
  await openStock();
  await expect.poll(() => why.inputValue()).toBe("Not ours");
  await press("Control+Enter");
  await on.program.showsPacks(1);
  await detail().getByText("S2", { exact: false }).first().waitFor();
  await expect.poll(() => detail().locator(".is-struck").textContent()).toContain("S1");
});

test("a line that is struck stays where it was, struck through, until the list is read again", async () => {
  await on.program.scan(serial("L1", "S1"));
  await on.program.scan(serial("L2", "S2"));
  await on.program.showsPacks(2);
  await openStock();
  await rowOf("L1").click();
  await press("Delete");
  await detail()
    .getByRole("button", { name: on.program.words.history.strike.reasons[3] as string })
    .click();
  await press("Control+Enter");
  await on.program.showsPacks(1);
  await rowOf("L1").getByText(words().isStruck, { exact: true }).waitFor();
  await on.program.page.getByText(words().struckLines(1, "1")).waitFor();
  await expect.poll(() => rowOf("L1").getAttribute("aria-selected")).toBe("true");
  await press("F5");
  await expect.poll(() => rowOf("L1").count()).toBe(0);
  await expect.poll(() => rowOf("L2").count()).toBe(1);
});

test("an import is taken back but for the lines a person keeps", async () => {
  const path = join(on.profile, "stock.csv");
  const rows = [
    "Plaats;Product;Gelezen code;Lot;Vervaldatum;Aantal;Serienummers",
    'Schap;Ebixa;="05412345678908";="L1";="2031-11";3;=""',
    'Schap;Zyrtec;="05410013111023";="L2";="2032-01";7;=""',
  ];
  await writeFile(path, `${rows.join("\r\n")}\r\n`);
  await answerDialogs(on.program.app, { open: path });
  const { files, history } = on.program.words;
  await on.program.goTo("files");
  await press("Control+o");
  await on.program.page.getByRole("button", { name: files.plan.book(2, "2") }).click();
  await on.program.showsPacks(10);
  await openStock();
  await rowOf("L2").click();
  await press("F2");
  await on.program.page.getByLabel(words().adjust.field, { exact: true }).fill("9");
  await detail()
    .getByRole("button", { name: words().adjust.reasons[0] as string })
    .click();
  await press("Control+Enter");
  await on.program.showsPacks(12);
  await on.program.goTo("history");
  await on.program.page
    .getByRole("grid", { name: history.list })
    .getByRole("row")
    .filter({ hasText: "stock.csv" })
    .click();
  await press("Delete");
  const { undo } = on.program.words;
  const dialog = on.program.page.getByRole("dialog", { name: undo.title("stock.csv") });
  const touched = dialog
    .getByRole("grid", { name: undo.list })
    .getByRole("row")
    .filter({ hasText: "Zyrtec" });
  await touched.filter({ hasText: undo.since.adjusted }).waitFor();
  // What was said by hand stays by itself; Space and A choose otherwise, and the sums follow.
  await touched.filter({ hasText: undo.kept }).waitFor();
  await dialog.getByText(undo.leaves("3\u00a0packs", "1\u00a0line")).waitFor();
  await press("Space");
  await touched.filter({ hasText: undo.reversed }).waitFor();
  await dialog.getByText(undo.leaves("10\u00a0packs", "2\u00a0lines")).waitFor();
  const { violations } = await new AxeBuilder({ page: on.program.page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  await press("a");
  await dialog.getByText(undo.stays(1, "1")).waitFor();
  await press("Control+Enter");
  await on.program.showsPacks(9);
  await expect.poll(async () => (await on.program.counts()).lines).toBe(1);
  const side = on.program.page.getByRole("complementary", { name: history.entry });
  await side.getByText(undo.doneWhat).waitFor();
  await side.getByRole("button", { name: undo.files }).click();
  await on.program.page.getByText(files.done.undone).waitFor();
});
