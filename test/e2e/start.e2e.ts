import { AxeBuilder } from "@axe-core/playwright";
import { afterEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf | undefined;
afterEach(async () => {
  await program?.close().catch(() => {});
  await removeProfile(profile);
});

async function open(language: "nl" | "fr" | "de" | "en" = "nl") {
  profile = await freshProfile("start");
  program = await Reshelf.open({ profile, language });
  const { page, words } = program;
  await page.getByRole("button", { name: words.start.begin }).waitFor();
  return { page, words: words.start, program };
}

test("the first start speaks the language of the system, and another one as soon as it is chosen", async () => {
  const { page } = await open("fr");
  await page.getByText("Qui travaille").waitFor();
  await expect
    .poll(() => page.getByRole("radio", { name: "Français" }).getAttribute("aria-checked"))
    .toBe("true");
  await page.getByRole("textbox", { name: "Ce PC" }).fill("Comptoir 1");
  await page.getByRole("radio", { name: "Deutsch" }).click();
  await expect.poll(() => page.getByRole("textbox", { name: "Dieser PC" }).inputValue()).toBe("Comptoir 1");
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("de");
});

test("by keys alone: names, two people, the clock, and counting begins as the first of them", async () => {
  const { page, words, program } = await open("nl");
  const type = (text: string) => page.keyboard.type(text, { delay: 70 });
  await type("De Linde");
  await page.keyboard.press("Enter");
  await type("Balie 2");
  await page.keyboard.press("Enter");
  await type("An");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "An", exact: true }).waitFor();
  await type("Karim");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect
    .poll(() => page.getByRole("radio", { name: words.clockRight, exact: true }).getAttribute("aria-checked"))
    .toBe("true");
  await page.keyboard.press("Control+Enter");
  await program.status.waitFor();
  for (const name of ["Balie 2", "An"]) await expect.poll(() => program.status.textContent()).toContain(name);
  await page.keyboard.press("Control+u");
  await page.getByRole("region", { name: program.words.settings.who.title }).waitFor();
  await page.getByRole("button", { name: "Karim" }).waitFor();
});

test("what lacks is said in place, the first of it gets the focus, and nothing is begun", async () => {
  const { page, words } = await open("en");
  await page.keyboard.press("Control+Enter");
  await page.getByText(words.needStation).waitFor();
  for (const lack of [words.needPerson, words.needClock]) await page.getByText(lack).waitFor();
  const station = page.getByRole("textbox", { name: words.station });
  await expect.poll(() => station.evaluate((field) => field === document.activeElement)).toBe(true);
  await station.fill("Counter");
  await expect.poll(() => page.getByText(words.needStation).isVisible()).toBe(false);
  await page.getByRole("button", { name: words.begin }).waitFor();
});

test("date and time run, and a wrong clock says what to do without standing in the way", async () => {
  const { page, words, program } = await open("en");
  const clock = page.locator("time");
  const before = await clock.textContent();
  await expect.poll(() => clock.textContent()).not.toBe(before);
  await page.getByRole("radio", { name: words.clockWrong, exact: true }).click();
  for (const step of words.clockDo) await page.getByText(step).waitFor();
  await page.getByRole("textbox", { name: words.station }).fill("Counter");
  await page.getByRole("textbox", { name: words.who }).fill("An");
  await page.keyboard.press("Control+Enter");
  await program.status.waitFor();
});

test("the person chosen among the names is the one who works, and a removed name is gone", async () => {
  const { page, words, program } = await open("en");
  await page.getByRole("textbox", { name: words.station }).fill("Counter");
  const who = page.getByRole("textbox", { name: words.who });
  for (const name of ["An", "Karim", "Sofie"]) {
    await who.fill(name);
    await page.waitForTimeout(60);
    await who.press("Enter");
    await page.getByRole("button", { name, exact: true }).waitFor();
  }
  await page.getByRole("button", { name: words.remove("Karim") }).click();
  await page.getByRole("button", { name: "Sofie", exact: true }).click();
  await page.getByRole("radio", { name: words.clockRight, exact: true }).click();
  await page.getByRole("button", { name: words.begin }).click();
  await program.status.waitFor();
  await page.keyboard.press("Control+u");
  const chooser = page.getByRole("region", { name: program.words.settings.who.title });
  await chooser.waitFor();
  await expect.poll(() => chooser.getByRole("button", { name: "Karim" }).count()).toBe(0);
  await expect
    .poll(() => chooser.getByRole("button", { name: "Sofie" }).getAttribute("aria-pressed"))
    .toBe("true");
});

test("a copy that is not one is said in place, and the way back keeps what was typed", async () => {
  const { page, words, program } = await open("en");
  await page.getByRole("textbox", { name: words.pharmacy }).fill("De Linde");
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, profile);
  await page.keyboard.press("Control+o");
  await page.getByText(/There is no copy in/).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("textbox", { name: words.pharmacy }).inputValue()).toBe("De Linde");
});

test.each(["light", "dark"] as const)(
  "in the %s theme axe finds nothing, and 200 % text fits",
  async (theme) => {
    const { page, words, program } = await open("de");
    // Playwright says which colours the system likes, whatever the program's own theme source says.
    await page.emulateMedia({ colorScheme: theme });
    await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 690),
    );
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe(theme);
    await page.getByRole("radio", { name: words.clockWrong, exact: true }).click();
    await page.keyboard.press("Control+Enter");
    await page.getByText(words.needStation).waitFor();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(683, 384),
    );
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([683, 384]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  },
);
