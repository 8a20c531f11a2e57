import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { burst } from "../../build/bench/kit/keys.mjs";
import { openUiPage } from "./ui-app.ts";

declare const heard: { readings: string[]; commands: string[]; presses: string[] };

let ui: Awaited<ReturnType<typeof openUiPage>>;
beforeAll(async () => {
  ui = await openUiPage();
});
afterAll(() => ui.close());

const scan = async (page: Page, text: string) => {
  await burst(await page.context().newCDPSession(page), text);
  await page.waitForTimeout(60);
};
const heardOn = (page: Page) => page.evaluate(() => heard);

describe("a scan", () => {
  test("goes to its listener from wherever the focus is, and leaves no trace in a field", async () => {
    const page = await ui.open("");
    const field = page.getByLabel("Apotheek");
    await field.fill("De Linde");
    await scan(page, "05412345678908\n");
    await scan(page, "0105412345678908\u001d10LK4471A\n");
    await expect
      .poll(async () => (await heardOn(page)).readings)
      .toEqual(["05412345678908 enter", "0105412345678908\u001d10LK4471A enter"]);
    await expect.poll(() => field.inputValue()).toBe("De Linde");
  });

  test("never presses the button that has the focus, nor a select's list", async () => {
    const page = await ui.open("");
    await page.getByRole("button", { name: "Begin te tellen" }).focus();
    await scan(page, "05412345678908\n");
    await page.getByLabel("Plaats").focus();
    await scan(page, "2642619\n");
    await expect
      .poll(async () => (await heardOn(page)).readings)
      .toEqual(["05412345678908 enter", "2642619 enter"]);
    expect((await heardOn(page)).presses).toEqual([]);
  });

  test("in a hundred, back to back, each is heard once and in order", async () => {
    const page = await ui.open("");
    await page.getByLabel("Apotheek").focus();
    const codes = Array.from({ length: 100 }, (_, at) => String(5_410_000_000_000 + at));
    await scan(page, codes.map((code) => `${code}\n`).join(""));
    await expect.poll(async () => (await heardOn(page)).readings.length).toBe(100);
    expect((await heardOn(page)).readings).toEqual(codes.map((code) => `${code} enter`));
    await expect.poll(() => page.getByLabel("Apotheek").inputValue()).toBe("");
  });

  test("typed by a person is text", async () => {
    const page = await ui.open("");
    const field = page.getByLabel("Apotheek");
    await field.pressSequentially("amoxicilline 875", { delay: 70 });
    await expect.poll(() => field.inputValue()).toBe("amoxicilline 875");
    expect((await heardOn(page)).readings).toEqual([]);
  });
});

describe("commands", () => {
  const settled = (page: Page) => page.waitForTimeout(80);

  test("act once it is sure that no scanner sent them, and the browser's own do not", async () => {
    const page = await ui.open("");
    const address = page.url();
    for (const key of ["Control+1", "F5", "Control+p", "F3", "Control+s"]) {
      await page.keyboard.press(key);
      await settled(page);
    }
    await expect.poll(async () => (await heardOn(page)).commands).toEqual(["Ctrl+1", "F5"]);
    expect(page.url()).toBe(address);
    // At once after each other: a key that is in no code does not make a scan of the one before.
    for (const key of ["F5", "Control+1", "Control+1", "Escape"]) await page.keyboard.press(key);
    const all = ["Ctrl+1", "F5", "F5", "Ctrl+1", "Ctrl+1", "Esc"];
    await expect.poll(async () => (await heardOn(page)).commands).toEqual(all);
  });

  test("that edit text stay with a field that holds some", async () => {
    const page = await ui.open("");
    const field = page.getByLabel("Apotheek");
    await field.fill("ab");
    await field.press("Home");
    await field.press("Delete");
    await settled(page);
    await expect.poll(() => field.inputValue()).toBe("b");
    await field.fill("");
    await field.press("Delete");
    await settled(page);
    await field.press("Control+z");
    await settled(page);
    await expect.poll(async () => (await heardOn(page)).commands).toEqual(["Del", "Ctrl+Z"]);
  });

  test("behind a dialog sleep; Esc closes it and the focus returns", async () => {
    const page = await ui.open("");
    const opener = page.getByRole("button", { name: "Verder van een stick" });
    await opener.click();
    await page.keyboard.press("Control+1");
    await settled(page);
    await page.keyboard.press("Escape");
    await settled(page);
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect((await heardOn(page)).commands).toEqual([]);
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

describe.each([100_000, 1_000_000])("a list of %d lines", (count) => {
  test("is walked with the keys to its end and back, with few rows in the document", async () => {
    const page = await ui.open(`part=list&count=${count}`);
    const grid = page.getByRole("grid", { name: "Stocklijnen" });
    await grid.focus();
    await page.keyboard.press("End");
    await page.getByText(`Product ${count - 1}`, { exact: true }).waitFor();
    await expect.poll(() => grid.getAttribute("aria-rowcount")).toBe(String(count + 1));
    const marked = page.locator('[role="row"][aria-selected="true"]');
    await expect.poll(() => marked.getAttribute("aria-rowindex")).toBe(String(count + 1));
    await expect.poll(() => grid.getAttribute("aria-activedescendant")).toBe(await marked.getAttribute("id"));
    const inside = await marked.evaluate((row) => {
      const list = row.closest('[role="grid"]')?.getBoundingClientRect();
      const { top, bottom } = row.getBoundingClientRect();
      return list !== undefined && top >= list.top && bottom <= list.bottom + 3;
    });
    expect(inside).toBe(true);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByText(/^Lijn \d+ open$/).waitFor();
    await page.keyboard.press("Home");
    await page.getByText("Product 0", { exact: true }).waitFor();
    await expect.poll(() => page.locator('[role="row"]').count()).toBeLessThan(60);
  });

  test("shows whole rows without gaps wherever it is scrolled", async () => {
    const page = await ui.open(`part=list&count=${count}`);
    for (const part of [0, 0.123, 0.5, 0.987, 1]) {
      const tops = await page.getByRole("grid").evaluate(async (grid, part) => {
        grid.scrollTop = part * (grid.scrollHeight - grid.clientHeight);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        await new Promise((resolve) => setTimeout(resolve, 50));
        return [...grid.querySelectorAll('[role="row"][aria-selected]')].map(
          (row) => row.getBoundingClientRect().top,
        );
      }, part);
      const gaps = tops.slice(1).map((top, at) => Math.round(top - (tops[at] ?? 0)));
      expect(new Set(gaps).size, `at ${part}`).toBe(1);
      expect(Math.min(...tops)).toBeLessThan(170);
      expect(Math.max(...tops)).toBeGreaterThan(600);
    }
  });
});

describe.each(["light", "dark"])("in the %s theme", (theme) => {
  test.each(["part=controls", "part=list&count=1000"])("%s is without violations for axe", async (part) => {
    const page = await ui.open(`${part}&theme=${theme}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe("with text at 200 %", () => {
  test.each(["part=controls", "part=list&count=1000"])("%s fits in the width of the window", async (part) => {
    const page = await ui.open(part, 683, 384);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });

  test("every target is at least 44 pixels high", async () => {
    const page = await ui.open("");
    const heights = await page
      .locator("button:visible, input:visible, select:visible")
      .evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect().height] as const));
    expect(heights.filter(([, height]) => height < 44)).toEqual([]);
  });
});

test("nothing breaks the policy: no style attribute, no inline script", async () => {
  const page = await ui.open("");
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  await page.reload();
  await page.getByRole("button", { name: "Verder van een stick" }).click();
  expect(violations).toEqual([]);
});
