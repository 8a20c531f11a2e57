import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import { type Step, steps } from "../../renderer/features/practice/lesson-plan.ts";
import { lessons, type Sample } from "../../renderer/features/practice/samples.ts";
import { CountWalk } from "./count-walk.ts";
import { oneDay } from "./one-day.ts";

// One station with a place and a pack that counts; whatever is practised, that is all it holds.
let walk: CountWalk;
const test = oneDay({
  open: async () => {
    walk = await CountWalk.open();
  },
  close: () => walk?.close(),
});

const words = () => walk.program.words.practice;
const room = () => walk.page.getByRole("region", { name: words().room });
const step = (name: Step["name"]) =>
  room().getByRole("heading", { name: words().steps[name].does }).waitFor();
const scan = (sample: Sample) => walk.program.scan(sample.text);

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: walk.page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("the empty Count screen leads to practice; every key is learned there, and the stock is as it was", async () => {
  const { page, program } = walk;
  await program.openPlace("Robot");
  await page.getByRole("button", { name: program.words.count.block.practise }).click();
  await step("scan");
  await page.getByRole("img", { name: words().codeOf(lessons.scan.name) }).waitFor();
  await scan(lessons.scan);
  await step("repeat");
  await walk.shows(words().counted);
  for (let times = 0; times < 3; times++) await scan(lessons.repeat);
  await step("quantity");
  await scan(lessons.quantity);
  await walk.shows(lessons.quantity.name);
  await walk.type("6");
  await walk.press("Enter");
  await step("pieces");
  await scan(lessons.pieces);
  await walk.shows(lessons.pieces.name);
  await walk.type("12/");
  await walk.press("Enter");
  await step("times");
  await walk.type("12*");
  await scan(lessons.times);
  await step("expiry");
  await scan(lessons.expiry);
  await walk.shows(lessons.expiry.name);
  await walk.type("1131");
  await walk.press("Enter");
  await step("twice");
  await scan(lessons.scan);
  await step("undo");
  // A real pack, by mistake: it is said at once that it does not count.
  await program.scan("5412345678908");
  await page.getByText(words().stranger("05412345678908")).waitFor();
  await room().getByText(words().slips.pack).waitFor();
  await page.waitForTimeout(650);
  await walk.press("Backspace");
  await scan(lessons.undo);
  await walk.shows(lessons.undo.name);
  await page.waitForTimeout(650);
  await walk.press("Backspace");
  await step("code");
  for (const text of [lessons.code.code, "2", "\n", "1130", lessons.code.lot, "\n"]) await typeOrEnter(text);
  await step("name");
  for (const text of ["tussi", "\n", "1", "\n", "0531", "\n"]) await typeOrEnter(text);
  await step("round");
  expect(await program.counts()).toEqual({ lines: 0, packs: 0 });
});

async function typeOrEnter(text: string): Promise<void> {
  if (text === "\n") await walk.press("Enter");
  else await walk.type(text);
  await walk.page.waitForTimeout(250);
}

test("the round is measured, the result is plain, and one key leads back to counting", async () => {
  const { page, program } = walk;
  const asks = steps.at(-1)?.asks ?? [];
  for (const { sample, packs } of asks) {
    await scan(sample);
    if (packs === 1) continue;
    await walk.shows(sample.name);
    await walk.type(String(packs));
    await walk.press("Enter");
  }
  await page.getByRole("heading", { name: words().result.title }).waitFor();
  const result = page.getByRole("main");
  await result.getByText(words().result.rate).waitFor();
  await result.getByText(words().result.slipsOf("1", true)).waitFor();
  expect(await violations()).toEqual([]);
  await walk.press("Control+Enter");
  const note = page.getByRole("status", { name: words().notCounted.title });
  await note.getByText("05412345678908").waitFor();
  await note.getByRole("button", { name: words().notCounted.understood }).click();
  await program.scan("5412345678908");
  await program.showsPacks(1);
  await walk.shows(program.words.count.outcome.new);
});

test("from Settings the room is reached and left by keys; a scan on the way out counts again", async () => {
  const { page, program } = walk;
  await walk.press("Control+7");
  await page.getByRole("button", { name: program.words.settings.rooms.practice }).focus();
  await page.keyboard.press("Enter");
  await step("scan");
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe(theme);
    await page.waitForTimeout(250);
    expect(await violations()).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await program.scan("5412345678908");
  await page.getByText(words().stranger("05412345678908")).waitFor();
  await walk.press("Control+1");
  await page.getByRole("status", { name: words().notCounted.title }).waitFor();
  await program.scan("5412345678908");
  await program.showsPacks(2);
});

test("the sheet holds every sample, marked for what it is, on one page", async () => {
  const { page, app } = { page: walk.page, app: walk.program.app };
  await walk.press("Control+7");
  await page.getByRole("button", { name: walk.program.words.settings.rooms.practice }).click();
  await step("scan");
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "true");
  });
  await walk.press("Control+P");
  await page.locator("body[data-printed]").waitFor();
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".print-sheet");
  await expect.poll(() => sheet.getByText(words().sheet.sample, { exact: true }).count()).toBe(18);
  await expect.poll(() => sheet.getByRole("img").count()).toBe(18);
  await page.emulateMedia({ media: null });
  const pages = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
    return (pdf?.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;
  });
  expect(pages).toBe(1);
});
