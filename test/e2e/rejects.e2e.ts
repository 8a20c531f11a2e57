import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { answerDialogs } from "./dialogs.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf;

beforeAll(async () => {
  profile = await freshProfile("rejects");
  program = await Reshelf.open({ profile });
  await program.setUp("Balie 1");
});
afterAll(async () => {
  await program.close();
  await removeProfile(profile);
});

test("rows that stay out are saved as a file to mend, and of it only the mended ones are new", async () => {
  const { files, rejects } = program.words;
  const { page } = program;
  const button = (name: string) => page.getByRole("button", { name }).first();
  const mend = join(profile, "rest.csv");
  const path = join(profile, "lijst.csv");
  const violations = async () =>
    (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id);
  const choose = async (file: string) => {
    await answerDialogs(program.app, { open: file });
    await page.keyboard.press("Control+o");
  };
  await program.goTo("files");
  const text = [
    "CNK;Benaming;Lot;Aantal;Plaats",
    "0587188;Crème;RA1;14;Lade C",
    "0021295;Été léger;RA2;veel;Lade C",
    "2642619;Gelée;RA3;?;Lade C",
  ].join("\n");
  await writeFile(path, Buffer.from(text, "latin1"));
  await choose(path);
  await button(files.plan.book(1, "1")).waitFor();
  await answerDialogs(program.app, { save: mend });
  await page.keyboard.press("Control+e");
  await page.getByText(rejects.how).waitFor();
  expect(await violations()).toEqual([]);
  await button(files.plan.book(1, "1")).click();
  await page.getByText(rejects.stayed(2, "2")).waitFor();
  await button(rejects.save).click();
  await page.getByText(rejects.how).waitFor();
  expect(await violations()).toEqual([]);
  const saved = (await readFile(mend)).toString("latin1");
  expect(saved.split("\n").map((line) => line.split(";").slice(0, 5).join(";"))).toEqual([
    ...["CNK;Benaming;Lot;Aantal;Plaats", "0021295;Été léger;RA2;veel;Lade C"],
    ...["2642619;Gelée;RA3;?;Lade C", ""],
  ]);
  await writeFile(mend, Buffer.from(saved.replace(";RA2;veel;", ";;6;"), "latin1"));
  await choose(mend);
  await button(files.plan.book(1, "1")).click();
  await page.getByText(files.done.booked(1, "1")).waitFor();
  await page.getByText(rejects.stayed(1, "1")).waitFor();
});

test("imports and lists are taken back at a later time: lines touched since by choice, the list before in its place", async () => {
  const list = join(profile, "apb.csv");
  const { files, joining } = program.words;
  for (const [at, vat] of ["6", "21"].entries()) {
    await writeFile(list, `CNK;Naam;Btw\r\n0021295;Été léger;${vat}\r\n0587188;Crème;6\r\n`);
    await answerDialogs(program.app, { open: list });
    await program.page.keyboard.press("Control+o");
    await program.page.getByRole("button", { name: joining.keep }).waitFor();
    await program.page.keyboard.press("Control+Enter");
    await program.page.getByText(joining.listed("apb.csv", "2")).waitFor();
    await program.page.keyboard.press("Escape");
    await program.page.getByRole("button", { name: files.lists.removeWhat("apb") }).waitFor();
    const back = program.page.getByRole("button", { name: /^Put apb of .* back$/ });
    await expect.poll(() => back.count()).toBe(at);
  }
  const { adjust } = program.words.stock;
  await program.goTo("stock");
  await program.page.getByRole("row").filter({ hasText: "Été léger" }).click();
  await program.page.keyboard.press("F2");
  await program.page.getByLabel(adjust.field, { exact: true }).fill("7");
  await program.page.getByRole("button", { name: adjust.reasons[0] as string }).click();
  await program.page.keyboard.press("Control+Enter");
  await program.showsPacks(21);
  await program.kill();

  program = await Reshelf.open({ profile });
  await program.showsPacks(21);
  const { undo, history, stock } = program.words;
  const { page } = program;
  await program.goTo("files");
  const back = page.getByRole("button", { name: /^Put apb of .* back$/ });
  await back.click();
  await page.getByRole("dialog").getByRole("button", { name: joining.backShort, exact: true }).click();
  await back.waitFor({ state: "detached" });
  // The line of which something was said by hand stays, with all that lies on it.
  await page.getByRole("button", { name: files.take.imports }).click();
  await page.getByRole("grid", { name: history.list }).getByText("rest.csv").waitFor();
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("dialog");
  await dialog.getByText(undo.touched(1, "1")).waitFor();
  await dialog.getByText(undo.stays(1, "1")).waitFor();
  await dialog.getByRole("button", { name: undo.first }).click();
  await dialog.waitFor({ state: "detached" });
  await program.showsPacks(21);
  await page.getByRole("grid", { name: history.list }).getByText("lijst.csv").click();
  await page.keyboard.press("Delete");
  await dialog.getByRole("button", { name: undo.first }).click();
  await program.showsPacks(7);
  // The VAT is the one of the list that was put back.
  await program.goTo("stock");
  await page.getByRole("row").filter({ hasText: "Été léger" }).click();
  const line = page.getByRole("complementary", { name: stock.detail });
  await line.getByText(stock.vat, { exact: true }).waitFor();
  await line.getByText("6\u00a0%").waitFor();
});
