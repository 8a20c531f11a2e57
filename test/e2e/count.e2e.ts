import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, test } from "vitest";
import { lessons } from "../../renderer/features/practice/samples.ts";
import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";
import type { CountWalk } from "./count-walk.ts";
import { inNewPlaces } from "./in-new-places.ts";

let walk: CountWalk;
inNewPlaces((opened) => {
  walk = opened;
});

describe("a scan", () => {
  test("stands large with word, name, lot, expiry and number, and is said aloud as one sentence", async () => {
    const pack = await walk.scanNamed("Amoxiclav Sandoz 875/125 mg");
    await walk.program.scan(pack.reading("A2"));
    await walk.shows(/\+1\s*2/);
    const text = await walk.says();
    expect(text).toContain("Geteld");
    expect(text).toContain("LK4471A");
    expect(text).toContain("30/11/2029");
    const said = await walk.page.getByRole("alert").allTextContents();
    expect(said).toContain(`Geteld, Amoxiclav Sandoz 875/125 mg, 2 in Lade ${walk.places}`);
    await expect
      .poll(() => walk.page.getByRole("list", { name: walk.words.history.label }).textContent())
      .toContain("Amoxiclav Sandoz 875/125 mg");
  });

  test("leaves the keys beside it as they are: its first keys stand in the strip for a moment only", async () => {
    const pack = await walk.scanNamed("Sinutab Forte");
    await walk.program.scan(pack.reading("A2"));
    await walk.shows(/Sinutab Forte[\s\S]*2/);
    const keys = walk.page.getByRole("region", { name: walk.words.keys.label });
    const changes = keys.evaluateHandle((panel) => {
      const seen = { count: 0 };
      new MutationObserver((all) => {
        seen.count += all.length;
      }).observe(panel, { subtree: true, childList: true, characterData: true });
      return seen;
    });
    await changes;
    await walk.asAPerson();
    await walk.program.scan(pack.reading("A3"));
    await walk.shows(/Sinutab Forte[\s\S]*3/);
    await walk.asAPerson();
    expect(await (await changes).jsonValue()).toEqual({ count: 0 });
    // They do change for a person who types.
    await walk.type("par");
    await keys.getByText(walk.words.keys.product).waitFor();
    await walk.press("Escape");
  });

  test("is counted wherever the focus is, and its Enter presses nothing", async () => {
    const pack = walk.newPack();
    await walk.page.getByRole("button", { name: walk.words.place.change }).focus();
    await walk.program.scan(pack.reading("A1"));
    await walk.shows(pack.gtin);
    await walk.page.getByRole("combobox", { name: walk.words.entry.field }).waitFor();
    await walk.strip.fill("amox");
    await walk.program.scan(pack.reading("A2"));
    await walk.shows(/\+1\s*2/);
    await expect.poll(() => walk.strip.inputValue()).toBe("amox");
    await walk.press("Escape");
  });

  test("of a serial counted before adds nothing and says where, by whom and when; an arrow counts it with a reason", async () => {
    const pack = await walk.scanNamed("Ventolin 100 µg");
    await walk.program.scan(pack.reading("A1"));
    await walk.shows(walk.words.outcome.twice);
    await expect.poll(() => walk.says()).toMatch(/Waar\s*Lade \d+\s*Door\s*An Peeters/);
    await walk.stand();
    await walk.press("ArrowRight");
    await walk.page.getByRole("option", { name: walk.words.entry.reasons[0] as string }).waitFor();
    await walk.press("Enter");
    await walk.shows(/Geteld[\s\S]*\+1\s*2/);
  });

  test("with a wrong check digit counts under the code as read and waits in the lane", async () => {
    await walk.program.scan("5412345678909");
    await walk.shows(walk.words.outcome.unknown);
    await expect.poll(() => walk.says()).toContain(walk.words.block.checkHint);
    await walk.press("F6");
    const lane = walk.page.getByRole("list", { name: walk.words.lane.label });
    await lane.filter({ hasText: "5412345678909" }).waitFor();
    await walk.press("Escape");
  });

  test("that can be read in several ways is asked, and an arrow answers it once it has stood", async () => {
    await walk.program.scan("1021072911172405310100693570007182");
    await walk.shows(walk.words.question.lot);
    const at = Date.now();
    await walk.page.keyboard.press("ArrowLeft");
    await walk.page.waitForTimeout(90);
    // Slow machines may have let it stand long enough already.
    if (Date.now() - at < 300) expect(await walk.says()).toContain(walk.words.question.lot);
    await walk.stand();
    if ((await walk.says()).includes(walk.words.question.lot)) await walk.press("ArrowLeft");
    await walk.shows(walk.words.outcome.expired);
    await expect.poll(() => walk.says()).toContain("21072911");
  });

  test("of a person's number, or of a sheet we print, is kept nowhere", async () => {
    await walk.program.scan("85073003328");
    await walk.shows(walk.words.block.refused.person.word);
    await walk.type("17.07.30-033.84");
    await walk.press("Enter");
    await walk.shows(walk.words.block.refused.person.word);
    await walk.program.scan(lessons.scan.text);
    await walk.shows(walk.words.block.refused.practice.hint);
    await walk.program.scan(calibrationCodes[1]?.text ?? "");
    await walk.shows(walk.words.block.refused.calibration.hint);
    await walk.page.waitForTimeout(300);
    const holds = (folder: string): readonly string[] =>
      readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        if (lstatSync(path).isDirectory()) return holds(path);
        if (!lstatSync(path).isFile()) return [];
        const bytes = readFileSync(path);
        return bytes.includes("85073003328") || bytes.includes("17073003384") ? [path] : [];
      });
    expect(holds(walk.profile)).toEqual([]);
  });
});

test.each(["light", "dark"] as const)("every mode is free of axe violations, %s", async (theme) => {
  const { page } = walk;
  await page.evaluate((name) => {
    document.documentElement.dataset["theme"] = name;
  }, theme);
  const violations = async () => {
    const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };
  const pack = await walk.scanNamed(`Kleur ${theme}`);
  expect(await violations()).toEqual([]);
  await walk.program.scan(pack.reading("A1"));
  await walk.shows(walk.words.outcome.twice);
  expect(await violations()).toEqual([]);
  await walk.type("kleu");
  await page.getByRole("option", { name: /Kleur/ }).first().waitFor();
  expect(await violations()).toEqual([]);
  await walk.press("Escape");
  for (const key of ["F1", "F4", "F6"]) {
    await walk.press(key);
    await page.waitForTimeout(150);
    expect(await violations()).toEqual([]);
  }
  await walk.press("Escape");
  await walk.press("F1");
  await walk.press("Delete");
  await page.getByRole("region", { name: walk.words.out.title }).waitFor();
  await walk.program.scan(pack.reading("A1"));
  await walk.shows(walk.words.out.done);
  expect(await violations()).toEqual([]);
  await walk.press("Delete");
});
