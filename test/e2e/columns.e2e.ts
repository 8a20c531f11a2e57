import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { answerDialogs } from "./dialogs.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf;

beforeAll(async () => {
  profile = await freshProfile("columns");
  program = await Reshelf.open({ profile });
  await program.setUp("Balie 1");
  await program.openPlace("Robot");
  await program.goTo("files");
});
afterAll(async () => {
  await program.close();
  await removeProfile(profile);
});

const button = (name: string | RegExp) => program.page.getByRole("button", { name }).first();
const heading = (name: string) => program.page.getByRole("heading", { name });
async function choose(path: string): Promise<void> {
  await answerDialogs(program.app, { open: path });
  await program.page.keyboard.press("Control+o");
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("a file without headings is mapped by keys and by dragging, kept as a recipe, and the next one is known by it", async () => {
  const { columns: words, files, shape } = program.words;
  const { page } = program;
  const rows = (from: number) =>
    ["2642619", "0587188", "0021295", "0733295"].map((cnk, at) =>
      [`L${from + at}A`, `${from + at}/11/2027`, cnk, `Middel ${from + at} 20 tab`, `${at + 1}`].join(";"),
    );
  const [first, second] = [join(profile, "zonder-kop.csv"), join(profile, "zonder-kop-2.csv")];
  await writeFile(first, rows(11).join("\r\n"));
  await writeFile(second, rows(21).slice(1).join("\r\n"));
  await choose(first);
  await heading(words.title).waitFor();
  expect(await violations()).toEqual([]);
  const column = (at: number) => page.getByRole("table", { name: words.table }).getByRole("combobox").nth(at);
  await expect.poll(() => column(4).inputValue()).toBe("quantity");
  expect(await column(0).inputValue()).toBe("lot");
  // What the cells of a column look like is told as text.
  await page.getByRole("cell", { name: "99/99/9999", exact: true }).waitFor();
  // By keys: nothing is missed any more once the code has its column again.
  await column(2).focus();
  await page.keyboard.type("Do not", { delay: 90 });
  await page.getByText(words.lacking("Code as read")).waitFor();
  await button(shape.toPlan).waitFor({ state: "detached" });
  await page.waitForTimeout(1_100);
  await page.keyboard.type("CNK", { delay: 90 });
  await expect.poll(() => column(2).inputValue()).toBe("cnk");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => column(1).inputValue()).toBe("cnk");
  expect(await column(2).inputValue()).toBe("expiry");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => column(2).inputValue()).toBe("cnk");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => column(3).evaluate((element) => element === document.activeElement)).toBe(true);
  // By the mouse: a field is held by its six dots.
  const grip = (at: number) => page.locator(".column-grip").nth(at);
  await grip(0).dragTo(column(1));
  await expect.poll(() => column(1).inputValue()).toBe("lot");
  await grip(1).dragTo(column(0));
  await expect.poll(() => column(0).inputValue()).toBe("lot");
  await button(words.keep).click();
  await page.getByRole("textbox", { name: words.name }).fill("Robotlijst");
  await page.keyboard.press("Enter");
  await page.getByText(words.kept("Robotlijst")).waitFor();
  await button(shape.toPlan).click();
  await button(files.plan.book(4, "4")).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: files.take.title }).waitFor();
  // The next file of that making goes straight to its plan.
  await choose(second);
  await button(files.plan.book(3, "3")).waitFor();
  await page.getByText(words.byRecipe("Robotlijst")).waitFor();
  await page.keyboard.press("F2");
  await page.getByRole("combobox", { name: words.recipe }).waitFor();
  await page.keyboard.press("Escape");
  await recipesLookedAfter();
});

/** A recipe is carried as a file, removed, and put back from it. */
async function recipesLookedAfter(): Promise<void> {
  const { recipes } = program.words.columns;
  const panel = program.page.getByRole("region", { name: recipes.title });
  const file = join(profile, "Robotlijst.json");
  await answerDialogs(program.app, { save: file, open: file });
  await panel.getByRole("button", { name: recipes.toFileWhat("Robotlijst") }).click();
  await panel.getByText(recipes.saved("Robotlijst.json")).waitFor();
  await panel.getByRole("button", { name: recipes.removeWhat("Robotlijst") }).click();
  await panel.getByText(recipes.removed("Robotlijst")).waitFor();
  await panel.getByRole("button", { name: recipes.undo }).click();
  const row = panel.getByRole("button", { name: recipes.removeWhat("Robotlijst") });
  await row.click();
  await row.waitFor({ state: "detached" });
  await panel.getByRole("button", { name: recipes.take }).click();
  await panel.getByText(recipes.taken("Robotlijst")).waitFor();
  await row.waitFor();
}
