import { describe, expect, test } from "vitest";
import type { CountWalk } from "./count-walk.ts";
import { inNewPlaces } from "./in-new-places.ts";

let walk: CountWalk;
inNewPlaces((opened) => {
  walk = opened;
});

describe("places", () => {
  test("one that was counted asks with one key, and scans wait for the answer", async () => {
    const pack = walk.newPack();
    const here = `Lade ${walk.places}`;
    await walk.program.scan(pack.reading("A1"));
    await walk.shows(pack.gtin);
    await walk.program.openPlace(`Elders ${walk.places}`);
    await walk.press("F4");
    await walk.type(here);
    await walk.program.page
      .getByRole("option", { name: new RegExp(`^${here}`) })
      .first()
      .waitFor();
    await walk.press("Enter");
    await walk.shows(walk.words.place.before(here));
    await walk.program.scan(pack.reading("A2"));
    await walk.page.getByText(walk.words.entry.waiting(1)).waitFor();
    await walk.stand();
    await walk.press("ArrowLeft");
    await walk.shows(new RegExp(`\\+1\\s*2\\s*in ${here}`));
  });

  test("counted again, a place adds nothing until a person says which count stands; it shows how it stands", async () => {
    const { place } = walk.words;
    const pack = walk.newPack();
    const [here, away] = [`Lade ${walk.places}`, `Elders ${walk.places}`];
    const option = (name: string | RegExp) => walk.page.getByRole("option", { name });
    const isShown = (name: string, state: string) =>
      expect.poll(() => option(new RegExp(`^${name}\\b`)).textContent()).toContain(state);
    const { packs } = await walk.program.counts();
    for (const serial of ["A1", "A2"]) await walk.program.scan(pack.reading(serial));
    await walk.program.showsPacks(packs + 2);
    await walk.press("F4");
    await option(place.close(here)).click();
    await walk.press("F4");
    await isShown(here, place.states.closed);
    await walk.type(away);
    await expect.poll(() => option(place.create(away)).textContent()).toContain(place.states["not-begun"]);
    await walk.press("Enter");
    await walk.press("F4");
    await walk.type(here);
    await walk.press("Enter");
    await walk.shows(place.before(here));
    await walk.stand();
    await walk.press("ArrowRight");
    await walk.program.scan(pack.reading("A1"));
    await walk.shows(walk.words.block.recountHint);
    expect((await walk.program.counts()).packs).toBe(packs + 2);
    await walk.press("F4");
    await isShown(away, place.states.open);
    await isShown(here, place.unsettled);
    await option(new RegExp(`^${here}\\b`)).click();
    await option(new RegExp(place.only("An Peeters", "").trim().replace(/,$/, "")))
      .last()
      .click();
    await walk.program.showsPacks(packs + 1);
    await walk.press("Escape");
  });

  test("closed without a place, scans are held in sight and count once one is chosen", async () => {
    await walk.press("F4");
    await walk.page.getByRole("option", { name: walk.words.place.stateEmpty(`Lade ${walk.places}`) }).click();
    await walk.page.getByText(walk.words.place.none).waitFor();
    const pack = walk.newPack();
    await walk.program.scan(pack.reading("A1"));
    await walk.shows(walk.words.block.heldWord);
    await expect.poll(() => walk.says()).toContain(pack.gtin);
    await walk.program.openPlace(`Nieuw ${walk.places}`);
    await walk.shows(new RegExp(`Geteld[\\s\\S]*in Nieuw ${walk.places}`));
    await walk.press("F4");
    const stated = walk.page.getByRole("option", { name: new RegExp(`^Lade ${walk.places}\\b`) });
    await stated.waitFor();
    await expect.poll(() => stated.textContent()).toContain(walk.words.place.states.empty);
    await walk.press("Escape");
  });
});
