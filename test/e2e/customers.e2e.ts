import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { asksMissing } from "./ask-walk.ts";
import { besideAnother } from "./merge-walk.ts";
import { packsOf } from "./packs.ts";
import { papersOf, slipOf } from "./papers-walk.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf;
beforeEach(async () => {
  profile = await freshProfile("customers");
  program = await Reshelf.open({ profile, language: "nl" });
  await program.setUp();
  await program.page.keyboard.press("Control+3");
  await search().waitFor();
});
afterEach(async () => {
  await program.close().catch(() => {});
  await removeProfile(profile);
});

const words = () => program.words.customers;
const search = () => program.page.getByRole("searchbox", { name: words().search });
const field = (name: keyof ReturnType<typeof words>["fields"]) =>
  program.page.getByRole("textbox", { name: words().fields[name], exact: true });
const row = (name: string) => program.page.getByRole("row", { name: new RegExp(name) });
const form = (name: string) => program.page.getByRole("region", { name });

/** Types at the pace of a person: faster would be a scanner. */
const type = (text: string) => program.page.keyboard.type(text, { delay: 90 });

/** Makes a customer with the keyboard alone. */
async function add(...texts: readonly string[]) {
  const { page } = program;
  await page.keyboard.press("Control+N");
  await form(words().form.add).waitFor();
  for (const text of texts) {
    await type(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Control+Enter");
  await form(words().form.add).waitFor({ state: "detached" });
}

test("a customer made with the keyboard alone is there after a kill, sealed on the disk, and found by what one knows", async () => {
  await add("Van den Broeck", "Maria", "14/03/1958", "58031412218", "Molsesteenweg 48");
  await add("Élise", "Noël");
  await row("Van den Broeck, Maria").waitFor();
  await expect.poll(() => row("Van den Broeck, Maria").textContent()).toContain("58.03.14-122.18");
  await program.kill();
  const texts = await everyFile(profile);
  expect(texts.some((text) => text.includes("customerKept"))).toBe(true);
  for (const secret of ["Van den Broeck", "58.03.14-122.18", "Molsesteenweg"])
    expect(texts.filter((text) => text.includes(secret))).toEqual([]);
  expect((await stat(join(profile, "customers.keys"))).mode & 0o777).toBe(0o600);
  program = await Reshelf.open({ profile, language: "nl" });
  await program.status.waitFor();
  await program.page.keyboard.press("Control+3");
  await row("Van den Broeck, Maria").waitFor();
  await search().focus();
  await type("580314");
  await row("Élise, Noël").waitFor({ state: "detached" });
  await row("Van den Broeck, Maria").waitFor();
  await program.page.keyboard.press("Escape");
  await expect.poll(() => search().inputValue()).toBe("");
  await type("noel eli");
  await expect.poll(() => search().inputValue()).toBe("noel eli");
  await row("Van den Broeck, Maria").waitFor({ state: "detached" });
  await row("Élise, Noël").waitFor();
  await program.page.keyboard.press("Enter");
  await expect.poll(() => field("firstName").inputValue()).toBe("Noël");
  await program.page.keyboard.press("Escape");
  await mergedAndApart();
});

/** Written down twice: told beside the form, side by side with one key, one customer, and two again. */
async function mergedAndApart() {
  const { page, words: all } = program;
  const { title, merge, merged, list } = all.doubles;
  const region = (name: string) => page.getByRole("region", { name });
  await form(words().form.change).waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await row("Van den Broeck, Maria").waitFor();
  await add("Vandenbroek", "Maria", "14/03/1958");
  await region(title).waitFor();
  await search().focus();
  await page.keyboard.press("F4");
  await region(list)
    .getByRole("row", { name: /Vandenbroek/ })
    .waitFor();
  await page.keyboard.press("Enter");
  await region(merge.title).waitFor();
  await page.keyboard.press("Control+Enter");
  await region(list).getByText(all.doubles.none).waitFor();
  await page.keyboard.press("Escape");
  await row("Vandenbroek, Maria").waitFor();
  await row("Van den Broeck, Maria").waitFor({ state: "detached" });
  await search().focus();
  await type("vandenbroek");
  await region(merged.title).getByRole("button", { name: merged.split }).click();
  await row("Van den Broeck, Maria").waitFor();
  await row("Vandenbroek, Maria").waitFor();
  await papersOf(program, "Vandenbroek, Maria");
  await besideAnother(program);
}

test("an INSZ that does not fit is warned about and kept; leaving asks once; a scan loses nothing of what was typed", async () => {
  const { page } = program;
  await page.keyboard.press("Control+N");
  await field("name").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(words().form.needName).waitFor();
  await type("Aerts");
  await field("insz").fill("58031412219");
  await field("birthDate").focus();
  await page.getByText(words().form.inszOdd).waitFor();
  await field("insz").fill("58031412218");
  await page.getByText(words().form.inszSays("14/03/1958, vrouw")).waitFor();
  await field("birthDate").fill("15/03/1958");
  await field("phone").focus();
  await page.getByText(words().form.birthDateOther("14/03/1958")).waitFor();
  await field("insz").fill("580314");
  await page.keyboard.press("Escape");
  await page.getByText(words().form.dropped).waitFor();
  const [pack] = packsOf(1, 1);
  await program.scan(pack?.reading ?? "");
  await page.getByRole("region", { name: program.words.count.block.region }).waitFor();
  await page.keyboard.press("Control+3");
  await expect.poll(() => field("name").inputValue()).toBe("Aerts");
  await field("insz").fill("58031412218");
  await page.keyboard.press("Control+Enter");
  await row("Aerts").waitFor();
  await expect.poll(() => row("Aerts").textContent()).toContain("58.03.14-122.18");
  // The same number again is refused; F6 opens who has it, with what was typed and was not known.
  await page.keyboard.press("Control+N");
  await form(words().form.add).waitFor();
  await field("name").fill("Aarts");
  await field("phone").fill("014 31 22 33");
  await field("insz").fill("58031412218");
  await page.getByRole("region", { name: program.words.doubles.title }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(program.words.failures["customer/same-number"]({ customer: "", name: "Aerts" }).what)
    .waitFor();
  await page.keyboard.press("F6");
  await form(words().form.change).waitFor();
  await expect.poll(() => field("name").inputValue()).toBe("Aerts");
  expect(await field("phone").inputValue()).toBe("014 31 22 33");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => row("Aerts").textContent()).toContain("014 31 22 33");
  await asksMissing(program, "58031412218");
  // What is missing is listed for the next visit, and asked for in the record.
  const { complete } = program.words;
  await page.keyboard.press("F5");
  await page.getByRole("button", { name: new RegExp(`^${complete.filters.doctor}`) }).click();
  await page
    .getByRole("row", { name: new RegExp(`${complete.filters.doctor}.*${complete.hows.told}`) })
    .waitFor();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole("grid", { name: complete.list }).focus();
  await slipOf(program, "Aerts");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: words().fields.doctor, exact: true }).fill("Dr. Claes");
  await page.keyboard.press("Control+Enter");
  await page.getByText(complete.empty).waitFor();
});

test.each(["light", "dark"] as const)("axe finds nothing, %s", async (theme) => {
  const { page } = program;
  await page.emulateMedia({ colorScheme: theme });
  const violations = async () => {
    const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };
  expect(await violations()).toEqual([]);
  await add("Van den Broeck", "Maria", "31/02/1958", "123");
  await row("Van den Broeck").waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press("F2");
  await form(words().form.change).waitFor();
  await field("name").focus();
  await page.getByText(words().form.birthDateOdd).waitFor();
  expect(await violations()).toEqual([]);
});

/** Everything that lies in a folder, as text of one byte a character. */
async function everyFile(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name));
  return await Promise.all(files.map((file) => readFile(file, "latin1")));
}
