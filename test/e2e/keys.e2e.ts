import { expect, test } from "vitest";
import { gtinCheckDigit } from "../../shared/domain/codes/gtin.ts";
import type { CountWalk } from "./count-walk.ts";
import { inNewPlaces } from "./in-new-places.ts";
import { keysTrial } from "./keys-trial.ts";

let walk: CountWalk;
inNewPlaces((opened) => {
  walk = opened;
});

const field = (name: string) => walk.page.getByRole("combobox", { name: new RegExp(`^${name}`) });

test("no line takes more keys than it should", async () => {
  for (const { what, keys, goal } of await keysTrial())
    expect(keys, `${what} takes more keys than ${goal}`).toBeLessThanOrEqual(goal);
});

test("a scan in the middle of typing is counted, and what was typed goes on", async () => {
  const pack = walk.newPack();
  await walk.type("2642619");
  await walk.type("7");
  await walk.program.scan(pack.reading("A1"));
  await walk.shows(pack.gtin);
  await expect.poll(() => walk.strip.inputValue()).toBe("7");
  await walk.press("Enter");
  await walk.type("11");
  await walk.program.scan(pack.reading("A2"));
  await walk.shows(/\+1\s*2/);
  await expect.poll(() => walk.strip.inputValue()).toBe("11");
  await walk.type("30");
  await field(walk.words.entry.lot).waitFor();
  await walk.type("LX");
  await walk.program.scan(pack.reading("A3"));
  await walk.shows(/\+1\s*3/);
  await walk.press("Enter");
  await walk.shows(/2642-619[\s\S]*\+7\s*7/);
  await expect.poll(() => walk.says()).toMatch(/LX[\s\S]*11\/2030/);
});

test("F3 keeps a field for the next pack, in sight, and lets it go again", async () => {
  await walk.type("2642619");
  await walk.press("Enter");
  await walk.type("1230");
  await field(walk.words.entry.lot).waitFor();
  await walk.press("F3");
  await walk.page.getByText(walk.words.entry.pinned).waitFor();
  await walk.press("Enter");
  await walk.shows(/2642-619[\s\S]*\+1\s*1/);
  await walk.type("26426192");
  await walk.press("Enter");
  // Nothing is asked after the month: there is no lot, as for the pack before.
  await walk.type("0631");
  await walk.shows(/2642-619[\s\S]*06\/2031[\s\S]*\+2\s*2/);
  await walk.type("2642619");
  await walk.press("Enter");
  await walk.press("F3");
  await walk.type("+18m");
  await walk.press("Enter");
  await walk.type("2642619");
  await walk.page.getByRole("button", { name: "+18m" }).waitFor();
  await walk.press("Escape");
});

test("two of the same at once are shown as two, and one goes back", async () => {
  const pack = walk.newPack();
  await walk.program.scan(pack.gtin);
  await walk.shows(pack.gtin);
  await walk.program.scan(pack.gtin);
  await walk.shows(/Geteld ×2[\s\S]*\+1\s*2/);
  await walk.page.waitForTimeout(2_100);
  await walk.press("Backspace");
  await walk.shows(/Teruggenomen[\s\S]*1/);
  await walk.program.scan(pack.gtin);
  await walk.shows(/Geteld(?! ×)[\s\S]*\+1\s*2/);
});

test("a box is asked once how many packs are in it", async () => {
  const pack = walk.newPack();
  const thirteen = `1${pack.gtin.slice(0, 12)}`;
  const box = thirteen + gtinCheckDigit(thirteen);
  await walk.program.scan(box);
  await walk.shows(walk.words.box.ask);
  await walk.stand();
  await walk.press("ArrowLeft");
  await walk.type("10");
  await walk.press("Enter");
  await walk.shows(/Doos van 10[\s\S]*\+10\s*10/);
  await walk.type("2x");
  await walk.program.scan(box);
  await walk.shows(/Doos van 10[\s\S]*\+20\s*30/);
});
