import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { root } from "../../build/run.mjs";
import { answerDialogs } from "./dialogs.ts";
import { joinedByRecipe } from "./join-walk.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf;

beforeAll(async () => {
  profile = await freshProfile("any-file");
  program = await Reshelf.open({ profile });
  await program.setUp("Balie 1");
  await program.openPlace("Robot");
  await program.goTo("files");
});
afterAll(async () => {
  await program.close();
  await removeProfile(profile);
});

const dirty = (name: string) => join(root, "test/vectors/dirty", name);
const button = (name: string | RegExp) => program.page.getByRole("button", { name }).first();
const heading = (name: string) => program.page.getByRole("heading", { name });
const repairs = () => program.page.getByRole("region", { name: program.words.repairs.title });

/** The lines of a table after its header, and what its last column comes to. */
async function sumOf(path: string): Promise<{ readonly lines: number; readonly packs: number }> {
  const rows = (await readFile(path, "utf8")).trim().split(/\r?\n/).slice(1);
  return { lines: rows.length, packs: rows.reduce((sum, row) => sum + Number(row.split(";").at(-1)), 0) };
}

async function choose(path: string): Promise<void> {
  await answerDialogs(program.app, { open: path });
  await program.page.keyboard.press("Control+o");
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("zeros a spreadsheet took from codes are put back where the check digit proves it, and only while one says so", async () => {
  const { files, repairs: words } = program.words;
  const path = dirty("cnk-zeros-lost.csv");
  const { lines, packs } = await sumOf(path);
  await choose(path);
  const book = button(files.plan.book(lines, `${lines}`));
  await book.waitFor();
  const zeros = repairs().getByRole("switch", { name: words.what.zeros });
  expect(await zeros.getAttribute("aria-checked")).toBe("true");
  expect(await violations()).toEqual([]);
  const before = await repairs().getByRole("listitem").allTextContents();
  expect(before.join()).toContain("0587188");
  await zeros.click();
  await repairs().getByRole("switch", { name: words.what.zeros, checked: false }).waitFor();
  // What nobody proves stays as it is read: it is not that product any more.
  const grid = program.page.getByRole("grid");
  await grid.getByText("CNK:0587188").waitFor({ state: "hidden" });
  await zeros.click();
  await grid.getByText("CNK:0587188").waitFor();
  await repairs().getByRole("switch", { name: words.what.zeros, checked: true }).waitFor();
  await book.click();
  await program.page.getByText(files.done.booked(lines, `${lines}`)).waitFor();
  await program.showsPacks(packs);
  await program.page.keyboard.press("Escape");
});

test("dates that can be read in two ways are asked, and one answer settles the column", async () => {
  const { files, repairs: words } = program.words;
  await choose(dirty("order-open.csv"));
  await repairs().getByText(words.what["date-asked"]).waitFor();
  await repairs().getByRole("button", { name: words.answers.dmy }).click();
  await repairs().getByText(words.what["date-asked"]).waitFor({ state: "hidden" });
  await expect.poll(() => button(files.plan.book(24, "24")).isEnabled()).toBe(true);
  await program.page.keyboard.press("Escape");
  await program.page.getByRole("region", { name: files.take.title }).waitFor();
});

test("how a file was read is shown with its reasons and changed: a title, totals and old letters", async () => {
  const { columns, files, shape } = program.words;
  const { page } = program;
  const path = join(profile, "groothandel.csv");
  const text = [
    "Voorraad Apotheek De Linde;;;",
    "CNK;Benaming;Aantal;Plaats",
    "0587188;Crème hydratante à l'aloé;14 st;Lade B",
    "0021295;Été léger;30;Lade B",
    "Totaal;;44;",
  ].join("\r\n");
  await writeFile(path, Buffer.from(text, "latin1"));
  await choose(path);
  await button(files.plan.book(2, "2")).waitFor();
  await page.getByText("Été léger").first().waitFor();
  await page.keyboard.press("F2");
  await heading(columns.title).waitFor();
  await page.keyboard.press("F2");
  await heading(shape.title).waitFor();
  const worst = page.getByRole("region", { name: shape.preview });
  const total = worst.getByRole("row", { name: /^5 .*Totaal/ });
  await total.getByText(shape.odd.total, { exact: true }).waitFor();
  await worst.getByRole("row").getByText(shape.cellMarks["quantity-form"]).first().waitFor();
  await worst.locator("mark", { hasText: "14 st" }).waitFor();
  expect(await violations()).toEqual([]);
  const header = page.getByRole("combobox", { name: shape.header });
  expect(await header.inputValue()).toBe("2");
  await page.getByRole("combobox", { name: shape.encoding }).selectOption("cp850");
  await page.getByText(shape.why.said()).first().waitFor();
  await page.getByRole("combobox", { name: shape.encoding }).selectOption("windows-1252");
  await header.selectOption("0");
  await button(shape.toPlan).waitFor({ state: "detached" });
  await header.selectOption("2");
  await button(shape.toPlan).click();
  await button(files.plan.book(2, "2")).click();
  await page.getByText(files.done.booked(2, "2")).waitFor();
});

test("a row whose code is lost is chosen by its name with keys, and any row of a plan is found and reached", async () => {
  const { files } = program.words;
  const { page } = program;
  await page.keyboard.press("Escape");
  const path = join(profile, "oud.csv");
  const lots = Array.from({ length: 400 }, (_, at) => `Lade B;Été léger;0021295;LOT${at};2`);
  const lost = ["Lade B;YELLOX 0.9 MG/ML COLLYRE EN SOLUTION;5,87E+05;X1;3", "Lade B;Onbekend;5,87E+05;X2;4"];
  await writeFile(path, ["Plaats;Benaming;CNK;Lot;Aantal", ...lost, ...lots].join("\r\n"));
  await choose(path);
  await button(files.plan.book(400, "400")).waitFor();
  await page.getByText(files.plan.ambiguousStay(1, "1")).waitFor();
  await page.keyboard.press("F6");
  const choosing = page.getByRole("region", { name: files.choose.title });
  await choosing.getByText("CNK:0587188").waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press("1");
  await choosing.getByRole("button", { name: /CNK:0587188/, pressed: true }).waitFor();
  await page.keyboard.press("Enter");
  await button(files.plan.book(401, "401")).waitFor();
  await button(files.plan.chooseAgain).waitFor();
  // Down to the last row, and up again.
  const grid = page.getByRole("grid");
  await grid.focus();
  await page.keyboard.press("End");
  await grid.getByText("LOT399", { exact: true }).waitFor();
  await page.keyboard.press("Home");
  await grid.getByText("X1", { exact: true }).waitFor();
  await page.keyboard.press("F3");
  await page.keyboard.type("lot39 ete", { delay: 90 });
  await expect.poll(() => grid.getAttribute("aria-rowcount")).toBe("12");
  await page.keyboard.press("Control+Enter");
  await page.getByText(files.done.booked(401, "401")).waitFor();
});

test("a second file brings the names for the codes of the first; the join is shown, changed and refused", async () => {
  const { columns, files, shape, joining } = program.words;
  const { page } = program;
  const stock = join(profile, "codes.csv");
  const names = join(profile, "namen.csv");
  await writeFile(stock, "CNK;Aantal;Plaats\r\n0039347;3;Kluis\r\n587188;2;Kluis\r\n1234567;1;Kluis\r\n");
  await writeFile(names, "Benaming\tCode CNK\r\nPerdolan\t39347\r\nImodium\t0587188\r\n");
  await page.keyboard.press("Escape");
  await choose(stock);
  await heading(files.steps.plan).waitFor();
  await page.keyboard.press("F2");
  await heading(columns.title).waitFor();
  await page.keyboard.press("F2");
  await heading(shape.title).waitFor();
  await answerDialogs(program.app, { open: names });
  await button(joining.add).click();
  const panel = page.getByRole("region", { name: joining.title });
  await panel.getByText(joining.matched("2", "3", "namen.csv")).waitFor();
  expect(await violations()).toEqual([]);
  await panel.getByRole("combobox", { name: joining.own("namen.csv") }).selectOption("0");
  await panel.getByText(joining.none("namen.csv")).waitFor();
  await panel.getByRole("combobox", { name: joining.own("namen.csv") }).selectOption("1");
  await panel.getByText(joining.matched("2", "3", "namen.csv")).waitFor();
  await panel.getByRole("combobox", { name: joining.unmatched }).selectOption("refused");
  await panel.getByRole("combobox", { name: joining.unmatched }).waitFor();
  await button(shape.toPlan).click();
  const grid = page.getByRole("grid");
  await grid.getByText("Perdolan").waitFor();
  await page.getByText(joining.joined("namen.csv", "2", "3")).waitFor();
  await page.keyboard.press("F2");
  await heading(columns.title).waitFor();
  await button(columns.keep).click();
  await page.getByRole("textbox", { name: columns.name }).fill("Codes en namen");
  await page.keyboard.press("Enter");
  await page.getByText(columns.kept("Codes en namen")).waitFor();
  await page.keyboard.press("F2");
  await button(joining.without).click();
  await button(joining.add).waitFor();
  // While it is read again no key is heard.
  await button(shape.toPlan).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: files.take.title }).waitFor();
  await joinedByRecipe(program);
});
