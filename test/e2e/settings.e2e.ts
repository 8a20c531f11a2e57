import { appendFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf;
beforeAll(async () => {
  profile = await freshProfile("settings");
  program = await Reshelf.open({ profile, language: "en" });
  await program.setUp("Counter 2", "An Peeters");
  await openSettings();
});
afterAll(async () => {
  await program.close();
  await removeProfile(profile);
});

const words = () => program.words.settings;
const html = (name: string) => program.page.locator("html").getAttribute(name);
const field = (name: string) => program.page.getByRole("textbox", { name, exact: true });

async function openSettings() {
  await program.page.getByRole("button", { name: program.words.frame.screens.settings }).click();
  await program.page.getByRole("heading", { name: words().title, exact: true }).waitFor();
}

describe("what is set", () => {
  test("shows at once: theme, size of type, and the keys of a keyboard whose F keys need Fn", async () => {
    const { page } = program;
    await page.getByRole("radio", { name: words().look.themes.dark }).click();
    await expect.poll(() => html("data-theme")).toBe("dark");
    await page.getByRole("switch", { name: words().look.large }).click();
    await expect.poll(() => html("data-type")).toBe("large");
    await page.keyboard.press("Control+0");
    await expect.poll(() => html("data-type")).toBe("normal");
    const keys = page.getByRole("table", { name: words().keys.everywhere });
    await expect.poll(() => keys.getByText("F2", { exact: true }).count()).toBeGreaterThan(0);
    await page.getByRole("switch", { name: words().look.fn }).click();
    await keys.getByText("Ctrl K", { exact: true }).first().waitFor();
    await expect.poll(() => keys.getByText("F2", { exact: true }).count()).toBe(0);
  });

  test("names of pharmacy and PC are written when the person says so, and Esc brings back what was", async () => {
    const { page } = program;
    await field(words().house.pharmacy).fill("Apotheek Nieuw");
    await page.keyboard.press("Enter");
    await page.getByRole("banner").getByText("Apotheek Nieuw").waitFor();
    await field(words().house.station).fill("Elsewhere");
    await page.keyboard.press("Escape");
    await expect.poll(() => field(words().house.station).inputValue()).toBe("Counter 2");
    await field(words().house.station).fill("Counter 3");
    await page.getByRole("button", { name: words().house.save, exact: true }).click();
    await program.status.getByText("Counter 3").waitFor();
  });

  test("days that are no days are said in place and not written", async () => {
    const { page } = program;
    const days = field(words().house.short);
    await days.fill("soon");
    await page.getByText(words().house.shortProblem).waitFor();
    await page.keyboard.press("Enter");
    await days.fill("60");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.getByRole("button", { name: words().house.save, exact: true }).count())
      .toBe(0);
    await expect.poll(() => days.inputValue()).toBe("60");
  });

  test("people are added, renamed, and one of them works", async () => {
    const { page } = program;
    await field(words().people.add).fill("Karim");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: words().people.choose("Karim") }).click();
    await program.status.getByRole("button", { name: "Karim" }).waitFor();
    await page.getByRole("button", { name: words().people.renameOf("Karim") }).click();
    await field(words().people.newName("Karim")).fill("Karim El Amrani");
    await page.keyboard.press("Enter");
    await program.status.getByRole("button", { name: "Karim El Amrani" }).waitFor();
  });

  test("the language changes every word at once", async () => {
    const { page } = program;
    await page.getByRole("radio", { name: "Français" }).click();
    await page.getByRole("heading", { name: "Réglages", exact: true }).waitFor();
    await expect.poll(() => html("lang")).toBe("fr");
    await page.getByRole("radio", { name: "English" }).click();
    await page.getByRole("heading", { name: words().title, exact: true }).waitFor();
  });
});

test("each sound has a button with its word, and the volume is kept", async () => {
  const { page } = program;
  for (const word of Object.values(words().sounds.words))
    await page.getByRole("button", { name: words().sounds.play(word) }).click();
  const volume = page.getByRole("slider", { name: words().sounds.volume });
  await volume.focus();
  await page.keyboard.press("Home");
  await page.getByText(words().sounds.off, { exact: true }).waitFor();
  await page.waitForTimeout(500);
});

test("who works is chosen in a panel from any screen, and a scan goes on meanwhile", async () => {
  const { page, words: all } = program;
  await page.keyboard.press("Control+1");
  await page.getByRole("region", { name: all.count.block.region }).waitFor();
  await page.waitForTimeout(100);
  await program.openPlace("Robot");
  await page.keyboard.press("Control+u");
  const chooser = page.getByRole("region", { name: all.settings.who.title });
  await chooser.waitFor();
  await program.scan("5412345678908");
  await program.showsPacks(1);
  await chooser.waitFor();
  await chooser.getByRole("button", { name: "An Peeters" }).click();
  await program.status.getByRole("button", { name: "An Peeters" }).waitFor();
  await expect.poll(() => chooser.isVisible()).toBe(false);
  await page.keyboard.press("Control+u");
  await chooser.getByRole("textbox").fill("Sofie Claes");
  await page.keyboard.press("Enter");
  await program.status.getByRole("button", { name: "Sofie Claes" }).waitFor();
  await program.status.getByRole("button", { name: "Sofie Claes" }).click();
  await chooser.waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => chooser.isVisible()).toBe(false);
});

test("a bug outside of any screen is said, and a scan goes on meanwhile", async () => {
  const { page, words: all } = program;
  const packs = (await program.counts()).packs;
  await page.evaluate(() => void Promise.reject(new Error("nobody foresaw this")));
  const said = page.getByRole("alert", { name: all.frame.bugApart });
  await said.getByText("nobody foresaw this").waitFor();
  await said.getByRole("button", { name: all.frame.restart }).waitFor();
  await program.scan("5412345678908");
  await program.showsPacks(packs + 1);
  await said.getByRole("button", { name: all.frame.goOn }).click();
  await expect.poll(() => said.isVisible()).toBe(false);
});

test.each(["light", "dark"] as const)(
  "in the %s theme axe finds nothing, and 200 % text fits",
  async (theme) => {
    const { page, app } = program;
    await openSettings();
    await page.getByRole("radio", { name: words().look.themes[theme] }).click();
    await expect.poll(() => html("data-theme")).toBe(theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: one }) => one)])).toEqual([]);
    const size = await page.evaluate(() => [innerWidth, innerHeight] as const);
    const resize = (to: readonly [number, number]) =>
      app.evaluate(
        ({ BrowserWindow }, [width, height]) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        to,
      );
    await resize([683, 384]);
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([683, 384]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await resize(size);
  },
);

test("all of it is there after a restart, and what the start had to say can be read again", async () => {
  await program.close();
  const journal = join(profile, "journal");
  const [last = ""] = (await readdir(journal))
    .filter((name) => name.endsWith(".reshelf"))
    .sort()
    .reverse();
  await appendFile(join(journal, last), "torn");
  program = await Reshelf.open({ profile, language: "en" });
  const { page, words: all } = program;
  await page.getByRole("button", { name: all.frame.understood }).click();
  await openSettings();
  await expect.poll(() => html("data-theme")).toBe("dark");
  await expect.poll(() => field(words().house.short).inputValue()).toBe("60");
  await expect.poll(() => page.getByRole("slider", { name: words().sounds.volume }).inputValue()).toBe("0");
  await expect.poll(() => program.status.textContent()).toContain("Sofie Claes");
  await page.getByText(all.frame.notices.tail("4\u00a0B")).waitFor();
});
