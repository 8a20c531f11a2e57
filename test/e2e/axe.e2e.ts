import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import { CountWalk } from "./count-walk.ts";
import { oneDay } from "./one-day.ts";
import { resize, whatIsCut } from "./what-is-cut.ts";

// A station with a place, a product that has a name, one that has none, and a customer.
let walk: CountWalk;
async function open(): Promise<void> {
  walk = await CountWalk.open();
  await walk.goToNewPlace();
  const named = await walk.scanNamed("Amoxiclav Sandoz 875/125 mg");
  await walk.program.scan(named.reading("A2"));
  await walk.shows(/\+1\s*2/);
  const unnamed = walk.newPack();
  await walk.program.scan(unnamed.reading("B1"));
  await walk.shows(unnamed.gtin);
  await goTo("customers");
  const { customers } = walk.program.words;
  await walk.press("Control+N");
  await walk.page.getByRole("region", { name: customers.form.add }).waitFor();
  await walk.type("Van den Broeck");
  await walk.press("Control+Enter");
  await walk.page.getByRole("row", { name: /Van den Broeck/ }).waitFor();
}
const test = oneDay({ open, close: () => walk?.close() });

const names = ["count", "stock", "customers", "files", "sticks", "history", "settings"] as const;
type Name = (typeof names)[number];

/** Goes to a screen by its key alone. */
async function goTo(name: Name): Promise<void> {
  await walk.press(`Control+${names.indexOf(name) + 1}`);
  const button = walk.page.getByRole("button", { name: walk.program.words.frame.screens[name] });
  await button.and(walk.page.locator("[aria-current=page]")).waitFor();
}

/** Opens what stands first on a screen, by keys alone. */
const opened: Partial<Record<Name, () => Promise<void>>> = {
  stock: async () => {
    const { stock } = walk.program.words;
    const line = walk.page.getByRole("complementary", { name: stock.detail });
    await walk.press("F3");
    await walk.press("ArrowDown");
    await walk.press("Enter");
    await line.getByText(stock.happened).waitFor();
    await expect.poll(() => line.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
  },
  files: async () => {
    const { give } = walk.program.words;
    await walk.page.getByRole("button", { name: give.setUpWhat(give.whats.stock) }).focus();
    await walk.press("Enter");
    await walk.page.getByRole("region", { name: give.preview }).waitFor();
  },
  customers: async () => {
    const { customers } = walk.program.words;
    await walk.press("F2");
    await walk.page.getByRole("region", { name: customers.form.change }).waitFor();
  },
};

/** What axe finds on the screen as it stands. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: walk.page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

for (const theme of ["light", "dark"] as const)
  test(`every screen is reached by its key, and axe finds nothing there, ${theme}`, async () => {
    await walk.page.emulateMedia({ colorScheme: theme });
    await expect.poll(() => walk.page.locator("html").getAttribute("data-theme")).toBe(theme);
    const found: Record<string, readonly string[]> = {};
    for (const name of names) {
      await goTo(name);
      await walk.page.waitForTimeout(250);
      found[name] = await violations();
      await opened[name]?.();
      if (opened[name]) found[`${name}, opened`] = await violations();
      await walk.press("Escape");
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });

test("at 200 % on a small laptop, 683 × 384, nothing on any screen is cut, lies aside or is out of reach", async () => {
  const { app, words } = walk.program;
  await goTo("count");
  await walk.program.scan("264261");
  await walk.shows(words.count.question.code);
  await resize(app, walk.page, 683, 384);
  const [, second] = await walk.page.locator(".choices .choice").all();
  expect(await second?.evaluate(isInSight)).toBe(true);
  const found: Record<string, readonly string[]> = {};
  for (const name of names) {
    await goTo(name);
    await walk.page.waitForTimeout(250);
    found[name] = await whatIsCut(walk.page);
  }
  expect(found).toEqual(Object.fromEntries(names.map((name) => [name, []])));
  await resize(app, walk.page, 1366, 768);
});

test("with the widest type of any Linux codes and dates of a list stay whole, and the search field can be read", async () => {
  const { stock } = walk.program.words;
  await walk.page.evaluate(() => document.documentElement.style.setProperty("--font", "DejaVu Sans"));
  await goTo("stock");
  const search = walk.page.getByRole("searchbox", { name: stock.search });
  expect((await search.boundingBox())?.width).toBeGreaterThanOrEqual(240);
  expect(await whatIsCut(walk.page)).toEqual([]);
});

/** True when its middle is in the window and nothing lies over it. */
function isInSight(one: Element): boolean {
  const { left, top, width, height } = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}
