import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { packsOf } from "./packs.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf;
beforeEach(async () => {
  profile = await freshProfile("history");
  program = await Reshelf.open({ profile });
  await program.setUp();
  await program.openPlace("Robot");
});
afterEach(async () => {
  await program.close().catch(() => {});
  await removeProfile(profile);
});

const words = () => program.words.stock;
const list = () => program.page.getByRole("grid", { name: words().list });
const detail = () => program.page.getByRole("complementary", { name: words().detail, exact: true });
const rowOf = (text: string) => list().getByRole("row").filter({ hasText: text });
const press = (key: string) => program.page.keyboard.press(key);

async function openStock() {
  await press("Control+2");
  await detail().getByRole("term").first().waitFor();
}

async function openHistory() {
  const { frame, history } = program.words;
  await program.page
    .getByRole("navigation", { name: frame.navigation })
    .getByRole("button", { name: frame.screens.history })
    .click();
  await program.page.getByRole("complementary", { name: history.entry }).getByRole("heading").waitFor();
}

describe("the history", () => {
  test("readings that were counted at the wrong place are chosen with Shift and moved", async () => {
    for (const { reading } of packsOf(4, 4)) await program.scan(reading);
    await program.showsPacks(4);
    await openHistory();
    await press("Shift+ArrowDown");
    await press("Shift+ArrowDown");
    await press("F4");
    const { change } = program.words.history;
    await program.page.getByRole("heading", { name: change.titleMany("3") }).waitFor();
    await program.page.getByLabel(change.place).selectOption({ label: change.newPlace });
    await program.page.getByLabel(change.newPlaceName).fill("Drawer");
    await press("Control+Enter");
    await program.page.getByText("3 entries moved: to Drawer").first().waitFor();
    await openStock();
    await expect.poll(() => rowOf("Drawer").count()).toBe(3);
    expect(await rowOf("Robot").count()).toBe(1);
  });

  test("a whole count is moved at once", async () => {
    for (const { reading } of packsOf(4, 4)) await program.scan(reading);
    await program.showsPacks(4);
    await openHistory();
    const { history } = program.words;
    await program.page.getByRole("button", { name: history.moveSession }).click();
    await program.page.getByLabel(history.change.place).selectOption({ label: history.change.newPlace });
    await program.page.getByLabel(history.change.newPlaceName).fill("Drawer");
    await press("Control+Enter");
    await program.page.getByText("Whole count moved: to Drawer").first().waitFor();
    await openStock();
    await expect.poll(() => rowOf("Drawer").count()).toBe(4);
  });

  test("what is struck stays, struck through, with who and why; undo names the next thing first", async () => {
    for (const { reading } of packsOf(2, 2)) await program.scan(reading);
    await program.showsPacks(2);
    await openHistory();
    const { history } = program.words;
    await press("Delete");
    await program.page.getByRole("heading", { name: /^Strike: Counted · / }).waitFor();
    await program.page.keyboard.type("not ours", { delay: 60 });
    await press("Control+Enter");
    await program.showsPacks(1);
    const entries = program.page.getByRole("grid", { name: history.list });
    await entries
      .getByRole("row")
      .filter({ hasText: /^Struck: Counted/ })
      .waitFor();
    await press("ArrowDown");
    await program.page.getByText("Struck by An Peeters").waitFor();
    await press("Control+z");
    await program.page.getByRole("heading", { name: /^Undo: Counted · / }).waitFor();
    await press("Control+Enter");
    await program.showsPacks(0);
    await program.page.getByRole("radio", { name: history.batches }).click();
    await program.page.getByText(history.emptyBatches).waitFor();
  });
});
