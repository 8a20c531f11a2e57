import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { bdpmBytes } from "../makers/tables.ts";
import { workbook } from "../makers/workbook.ts";
import { answerDialogs } from "./dialogs.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf;
const french = ["CIS_CIP_bdpm.txt", "CIS_bdpm.txt"] as const;

beforeAll(async () => {
  profile = await freshProfile("restore");
  for (const name of french) await writeFile(join(profile, name), bdpmBytes(name));
  program = await Reshelf.open({ profile });
  await program.setUp("Balie 1");
  await program.close();
  program = await Reshelf.open({ profile, words: french.map((name) => join(profile, name)) });
});
afterAll(async () => {
  await program.close();
  await removeProfile(profile);
});

const button = (name: string | RegExp) => program.page.getByRole("button", { name }).first();
const says = (text: string | RegExp) => program.page.getByText(text).first().waitFor();

/** From how a file was read to its plan, over the columns where they are asked. */
async function toPlan(): Promise<void> {
  const { page, words } = program;
  const { shape, columns, files } = words;
  const title = page.getByRole("heading", { level: 1 }).first();
  const steps = [shape.title, columns.title, files.steps.plan];
  await expect.poll(() => title.textContent()).toSatisfy((text) => steps.includes(text));
  for (let at = await title.textContent(); at !== files.steps.plan; at = await title.textContent()) {
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => title.textContent()).not.toBe(at);
  }
}

/** Drops files on the window, as from a stick. */
async function drop(...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  await program.page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of all) dataTransfer.items.add(new File([text], name));
    for (const type of ["dragover", "drop"])
      window.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, files);
}

async function choose(name: string): Promise<void> {
  await answerDialogs(program.app, { open: join(profile, name) });
  await program.page.keyboard.press("Control+o");
}

async function violations(): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze();
  return found.violations.map(({ id }) => id);
}

test("both French files, named on the command line, are joined into a catalogue of 20,903 packs and put back", async () => {
  const { files, joining } = program.words;
  const { page } = program;
  await says(/found theirs in CIS_bdpm\.txt: [\d,]+ of 20,903\./);
  expect(await violations()).toEqual([]);
  await toPlan();
  await button(joining.keep).waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await says(joining.listed("CIS_CIP_bdpm.txt", "20,903"));
  expect(await violations()).toEqual([]);
  await button(joining.putBack).click();
  await says(joining.isBack);
  await page.keyboard.press("Escape");
  const lists = page.getByRole("region", { name: files.lists.title });
  await lists.getByText(files.lists.none).waitFor();
});

/** Goods of the French list as an old system wrote them, through a spreadsheet once too often. */
const damaged = [
  "Voorraad per 21/11/2026;;;;;",
  "EAN;Omschrijving;Lot;Vervaldatum;Aantal;Plaats",
  "3400949497294;ANASTROZOLE ACCORD 1 mg;AB12;27/03/2027;3;Lade A",
  "3400930275559;DESMOPRESSINE;K88;03/04/2028;2;Lade A",
  "3,40093E+12;NUBEQA 300 mg, comprimÃ© pelliculÃ©;Z1;01/02/2027;1;Lade A",
  "(01)03400930203545(17)280228(10)NQ7;;;;5;Lade A",
  "3400949497294;ANASTROZOLE ACCORD 1 mg;#REF!;27/05/2027;1;Lade A",
  "3400930275559;DESMOPRESSINE;K89;14/05/2028;veel;Lade A",
  "Totaal;;;;11;",
].join("\r\n");

test("a damaged stock list is dropped, mended, planned, booked, taken back, and loaded again from its rejects", async () => {
  const { files, repairs, rejects, undo } = program.words;
  const { page } = program;
  await page.keyboard.press("Escape");
  await drop(["oud.csv", damaged]);
  await toPlan();
  const mended = page.getByRole("region", { name: repairs.title });
  await mended.getByText(repairs.what["element-string"]).waitFor();
  await mended.getByText(repairs.what["date-order"]).waitFor();
  await mended.getByText(repairs.what["code-digits"]).waitFor();
  await button(files.plan.book(3, "3")).click();
  await says(files.done.booked(3, "3"));
  await program.showsPacks(10);
  await page.keyboard.press("Control+z");
  await page.getByRole("dialog").getByRole("button", { name: undo.first }).click();
  await program.showsPacks(0);
  await button(undo.again).waitFor();
  await page.keyboard.press("Escape");
  await drop(["oud.csv", damaged]);
  await toPlan();
  const rest = join(profile, "rest.csv");
  await answerDialogs(program.app, { save: rest });
  await button(files.plan.book(3, "3")).click();
  await button(rejects.save).click();
  await says(rejects.how);
  const text = await readFile(rest, "utf8");
  expect(text).toContain("veel");
  await writeFile(rest, text.replace(";veel;", ";4;").replace(";#REF!;", ";AB13;"));
  await choose("rest.csv");
  await toPlan();
  await button(files.plan.book(2, "2")).click();
  await says(files.done.booked(2, "2"));
  await program.showsPacks(15);
});

test("a sheet of a workbook is chosen and booked", async () => {
  const { files, joining } = program.words;
  const { page } = program;
  const goods = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
    <row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>7</v></c><c r="C2" t="s"><v>4</v></c></row>`;
  const other = `<row r="1"><c r="A1" t="s"><v>5</v></c></row><row r="2"><c r="A2" t="s"><v>5</v></c></row>`;
  const texts = ["CNK", "Aantal", "Plaats", "0587188", "Kelder", "Notities"];
  await writeFile(join(profile, "lijst.xlsx"), workbook({ Notities: other, Voorraad: goods }, texts));
  await page.keyboard.press("Escape");
  await choose("lijst.xlsx");
  await page.getByRole("heading", { name: program.words.columns.title }).waitFor();
  await page.keyboard.press("F2");
  await page.getByRole("combobox", { name: joining.sheet }).selectOption("Voorraad");
  await page.locator("td").getByText("0587188").first().waitFor();
  expect(await violations()).toEqual([]);
  await toPlan();
  await button(files.plan.book(1, "1")).click();
  await says(files.done.booked(1, "1"));
  await program.showsPacks(22);
});

test("no name of a plan is cut through a line, and one that its row has no room for is whole in its title", async () => {
  const { page } = program;
  const names = [43, 250, 32, 66, 44, 34, 12, 120, 20, 75].map((length) =>
    "ANASTROZOLE ACCORD 1 mg, comprimé pelliculé pour ".repeat(6).slice(0, length).trim(),
  );
  const rows = names.map((name, at) => `Schap ${at};${name};541234567890${at};L${at};1`);
  await page.keyboard.press("Escape");
  await drop(["namen.csv", ["Plaats;Product;Gelezen code;Lot;Aantal", ...rows].join("\r\n")]);
  await toPlan();
  await page.getByRole("row").filter({ hasText: "Schap 0" }).first().waitFor();
  const seen = await page.getByRole("gridcell").evaluateAll((all) =>
    all.flatMap((cell) => {
      const name = cell.querySelector("b");
      if (!name) return [];
      const [own, around] = [name.getBoundingClientRect(), cell.getBoundingClientRect()];
      return [{ title: name.title, isWithin: own.top >= around.top && own.bottom <= around.bottom }];
    }),
  );
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual(seen.map((_, at) => ({ title: names[at], isWithin: true })));
});
