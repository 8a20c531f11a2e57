import { describe, expect, test } from "vitest";
import type { CountWalk } from "./count-walk.ts";
import { inNewPlaces } from "./in-new-places.ts";

let walk: CountWalk;
inNewPlaces((opened) => {
  walk = opened;
});

describe("a scan", () => {
  test("whose separator was lost and fits in one way counts, stands to be confirmed, and an arrow confirms it", async () => {
    const { question, lane } = walk.words;
    // A first reading that ends with a digit: nothing stands behind the codes of this scanner.
    const before = walk.newPack();
    await walk.program.scan(before.reading("A1"));
    await walk.shows(before.gtin);
    await walk.program.scan("0104150138327077211002512632043417270131 10403751B".replace(" ", ""));
    await walk.shows(question.confirm);
    await expect.poll(() => walk.says()).toContain(question.why["separator-lost"]);
    await walk.press("F6");
    const row = walk.page.getByRole("list", { name: lane.label }).getByRole("listitem").first();
    await row.filter({ hasText: question.confirm }).waitFor();
    await walk.press("Escape");
    await walk.stand();
    await walk.press("ArrowLeft");
    await walk.shows(/Geteld[\s\S]*403751B/);
  });

  test("of a pack's second code counts apart until an arrow says that it is one pack; Ctrl+8 completes all that follow", async () => {
    const { pair } = walk.words;
    const pack = walk.newPack();
    await walk.program.scan("4578753");
    await walk.shows("4578-753");
    await walk.program.scan(pack.reading("A1"));
    await walk.page.getByRole("button", { name: pair.same("4578-753") }).waitFor();
    await expect.poll(() => walk.says()).toContain("LK4471A");
    await walk.stand();
    await walk.press("ArrowLeft");
    await walk.shows(pair.merged);
    await walk.shows(/4578-753[\s\S]*\+1\s*1/);
    await walk.press("Control+8");
    await walk.page.getByText(pair.mode, { exact: true }).waitFor();
    await walk.program.scan("4578753");
    await walk.shows(pair.pending);
    await walk.program.scan(pack.reading("A2"));
    await walk.shows(pair.merged);
    await walk.shows(/\+1\s*2/);
    await walk.stand();
    await walk.press("ArrowRight");
    await walk.shows(/Geteld[\s\S]*\+1\s*1/);
    await walk.press("Control+8");
  });
});

describe("the lane", () => {
  test("the lane names one code after the other while scans go on", async () => {
    const [one, two] = [walk.newPack(), walk.newPack()];
    await walk.program.scan(one.reading("A1"));
    await walk.shows(one.gtin);
    await walk.program.scan(two.reading("A1"));
    await walk.shows(two.gtin);
    await walk.press("F6");
    await walk.strip
      .and(walk.page.getByRole("combobox", { name: walk.words.entry.nameOf(two.gtin) }))
      .waitFor();
    await walk.type("Tweede");
    await walk.program.scan(two.reading("A2"));
    await walk.shows(/\+1\s*2/);
    await expect.poll(() => walk.strip.inputValue()).toBe("Tweede");
    await walk.press("Enter");
    await walk.page.getByRole("combobox", { name: walk.words.entry.nameOf(one.gtin) }).waitFor();
    await walk.type("Eerste");
    await walk.press("Enter");
    await walk.press("Escape");
    await walk.program.scan(one.reading("A2"));
    await walk.shows(/Eerste[\s\S]*\+1\s*2/);
    await walk.program.scan(two.reading("A3"));
    await walk.shows(/Tweede[\s\S]*\+1\s*3/);
  });

  test("a code that fits no rule becomes a new product with a code of its own, which counts from then on", async () => {
    const { entry, lane } = walk.words;
    await walk.program.scan("HUIS-777");
    await walk.shows(walk.words.outcome.unknown);
    await walk.press("F6");
    await walk.type("Zalf van het huis");
    const option = walk.page.getByRole("option", { name: entry.newProduct("Zalf van het huis") });
    await option.waitFor();
    const inOption = async () => /09\d\d-\d{3}/.exec((await option.textContent()) ?? "")?.[0] ?? "";
    await expect.poll(inOption).not.toBe("");
    const own = await inOption();
    await walk.press("ArrowDown");
    await walk.press("Enter");
    const rows = walk.page.getByRole("list", { name: lane.label });
    await rows.filter({ hasText: "HUIS-777" }).waitFor({ state: "detached" });
    await walk.press("Escape");
    await walk.program.scan(own.replace("-", ""));
    await walk.shows(/Zalf van het huis[\s\S]*\+1\s*2/);
  });

  test("a code in the lane is linked to a product found by its code", async () => {
    await walk.scanNamed("Nestrolin 5 mg");
    const known = await walk.scanNamed("Calmoform 10 mg");
    await walk.program.scan("RAAR-42");
    await walk.shows(walk.words.outcome.unknown);
    await walk.press("F6");
    await walk.type(known.gtin);
    const option = walk.page.getByRole("option", {
      name: new RegExp(`Calmoform.*${walk.words.entry.isThis}`),
    });
    await option.click();
    await walk.shows(walk.words.question.link("RAAR-42"));
    await walk.stand();
    await walk.press("ArrowLeft");
    await walk.press("Escape");
    await walk.program.scan("RAAR-42");
    await walk.shows(/Calmoform 10 mg[\s\S]*2/);
  });

  test("a code that waits is said to be a box of so many packs, by keys alone, and counts so from then on", async () => {
    const { box, outcome, entry } = walk.words;
    await walk.scanNamed("Boxoprofen 200 mg");
    await walk.program.scan("DOOS-12");
    await walk.shows(outcome.unknown);
    await walk.press("F6");
    await walk.page.getByRole("combobox", { name: entry.nameOf("DOOS-12") }).waitFor();
    await walk.type("12*");
    await walk.page.getByRole("option", { name: box.typeProduct }).waitFor();
    await walk.type("boxop");
    await walk.page.getByRole("option", { name: /Boxoprofen 200 mg/ }).waitFor();
    await walk.press("Enter");
    await walk.shows(box.isBox("DOOS-12", 12));
    await walk.stand();
    await walk.press("ArrowLeft");
    await walk.press("Escape");
    await walk.program.scan("DOOS-12");
    await walk.shows(/Boxoprofen 200 mg[\s\S]*\+12\s*24/);
  });
});
