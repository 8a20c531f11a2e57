import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import type { CountWalk } from "./count-walk.ts";
import { inNewPlaces } from "./in-new-places.ts";
import { Reshelf } from "./reshelf.ts";

let walk: CountWalk;
inNewPlaces((opened) => {
  walk = opened;
});

/** What axe finds on the screen as it stands. */
const violations = async () =>
  (await new AxeBuilder({ page: walk.page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id);

const band = () => walk.page.getByRole("region", { name: walk.words.out.title });

test("Del takes packs out, with a reason that Space changes, and Del counts again", async () => {
  const pack = await walk.scanNamed("Pantomed 40 mg");
  await walk.program.scan(pack.reading("A2"));
  await walk.shows(/\+1\s*2/);
  await walk.press("Delete");
  await band().getByRole("button", { name: walk.words.out.reasons.sold, pressed: true }).waitFor();
  await walk.program.scan(pack.reading("A2"));
  await walk.shows(/Uitgeboekt[\s\S]*Verkocht[\s\S]*−1\s*1\s*over in Lade 1/);
  await walk.program.scan(pack.reading("A2"));
  await walk.shows(/Al uitgeboekt[\s\S]*Lade 1[\s\S]*An Peeters/);
  await walk.press(" ");
  await band().getByRole("button", { name: walk.words.out.reasons.broken, pressed: true }).waitFor();
  await walk.program.scan(pack.reading("A1"));
  await walk.shows(/Uitgeboekt[\s\S]*Stuk[\s\S]*−1\s*0/);
  // Shortly after text was taken out of the field Backspace takes no scan back.
  await walk.page.waitForTimeout(650);
  await walk.press("Backspace");
  await walk.shows(/Teruggenomen[\s\S]*1/);
  await walk.program.scan(pack.reading("Z9"));
  await walk.shows(/Nooit geteld[\s\S]*−1\s*0/);
  await walk.press("Delete");
  await band().waitFor({ state: "detached" });
  await walk.program.scan(pack.reading("A2"));
  await walk.shows(/Geteld[\s\S]*\+1\s*1/);
});

test("quantities, typed packs and lines to choose from", async () => {
  for (const [quantity, expiry] of [
    ["4", "0331"],
    ["5", "0431"],
  ] as const) {
    await walk.type("2642619");
    await walk.type(quantity);
    await walk.press("Enter");
    await walk.type(expiry);
    await walk.press("Enter");
    await walk.shows(new RegExp(`\\+${quantity}`));
  }
  await walk.press("Delete");
  await walk.type("2642619");
  await walk.type("2");
  for (let step = 0; step < 3; step++) await walk.press("Enter");
  await walk.shows(walk.words.out.which);
  await walk.stand();
  await walk.press("ArrowRight");
  await walk.shows(/04\/2031[\s\S]*−2\s*3/);
  await walk.type("4");
  await walk.press("Enter");
  await walk.shows(/−4\s*1/);
  await walk.press("Delete");
});

test("what is moved is asked where to, is counted there, and goes back as one", async () => {
  const away = `Lade ${walk.places}`;
  await walk.goToNewPlace();
  const pack = await walk.scanNamed("Zyrtec 10 mg");
  await walk.press("Delete");
  for (let step = 0; step < 3; step++) await walk.press(" ");
  await walk.page.getByRole("combobox", { name: walk.words.out.where }).waitFor();
  await walk.program.scan(pack.reading("A1"));
  await walk.page.getByText(walk.words.entry.waiting(1)).waitFor();
  await walk.type(away);
  await walk.press("Enter");
  await walk.shows(new RegExp(`Uitgeboekt[\\s\\S]*Verplaatst naar ${away}[\\s\\S]*−1\\s*0`));
  await band()
    .getByRole("button", { name: walk.words.out.to(away), pressed: true })
    .waitFor();
  await walk.program.goTo("stock");
  await walk.page
    .getByRole("row", { name: new RegExp(`Zyrtec[\\s\\S]*${away}`) })
    .first()
    .waitFor();
  await walk.program.goTo("history");
  await walk.page
    .getByRole("row", { name: new RegExp(`Verplaatst naar ${away}`) })
    .first()
    .waitFor();
  await walk.program.goTo("count");
  await band().waitFor();
});

test("an open pack is counted by its pieces, asked when they are too many, taken out and corrected", async () => {
  const { stock } = walk.program.words;
  const detail = walk.page.getByRole("complementary", { name: stock.detail, exact: true });
  const pack = walk.newPack();
  for (const serial of ["A1", "A2", "A3"]) await walk.program.scan(pack.reading(serial));
  await walk.shows(/\+1\s*3/);
  await walk.program.goTo("stock");
  await walk.press("F5");
  await walk.page.getByRole("row", { name: new RegExp(pack.gtin) }).click();
  await walk.page.getByRole("button", { name: stock.name.open }).click();
  await walk.page.getByRole("textbox", { name: stock.name.field }).fill("Ibuprofen EG 400 mg");
  await walk.page.getByRole("textbox", { name: stock.name.pack }).fill("30 filmomhulde tabletten");
  await walk.press("Enter");
  await walk.page.getByRole("heading", { name: "Ibuprofen EG 400 mg" }).waitFor();
  await walk.program.goTo("count");
  await walk.program.scan(pack.reading("A4"));
  await walk.shows(/\+1\s*4/);
  await walk.type("45/");
  await walk.page.getByText(walk.words.pieces.chip("Ibuprofen EG 400 mg")).waitFor();
  await walk.press("Enter");
  await walk.shows(walk.words.pieces.tooMany("30"));
  await walk.stand();
  await walk.press("ArrowRight");
  await walk.type("12/");
  await walk.press("Enter");
  await walk.shows(/Geteld[\s\S]*×12\s*12\s*stuks van 30\s*\+ 3 pakken, in Lade/);
  await walk.page.getByRole("alert").filter({ hasText: "12 stuks van 30 + 3 pakken" }).waitFor();
  // Digits alone may be either.
  await walk.type("9");
  await walk.press("Enter");
  await walk.shows(walk.words.pieces.which("9"));
  await walk.stand();
  await walk.press("ArrowLeft");
  await walk.shows(/×9\s*9\s*stuks van 30/);
  expect(await violations()).toEqual([]);
  await walk.page.waitForTimeout(650);
  await walk.press("Backspace");
  await walk.shows(/Teruggenomen/);
  await walk.program.scan(pack.reading("A4"));
  await walk.shows(/\+1\s*4/);
  await walk.press("F2");
  await walk.type("12/");
  for (let step = 0; step < 3; step++) await walk.press("Enter");
  await walk.shows(/12\s*stuks van 30/);
  await walk.press("Delete");
  await walk.program.scan(pack.reading("A4"));
  await walk.shows(/−12\s*0\s*stuks/);
  await walk.type("5/");
  await walk.press("Enter");
  await walk.shows(/−5\s*7\s*stuks\s*\+ 3 pakken/);
  await walk.press("Delete");
  await walk.program.goTo("stock");
  await walk.press("F5");
  const row = walk.page.getByRole("row", { name: /7\s*stuks Ibuprofen/ });
  await row.click();
  await detail.getByText("3 pakken + 7 stuks").waitFor();
  expect(await violations()).toEqual([]);
  await walk.press("F2");
  await walk.page.getByRole("textbox", { name: stock.adjust.field }).fill("6");
  await walk.page.getByRole("textbox", { name: stock.adjust.reason }).fill("nageteld");
  await walk.press("Enter");
  await detail.getByText("3 pakken + 6 stuks").waitFor();
  await walk.program.goTo("count");
});

test("a program that starts again counts", async () => {
  await walk.program.close();
  const again = await Reshelf.open({ profile: walk.profile, language: "nl" });
  await again.page.getByRole("region", { name: again.words.count.block.region }).waitFor();
  await expect
    .poll(() => again.page.getByRole("region", { name: again.words.count.out.title }).count())
    .toBe(0);
  await again.close();
});
