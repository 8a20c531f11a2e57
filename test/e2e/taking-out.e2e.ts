import { expect, test } from "vitest";
import type { CountWalk } from "./count-walk.ts";
import { inNewPlaces } from "./in-new-places.ts";
import { Reshelf } from "./reshelf.ts";

let walk: CountWalk;
inNewPlaces((opened) => {
  walk = opened;
});

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

test("a program that starts again counts", async () => {
  await walk.program.close();
  const again = await Reshelf.open({ profile: walk.profile, language: "nl" });
  await again.page.getByRole("region", { name: again.words.count.block.region }).waitFor();
  await expect
    .poll(() => again.page.getByRole("region", { name: again.words.count.out.title }).count())
    .toBe(0);
  await again.close();
});
