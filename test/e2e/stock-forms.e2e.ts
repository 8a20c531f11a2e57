import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { answerDialogs } from "./dialogs.ts";
import { Reshelf } from "./reshelf.ts";

const serial = (lot: string, number: string) => `0105412345678908172801001${"0"}${lot}\u001d21${number}`;

let profile = "";
let program: Reshelf;
beforeEach(async () => {
  profile = await freshProfile("stock-forms");
  program = await Reshelf.open({ profile });
  await program.setUp();
  await program.openPlace("Robot");
});
afterEach(async () => {
  await program.close().catch(() => {});
  await removeProfile(profile);
});

const words = () => program.words.stock;
const list = () => program.page.getByRole("grid", { name: words().list });
const detail = () => program.page.getByRole("complementary", { name: words().detail, exact: true });
const rowOf = (text: string) => list().getByRole("row").filter({ hasText: text });
const press = (key: string) => program.page.keyboard.press(key);

async function openStock() {
  await press("Control+2");
  await detail().getByRole("term").first().waitFor();
}

test("a form that a scan interrupts stands as it was, on its line, and is empty once it was left", async () => {
  await program.scan(serial("L1", "S1"));
  await program.scan(serial("L2", "S2"));
  await program.showsPacks(2);
  await openStock();
  await rowOf("L2").click();
  await press("F2");
  const there = program.page.getByLabel(words().adjust.field, { exact: true });
  const why = detail().getByRole("textbox", { name: words().adjust.reason, exact: true });
  await there.fill("12");
  await why.fill("Found behind the shelf");
  await program.scan(serial("L1", "S3"));
  await program.showsPacks(3);
  await program.page.getByRole("region", { name: program.words.count.block.region }).waitFor();
  await openStock();
  expect(await there.inputValue()).toBe("12");
  expect(await why.inputValue()).toBe("Found behind the shelf");
  await press("Control+Enter");
  await program.showsPacks(14);
  expect(await rowOf("L2").textContent()).toContain("12");
  await press("F2");
  expect(await there.inputValue()).toBe("");
  expect(await why.inputValue()).toBe("");
});

test("a strike that a scan interrupts is still about the entry it was opened for", async () => {
  await program.scan(serial("L1", "S1"));
  await program.showsPacks(1);
  await openStock();
  await press("Delete");
  const { history } = program.words;
  const why = detail().getByRole("textbox", { name: history.strike.reason, exact: true });
  await why.fill("Not ours");
  await program.scan(serial("L1", "S2"));
  await program.showsPacks(2);
  await openStock();
  expect(await why.inputValue()).toBe("Not ours");
  await press("Control+Enter");
  await program.showsPacks(1);
  await detail().getByText("S2", { exact: false }).first().waitFor();
  await expect.poll(() => detail().locator(".is-struck").textContent()).toContain("S1");
});

test("a line that is struck stays where it was, struck through, until the list is read again", async () => {
  await program.scan(serial("L1", "S1"));
  await program.scan(serial("L2", "S2"));
  await program.showsPacks(2);
  await openStock();
  await rowOf("L1").click();
  await press("Delete");
  await detail()
    .getByRole("button", { name: program.words.history.strike.reasons[3] as string })
    .click();
  await press("Control+Enter");
  await program.showsPacks(1);
  await rowOf("L1").getByText(words().isStruck, { exact: true }).waitFor();
  await program.page.getByText(words().struckLines(1, "1")).waitFor();
  expect(await rowOf("L1").getAttribute("aria-selected")).toBe("true");
  await press("F5");
  await expect.poll(() => rowOf("L1").count()).toBe(0);
  expect(await rowOf("L2").count()).toBe(1);
});

test("an import is struck but for the lines a person unticks", async () => {
  const path = join(profile, "stock.csv");
  const rows = [
    "Plaats;Product;Gelezen code;Lot;Vervaldatum;Aantal;Serienummers",
    'Schap;Ebixa;="05412345678908";="L1";="2031-11";3;=""',
    'Schap;Zyrtec;="05410013111023";="L2";="2032-01";7;=""',
  ];
  await writeFile(path, `${rows.join("\r\n")}\r\n`);
  await answerDialogs(program.app, { open: path });
  const { files, frame, history } = program.words;
  const goTo = (screen: "files" | "history") =>
    program.page
      .getByRole("navigation", { name: frame.navigation })
      .getByRole("button", { name: frame.screens[screen] })
      .click();
  await goTo("files");
  await press("Control+o");
  await program.page.getByRole("button", { name: files.plan.book(2, "2") }).click();
  await program.showsPacks(10);
  await openStock();
  await rowOf("L2").click();
  await press("F2");
  await program.page.getByLabel(words().adjust.field, { exact: true }).fill("9");
  await detail()
    .getByRole("button", { name: words().adjust.reasons[0] as string })
    .click();
  await press("Control+Enter");
  await program.showsPacks(12);
  await goTo("history");
  await program.page
    .getByRole("grid", { name: history.list })
    .getByRole("row")
    .filter({ hasText: "stock.csv" })
    .click();
  await press("Delete");
  const since = program.page.getByRole("group", { name: history.strike.since });
  const tick = since.getByRole("checkbox", { name: /Zyrtec/ });
  expect(await tick.isChecked()).toBe(true);
  await tick.uncheck();
  await program.page.getByText(history.strike.effect("3\u00a0packs", "1\u00a0line")).waitFor();
  await program.page.getByRole("textbox", { name: history.strike.reason, exact: true }).fill("Wrong file");
  await press("Control+Enter");
  await program.showsPacks(9);
  expect((await program.counts()).lines).toBe(1);
});
