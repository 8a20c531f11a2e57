import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { answerDialogs } from "./dialogs.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf;
beforeAll(async () => {
  profile = await freshProfile("people-in");
  program = await Reshelf.open({ profile, language: "nl" });
  await program.setUp();
});
afterAll(async () => {
  await program.close().catch(() => {});
  await removeProfile(profile);
});

const header = "Naam;Voornaam;Geboortedatum;INSZ;Straat;Postcode;Gemeente;Telefoon";

/** Has a list of people planned. */
async function plan(press: string, ...rows: readonly string[]) {
  const { page, words } = program;
  const path = join(profile, "klanten.csv");
  await writeFile(path, `\ufeff${[header, ...rows].join("\r\n")}\r\n`);
  await answerDialogs(program.app, { open: path });
  await program.goTo("files");
  await page.getByRole("button", { name: press }).first().click();
  await page.getByRole("heading", { name: words.files.steps.plan, exact: true }).waitFor();
}

test("people of a list who may be known are asked about, by kind and one by one, and nobody is guessed", async () => {
  const { page, words } = program;
  const { doubts, files } = words;
  const bucket = (name: string) =>
    page.getByRole("group", { name: files.plan.equation }).getByRole("button", { name });
  await plan(
    files.take.choose,
    "Van den Broeck;Maria;1958-03-14;58031412218;Molsesteenweg 48;2400;Mol;0475 12 34 56",
    "Janssens;Jan;1985-07-30;;Dorp 1;2440;Geel;014 58 12 34",
    "Claes;Lea;1970-05-05;;Kapel 3;2440;Geel;",
  );
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: files.take.other }).waitFor();
  await plan(
    files.take.other,
    "Vandenbroek;Maria;1958-03-14;;Kerkstraat 1;2400;Mol;014 31 22 11",
    "Janssens;Jan;1985-07-30;;;;;0486 11 22 33",
    "Aerts;An;1990-01-01;;;;;",
    "Aerts;Anne;1990-01-01;;;;;014 1",
    "Claes;Lea;1970-05-05;;Kapel 3;2440;Geel;0486 22 33 44",
  );
  const panel = page.getByRole("region", { name: doubts.title });
  await bucket(files.plan.buckets.ambiguous).filter({ hasText: "3" }).waitFor();
  // Name, birth date and address are those of one customer, and nothing says otherwise: told, not asked.
  await panel.getByText(doubts.recognised).waitFor();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  // All of a kind by one answer, from the keys; what differs stays as it is known.
  const missing = panel
    .getByRole("group", { name: new RegExp(doubts.why.namesake) })
    .getByRole("button", { name: doubts.answers.missing });
  await missing.focus();
  await page.keyboard.press("Enter");
  await bucket(files.plan.buckets.ambiguous).filter({ hasText: "2" }).waitFor();
  // The others one by one, by digits.
  await page.keyboard.press("F6");
  const rows = page.getByRole("group", { name: files.choose.title });
  await rows.getByText("Vandenbroek", { exact: true }).waitFor();
  await page.keyboard.press("2");
  await rows.locator("[aria-pressed=true]").waitFor();
  await page.keyboard.press("F6");
  await bucket(files.plan.buckets.changed).filter({ hasText: "2" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: files.take.other }).waitFor();
  await program.goTo("customers");
  await page.getByRole("row", { name: /Vandenbroek, Maria/ }).waitFor();
  await expect.poll(() => page.getByRole("row", { name: /Janssens|Vandenbroek|Aerts/ }).count()).toBe(3);
  await comesBy();
});

/** Of the old list somebody came by: the progress says so, and who is expected today has a filter of their own. */
async function comesBy() {
  const { page, words } = program;
  const { complete, customers } = words;
  const claes = page.getByRole("row", { name: /Claes, Lea/ });
  await page.keyboard.press("F5");
  await page.getByText(complete.progress("0", "4")).waitFor();
  await claes.click();
  await page.keyboard.press("F2");
  const today = new Date();
  const day = [today.getDate(), today.getMonth() + 1, today.getFullYear()].join("/");
  await page.getByRole("textbox", { name: customers.fields.nextVisit, exact: true }).fill(day);
  await page.keyboard.press("Control+Enter");
  await page.getByText(complete.progress("1", "4")).waitFor();
  await page.getByRole("button", { name: new RegExp(`^${complete.filters.today}`) }).click();
  await expect.poll(() => page.getByRole("row", { name: /, / }).count()).toBe(1);
  await claes.getByText(complete.today).waitFor();
}
