import { describe, expect, test } from "vitest";
import { onStock } from "./on-stock.ts";
import { packsOf } from "./packs.ts";

const on = onStock("history");
const { rowOf, press, openStock, openHistory } = on;

describe("the history", () => {
  test("readings that were counted at the wrong place are chosen with Shift and moved", async () => {
    for (const { reading } of packsOf(4, 4)) await on.program.scan(reading);
    await on.program.showsPacks(4);
    await openHistory();
    await press("Shift+ArrowDown");
    await press("Shift+ArrowDown");
    await press("F4");
    const { change } = on.program.words.history;
    await on.program.page.getByRole("heading", { name: change.titleMany("3") }).waitFor();
    await on.program.page.getByLabel(change.place).selectOption({ label: change.newPlace });
    await on.program.page.getByLabel(change.newPlaceName).fill("Drawer");
    await press("Control+Enter");
    await on.program.page.getByText("3 entries moved: to Drawer").first().waitFor();
    await openStock();
    await expect.poll(() => rowOf("Drawer").count()).toBe(3);
    await expect.poll(() => rowOf("Robot").count()).toBe(1);
  });

  test("a whole count is moved at once", async () => {
    for (const { reading } of packsOf(4, 4)) await on.program.scan(reading);
    await on.program.showsPacks(4);
    await openHistory();
    const { history } = on.program.words;
    await on.program.page.getByRole("button", { name: history.moveSession }).click();
    await on.program.page.getByLabel(history.change.place).selectOption({ label: history.change.newPlace });
    await on.program.page.getByLabel(history.change.newPlaceName).fill("Drawer");
    await press("Control+Enter");
    await on.program.page.getByText("Whole count moved: to Drawer").first().waitFor();
    await openStock();
    await expect.poll(() => rowOf("Drawer").count()).toBe(4);
  });

  test("what is struck stays, struck through, with who and why; undo names the next thing first", async () => {
    for (const { reading } of packsOf(2, 2)) await on.program.scan(reading);
    await on.program.showsPacks(2);
    await openHistory();
    const { history } = on.program.words;
    await press("Delete");
    await on.program.page.getByRole("heading", { name: /^Strike: Counted · / }).waitFor();
    await on.program.page.keyboard.type("not ours", { delay: 60 });
    await press("Control+Enter");
    await on.program.showsPacks(1);
    const entries = on.program.page.getByRole("grid", { name: history.list });
    await entries
      .getByRole("row")
      .filter({ hasText: /^Struck: Counted/ })
      .waitFor();
    await press("ArrowDown");
    await on.program.page.getByText("Struck by An Peeters").waitFor();
    await press("Control+z");
    await on.program.page.getByRole("heading", { name: /^Undo: Counted · / }).waitFor();
    await press("Control+Enter");
    await on.program.showsPacks(0);
    await on.program.page.getByRole("radio", { name: history.batches }).click();
    await on.program.page.getByText(history.emptyBatches).waitFor();
  });
});
