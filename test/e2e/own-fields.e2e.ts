import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { answerDialogs } from "./dialogs.ts";
import { leavesNothing } from "./leaves-nothing.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let others = "";
let program: Reshelf;
beforeEach(async () => {
  [profile, others] = [await freshProfile("own-fields"), await freshProfile("own-fields-too")];
  program = await Reshelf.open({ profile, language: "nl" });
  await program.setUp();
});
afterEach(async () => {
  await program.close().catch(() => {});
  await removeProfile(profile);
  await removeProfile(others);
});

const words = () => program.words.ownFields;
const panel = () => program.page.getByRole("region", { name: words().title });
const detail = () => program.page.getByRole("complementary", { name: program.words.customers.detail });

/** Makes a field in Settings with the keyboard: its name, what it holds, the choices of a list. */
async function define(
  name: string,
  form: keyof ReturnType<typeof words>["forms"],
  ...choices: readonly string[]
) {
  const { page } = program;
  await panel().getByRole("button", { name: words().add }).press("Enter");
  await page.keyboard.type(name, { delay: 90 });
  await panel().getByRole("combobox", { name: words().form }).selectOption(form);
  if (choices.length > 0)
    await panel().getByRole("textbox", { name: words().choices }).fill(choices.join("\n"));
}
const saveField = () => panel().getByRole("button", { name: words().save, exact: true }).press("Enter");
const violations = async () =>
  (await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze()).violations;

test("a field a pharmacy makes is filled in, asked about where it does not fit, and there after a kill", async () => {
  const { page } = program;
  await program.goTo("settings");
  await define("Telefoon", "text");
  await saveField();
  // Every record has one: said in place, and what was typed stays.
  await panel().getByRole("alert").waitFor();
  await panel().getByRole("textbox", { name: words().name }).fill("Rolstoel");
  await panel().getByRole("combobox", { name: words().form }).selectOption("choice");
  await panel().getByRole("textbox", { name: words().choices }).fill("eigen\ngehuurd");
  await panel().getByRole("switch", { name: words().asked }).press("Space");
  await saveField();
  await panel().getByRole("listitem").filter({ hasText: "eigen, gehuurd" }).waitFor();
  await define("Laatste weging", "day");
  await saveField();
  const up = panel().getByRole("button", { name: words().up("Laatste weging") });
  await up.press("Enter");
  await expect.poll(() => panel().getByRole("listitem").first().textContent()).toContain("Laatste weging");
  expect(await violations()).toEqual([]);
  await panel().scrollIntoViewIfNeeded();

  await page.keyboard.press("Control+3");
  await page.getByRole("searchbox", { name: program.words.customers.search }).waitFor();
  await page.keyboard.press("Control+N");
  const form = page.getByRole("region", { name: program.words.customers.form.add });
  await form.waitFor();
  await page.keyboard.type("Aerts", { delay: 90 });
  await form.getByRole("textbox", { name: "Laatste weging" }).fill("31/02/2026");
  await form.getByRole("combobox", { name: "Rolstoel" }).focus();
  await form.getByText(words().odd.day).waitFor();
  expect(await violations()).toEqual([]);
  // Pressed twice, it is one customer.
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Control+Enter");
  await form.waitFor({ state: "detached" });
  await detail().getByText(words().odd.day).waitFor();
  expect(await page.getByRole("row", { name: /Aerts/ }).count()).toBe(1);
  // It is missing, and asked with the rest: an answer is kept as it is given.
  await page.keyboard.press("Control+Enter");
  const ask = page.getByRole("region", { name: program.words.ask.title });
  await ask.getByRole("combobox", { name: "Rolstoel" }).selectOption("gehuurd");
  await page.keyboard.press("Enter");
  await ask.getByText(program.words.ask.kept).waitFor();
  await page.keyboard.press("Escape");
  await detail().getByText("gehuurd").waitFor();
  await program.kill();
  program = await Reshelf.open({ profile, language: "nl" });
  await program.status.waitFor();
  await program.page.keyboard.press("Control+3");
  await detail().getByText("31/02/2026").waitFor();
  await detail().getByText("gehuurd").waitFor();
  // What it is called lies open in the ledger, and what a customer has in it nowhere.
  leavesNothing([profile], "", { secret: ["31/02/2026"], known: "Rolstoel" });
  await intoAnother();
});

/** Saves the customers as a table and takes that into a pharmacy that has no such fields. */
async function intoAnother() {
  const path = join(profile, "klanten.csv");
  await answerDialogs(program.app, { save: path });
  const { give } = program.words;
  await program.goTo("files");
  await program.page
    .getByRole("button", { name: program.words.files.give.saveWhat(give.whats.customers) })
    .click();
  await program.page.getByText(give.verified("1", "")).waitFor();
  await program.close();
  program = await Reshelf.open({ profile: others, language: "nl" });
  await program.setUp();
  const { page } = program;
  await answerDialogs(program.app, { open: path });
  await program.goTo("files");
  await page.getByRole("button", { name: program.words.files.take.choose }).first().click();
  await page.getByRole("heading", { name: program.words.files.steps.plan, exact: true }).waitFor();
  await page.getByText("Laatste weging, Rolstoel").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: program.words.files.take.other }).waitFor();
  await page.keyboard.press("Control+3");
  await detail().getByText("gehuurd").waitFor();
  await detail().getByText("31/02/2026").waitFor();
  await program.goTo("settings");
  await panel().getByRole("listitem").filter({ hasText: "Laatste weging" }).waitFor();
  await panel()
    .getByRole("button", { name: words().hide("Rolstoel") })
    .press("Enter");
  await panel()
    .getByRole("button", { name: words().show("Rolstoel") })
    .waitFor();
  await page.keyboard.press("Control+3");
  await detail().getByText("gehuurd").waitFor();
}
