import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, test } from "vitest";
import { answerDialogs } from "./dialogs.ts";
import { onStock, serial } from "./on-stock.ts";
import { packsOf } from "./packs.ts";

const alone = "05410013111009";

const on = onStock("stock");
const { words, list, detail, rowOf, press, openStock, openHistory } = on;

describe("a line is mended with the keyboard alone", () => {
  test("there are 12, with a reason, and it is there after a kill", async () => {
    for (const number of ["S1", "S2"]) await on.program.scan(serial("L1", number));
    await on.program.showsPacks(2);
    await openStock();
    await press("F2");
    await on.program.page.getByLabel(words().adjust.field, { exact: true }).fill("12");
    await press("Control+Enter");
    await on.program.page.getByText(words().adjust.reasonMissing).waitFor();
    expect((await on.program.counts()).packs).toBe(2);
    await on.program.page.getByRole("button", { name: words().adjust.reasons[0] as string }).click();
    await press("Control+Enter");
    await on.program.showsPacks(12);
    await detail().getByText("“There are 12”, was 2").waitFor();
    await on.killAndReopen();
    await on.program.showsPacks(12);
    await openStock();
    await detail().getByText("“There are 12”, was 2").waitFor();
    await detail()
      .getByText(/An Peeters, Balie 2 · reason: “Counted again”/)
      .waitFor();
  });

  test("another place, made on the spot, and another lot; the mark goes along; Ctrl+Z names it and brings it back", async () => {
    await on.program.scan(serial("L1", "S1"));
    await on.program.scan(alone);
    await on.program.showsPacks(2);
    await openStock();
    await rowOf("L1").click();
    await press("F4");
    const { change } = on.program.words.history;
    await detail().getByLabel(change.place).selectOption({ label: change.newPlace });
    await detail().getByLabel(change.newPlaceName).fill("Fridge");
    await detail().getByLabel(change.lot).fill("L2");
    await press("Control+Enter");
    await rowOf("L2").waitFor();
    await expect.poll(() => rowOf("L2").getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => rowOf("L2").textContent()).toContain("Fridge");
    await expect.poll(() => rowOf("L1").count()).toBe(0);
    await press("Control+z");
    await detail()
      .getByRole("heading", { name: /Undo: Moved: to Fridge, lot L2/ })
      .waitFor();
    await press("Control+Enter");
    await rowOf("L1").waitFor();
    expect((await on.program.counts()).packs).toBe(2);
  });

  test("one pack counted twice is explained, and its second reading is struck with a reason", async () => {
    await on.program.scan(serial("L1", "S1"));
    await on.program.scan(serial("L1", "S1"));
    await on.program.showsPacks(1);
    await openStock();
    await detail().getByText(words().explain.countedTwice.what).waitFor();
    await detail().getByRole("button", { name: words().explain.countedTwice.one }).click();
    await detail()
      .getByRole("button", { name: on.program.words.history.strike.reasons[0] as string })
      .click();
    await press("Control+Enter");
    await detail()
      .getByText(/Struck by An Peeters/)
      .waitFor();
    await expect.poll(() => detail().getByText(words().explain.countedTwice.what).count()).toBe(0);
    expect((await on.program.counts()).packs).toBe(1);
  });
});

describe("the list", () => {
  test("finds what is typed on it, clears step by step, sorts by its headers with Enter", async () => {
    const packs = packsOf(8, 8);
    for (const { reading } of packs) await on.program.scan(reading);
    await on.program.showsPacks(8);
    await openStock();
    const lot = packs[0]?.lot as string;
    await on.program.page.keyboard.type(lot, { delay: 60 });
    await expect.poll(() => list().getAttribute("aria-rowcount")).toBe("2");
    await press("Escape");
    await expect.poll(() => list().getAttribute("aria-rowcount")).toBe("9");
    await on.program.page
      .getByRole("columnheader", { name: words().columns.lot })
      .getByRole("button")
      .focus();
    await press("Enter");
    const header = on.program.page.getByRole("columnheader", { name: words().columns.lot });
    await expect.poll(() => header.getAttribute("aria-sort")).toBe("ascending");
    await press("Enter");
    await expect.poll(() => header.getAttribute("aria-sort")).toBe("descending");
  });

  test("is written to a file, read back and identical", async () => {
    await on.program.scan(serial("L1", "S1"));
    await on.program.showsPacks(1);
    const path = join(on.profile, "stock.csv");
    await answerDialogs(on.program.app, { save: path });
    await openStock();
    await press("Control+e");
    await on.program.page.getByText(/1 line, 1 pack\. Read back and identical\./).waitFor();
    expect(await readFile(path, "utf8")).toContain("L1");
  });

  test("a scan counts while a form stands open, and nothing of it lands in the form's field", async () => {
    await on.program.scan(serial("L1", "S1"));
    await on.program.showsPacks(1);
    await openStock();
    await press("F2");
    await on.program.page.getByLabel(words().adjust.field).waitFor();
    await on.program.scan(serial("L1", "S2"));
    await on.program.showsPacks(2);
    await on.program.page.getByRole("region", { name: on.program.words.count.block.region }).waitFor();
  });
});

test.each(["light", "dark"] as const)("axe finds nothing on Stock and History, %s", async (theme) => {
  await on.program.scan(serial("L1", "S1"));
  await on.program.scan(serial("L1", "S1"));
  await on.program.scan(alone);
  await on.program.showsPacks(2);
  const check = async () => {
    await on.program.page.evaluate((name) => {
      document.documentElement.dataset["theme"] = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page: on.program.page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
  };
  await openStock();
  await check();
  for (const key of ["F2", "F4", "Delete"]) {
    await press(key);
    await on.program.page.locator(".line-form").waitFor();
    await check();
    await press("Escape");
    await on.program.page.locator(".line-form").waitFor({ state: "detached" });
  }
  await openHistory();
  await check();
});
