import { describe, expect, test } from "vitest";
import type { CountWalk } from "./count-walk.ts";
import { inNewPlaces } from "./in-new-places.ts";

let walk: CountWalk;
inNewPlaces((opened) => {
  walk = opened;
});

describe("between two scans", () => {
  test("digits set the quantity, Backspace takes it back whole, and again the one before", async () => {
    const one = await walk.scanNamed("Pantomed 40 mg");
    const two = await walk.scanNamed("Dafalgan Forte 1 g");
    await walk.type("6");
    await walk.press("Enter");
    await walk.shows(/×6\s*6/);
    await walk.page.waitForTimeout(650);
    await walk.press("Backspace");
    await walk.shows(/Teruggenomen[\s\S]*Dafalgan/);
    await walk.press("Backspace");
    await walk.shows(/Teruggenomen[\s\S]*Pantomed/);
    await walk.program.scan(one.reading("A9"));
    await walk.shows(/Geteld[\s\S]*\+1\s*1/);
    expect(two.gtin).not.toBe(one.gtin);
  });

  test("digits belong to the pack that stood there when they were typed", async () => {
    const one = await walk.scanNamed("Movicol citroen");
    await walk.type("3");
    const two = walk.newPack();
    await walk.program.scan(two.reading("A1"));
    await walk.shows(two.gtin);
    await expect.poll(() => walk.strip.inputValue()).toBe("3");
    await walk.press("Enter");
    await walk.shows(/Movicol citroen[\s\S]*×3\s*3/);
    expect(one.gtin).not.toBe(two.gtin);
  });

  test("so does a name that is being typed", async () => {
    const [one, two] = [walk.newPack(), walk.newPack()];
    await walk.program.scan(one.reading("A1"));
    await walk.shows(one.gtin);
    await walk.type("Zyrtec 10 mg");
    await walk.program.scan(two.reading("A1"));
    await walk.shows(two.gtin);
    await walk.press("Enter");
    await walk.program.scan(one.reading("A2"));
    await walk.shows(/Zyrtec 10 mg[\s\S]*\+1\s*2/);
    await walk.program.scan(two.reading("A2"));
    await walk.shows(new RegExp(`${two.gtin}[\\s\\S]*\\+1\\s*2`));
  });

  test("a number and x count that many of the next pack", async () => {
    const pack = walk.newPack();
    await walk.type("12x");
    await walk.page.getByText(walk.words.entry.times("12")).waitFor();
    await walk.program.scan(pack.gtin.slice(1));
    await walk.shows(/\+12\s*12/);
    await expect.poll(() => walk.strip.inputValue()).toBe("");
  });

  test("a month to come is the expiry, and more than two hundred is asked", async () => {
    const pack = walk.newPack();
    await walk.program.scan(pack.gtin.slice(1));
    await walk.shows(pack.gtin);
    await walk.type("1131");
    await walk.press("Enter");
    await walk.shows("11/2031");
    await walk.type("250");
    await walk.press("Enter");
    await walk.shows(walk.words.question.quantity("250"));
    await walk.stand();
    await walk.press("ArrowLeft");
    await walk.shows(/×250\s*250/);
  });

  test("the digit row of a Belgian keyboard types digits, until a letter follows", async () => {
    const pack = walk.newPack();
    await walk.program.scan(pack.gtin.slice(1));
    await walk.shows(pack.gtin);
    const devtools = await walk.page.context().newCDPSession(walk.program.page);
    const key = async (key: string, code: string) => {
      await walk.asAPerson();
      await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, text: key });
      await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
      await walk.page.waitForTimeout(90);
    };
    await key("&", "Digit1");
    await key("é", "Digit2");
    await expect.poll(() => walk.strip.inputValue()).toBe("12");
    await walk.press("Enter");
    await walk.shows(/×12\s*12/);
    await key("é", "Digit2");
    await key("c", "KeyC");
    await expect.poll(() => walk.strip.inputValue()).toBe("éc");
    await walk.press("Escape");
  });
});

describe("typed by keys alone", () => {
  test("a CNK goes on to quantity, expiry and lot, and is booked", async () => {
    await walk.type("2642619");
    await walk.page.getByRole("combobox", { name: new RegExp(`^${walk.words.entry.quantity}`) }).waitFor();
    await walk.type("4");
    await walk.press("Enter");
    await walk.type("1130");
    await walk.page.getByRole("combobox", { name: new RegExp(`^${walk.words.entry.lot}`) }).waitFor();
    await walk.type("LX-7/2");
    await walk.press("Enter");
    await walk.shows(/2642-619[\s\S]*\+4\s*4/);
    await expect.poll(() => walk.says()).toMatch(/LX-7\/2[\s\S]*11\/2030/);
  });

  test("part of a name finds the product; F2 changes what was counted", async () => {
    await walk.scanNamed("Bisoprolol EG 5 mg");
    await walk.type("bisop 5");
    await walk.page.getByRole("option", { name: /Bisoprolol/ }).waitFor();
    for (let step = 0; step < 4; step++) await walk.press("Enter");
    await walk.shows(/Bisoprolol EG 5 mg[\s\S]*\+1\s*1/);
    await walk.press("F2");
    await walk.page.getByText(walk.words.entry.change("Bisoprolol EG 5 mg")).waitFor();
    await walk.type("5");
    await walk.press("Enter");
    await walk.type("0432");
    await walk.press("Enter");
    await walk.shows(/04\/2032[\s\S]*×5\s*5/);
  });
});
