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
  await writeFile(mend, Buffer.from(saved.replace(";veel;", ";6;"), "latin1"));
  await choose(mend);
  await button(files.plan.book(1, "1")).click();
  await page.getByText(files.done.booked(1, "1")).waitFor();
  await page.getByText(rejects.stayed(1, "1")).waitFor();
});
