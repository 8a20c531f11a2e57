import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerDialogs } from "./dialogs.ts";
import { onStock, serial } from "./on-stock.ts";

const on = onStock("findings");
const { words, detail, rowOf, press, openStock, openHistory } = on;

/** Books a file, as a person does who finds it on a stick; of links they say that it is one. */
async function book(name: "stock.csv" | "links.csv", ...rows: readonly string[]): Promise<void> {
  const path = join(on.profile, name);
  await writeFile(path, `${rows.join("\r\n")}\r\n`);
  await answerDialogs(on.program.app, { open: path });
  const { files } = on.program.words;
  const count = rows.length - 1;
  await on.program.goTo("files");
  await press("Control+o");
  if (name === "links.csv") {
    const { columns, shape } = on.program.words;
    await on.program.page
      .getByRole("combobox", { name: columns.what })
      .selectOption({ label: columns.targets.links });
    await on.program.page.getByRole("button", { name: shape.toPlan }).click();
  }
  await on.program.page.getByRole("button", { name: files.plan.book(count, `${count}`) }).click();
  await on.program.page.getByText(files.done.booked(count, `${count}`)).waitFor();
}

const isGone = (what: string) => expect.poll(() => detail().getByText(what).count()).toBe(0);

/** Counts one pack at a place of its own, and moves that whole count to Robot. */
async function countedAsRobot(place: string, reading: string): Promise<void> {
  const { history } = on.program.words;
  await on.program.goTo("count");
  await on.program.openPlace(place);
  const { packs } = await on.program.counts();
  await on.program.scan(reading);
  await on.program.showsPacks(packs + 1);
  await openHistory();
  await on.program.page.getByRole("button", { name: history.moveSession }).click();
  await on.program.page.getByLabel(history.change.place).selectOption({ label: "Robot" });
  await press("Control+Enter");
  await on.program.page.getByText("Whole count moved: to Robot").first().waitFor();
}

test("two names: the one on the pack is chosen; expired among the others: it goes into quarantine", async () => {
  const { explain, toQuarantine } = words();
  await book(
    "stock.csv",
    "Plaats;Product;Gelezen code;Lot;Vervaldatum;Aantal;Serienummers",
    'Robot;Ebixa 10 mg;="CNK:4578753";="L1";="2031-11";3;=""',
    'Robot;Memantine 10 mg;="05412345678908";="L2";="2020-01";4;=""',
  );
  await book("links.csv", "EAN;CNK", "05412345678908;4578753");
  await openStock();
  await rowOf("L2").click();
  await detail().getByText(explain.twoNames.what).waitFor();
  await detail().getByRole("button", { name: "Memantine 10 mg", exact: true }).click();
  await isGone(explain.twoNames.what);
  await expect.poll(() => rowOf("L1").textContent()).toContain("Memantine");
  await detail().getByRole("button", { name: toQuarantine }).click();
  await isGone(explain.expired.doNow);
  await detail().getByText(explain.quarantined.what, { exact: true }).waitFor();
  expect((await on.program.counts()).packs).toBe(7);
});

test("a place counted twice: both are parts, or only one of them stands", async () => {
  const { placeTwice } = words().explain;
  await on.program.scan(serial("L1", "S1"));
  await on.program.showsPacks(1);
  await countedAsRobot("Drawer", serial("L1", "S2"));
  await openStock();
  await detail().getByText(placeTwice.what("Robot")).waitFor();
  await detail().getByRole("button", { name: placeTwice.parts }).click();
  await isGone(placeTwice.what("Robot"));
  expect((await on.program.counts()).packs).toBe(2);
  await countedAsRobot("Shelf", serial("L1", "S3"));
  await openStock();
  await detail().getByText(placeTwice.what("Robot")).waitFor();
  await detail()
    .getByRole("button", { name: placeTwice.only("An Peeters", "").trim() })
    .first()
    .click();
  await on.program.showsPacks(1);
});

test("said 0, now fewer than none, once what it rested on is struck: what is there is said again", async () => {
  const { explain, adjust } = words();
  for (const number of ["S1", "S2"]) await on.program.scan(serial("L1", number));
  await on.program.showsPacks(2);
  const say = async (there: string) => {
    await press("F2");
    await on.program.page.getByLabel(adjust.field, { exact: true }).fill(there);
    await detail()
      .getByRole("button", { name: adjust.reasons[0] as string })
      .click();
    await press("Control+Enter");
  };
  await openStock();
  await say("0");
  await on.program.showsPacks(0);
  await openHistory();
  await press("ArrowDown");
  await press("Delete");
  const { history } = on.program.words;
  await on.program.page.getByRole("heading", { name: /^Strike: Counted · / }).waitFor();
  await on.program.page.getByRole("button", { name: history.strike.reasons[0] as string }).click();
  await press("Control+Enter");
  await openStock();
  await detail().getByText(explain.belowZero.what).waitFor();
  await detail().getByText(explain.saidOther.what("0", "−1")).waitFor();
  await say("1");
  await on.program.showsPacks(1);
  await isGone(explain.belowZero.what);
  await isGone(explain.saidOther.doNow);
});
