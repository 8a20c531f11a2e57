import { expect, it } from "vitest";
import type { ReadAs } from "../../shared/contracts/file-records.ts";
import { dirtyCorpus } from "../bench/dirty-trial.ts";
import { readyToCount } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

/** The rows that are shown as the worst: why each stands there, and its marked cells with the reason. */
const shown = ({ worst }: ReadAs) =>
  worst.map(({ line, odd, cells, marks = [] }) => [
    line,
    odd,
    ...marks.map(({ at, why }) => `${cells[at]}: ${why}`),
  ]);

it("the worst rows of a list come first, each damaged cell of them marked with its reason", async () => {
  const { ask } = await readyToCount();
  const rows = [
    "CNK;Omschrijving;Vrd;Charge;Houdb.;BC",
    "2642619;Amoxiclav;3;LK4471A;30/11/2027;05412345000013",
    "56135;Imodium;1;S0093;31/08/2026;5,41E+12",
    "0587188;DafalganÂ® forte;4 st;mrt-24;30/11/2027;",
    "0021295;D\u00c3\u00a9liprane;5;#REF!;30/11/2027;5412345000013000",
    "0039347;Perdolan;6;L1;30/11/2027;05412345000020",
    "0076547;Motilium;1.147;L2;46721;",
    ";TOTAAL;9466;;;",
  ];
  await ask.planImport(fileOf("oud.csv", ...rows));
  const read = await ask.readAs({});
  expect(read && shown(read)).toEqual([
    [4, "lost", "DafalganÂ® forte: letters", "4 st: quantity-form", "mrt-24: lot-changed"],
    [5, "lost", "DÃ©liprane: letters", "#REF!: cell-error", "5412345000013000: long-number"],
    [3, "lost", "56135: zeros", "5,41E+12: code-digits"],
    [7, "odd", "1.147: quantity-form", "46721: date-number"],
    [8, "total"],
  ]);
  // Sound rows are not marked, and the beginning is marked as the worst rows are.
  expect(read?.first.map(({ marks }) => marks?.length ?? 0)).toEqual([0, 0, 2, 3, 3, 0, 2, 0]);
});

it("of many rows that are odd alike only some are shown, none before one of each sort", async () => {
  const { ask } = await readyToCount();
  const units = Array.from({ length: 200 }, (_, at) => `0587188;L${at};${at + 1} st`);
  await ask.planImport(fileOf("st.csv", "CNK;Lot;Aantal", ...units, "0021295;mrt-24;2", "56135;L9;3"));
  const read = await ask.readAs({});
  expect(read?.odd).toMatchObject({ lost: 1, odd: 201 });
  expect(read && shown(read).slice(0, 3)).toEqual([
    [202, "lost", "mrt-24: lot-changed"],
    [2, "odd", "1 st: quantity-form"],
    [203, "odd", "56135: zeros"],
  ]);
  expect(read?.worst).toHaveLength(21);
});

/** What is no fault of a single cell, and what a cell is marked for by another word. */
const elsewhere: readonly string[] = ["date-order", "element-string", "mail-link"];
const asMarked: { readonly [what: string]: readonly string[] } = {
  "day-month-asked": ["quantity-changed"],
  "month-year-asked": ["quantity-changed"],
  "lot-changed": ["lot-changed", "cell-error"],
};

it("whatever is repaired, asked or lost in a stock list of the corpus is marked in its worst rows", async () => {
  const { ask } = await readyToCount();
  const unmarked: string[] = [];
  for (const { name, bytes, truth } of dirtyCorpus()) {
    if ((truth.what ?? "stock") !== "stock") continue;
    const planned = await ask.planImport({ name, bytes });
    const told = planned.ok ? planned.value.repairs.map(({ what }) => what) : [];
    const marked = new Set(
      (await ask.readAs({}))?.worst.flatMap(({ marks = [] }) => marks.map(({ why }) => why)),
    );
    for (const what of told) {
      const isMarked = (asMarked[what] ?? [what]).some((why) => marked.has(why as never));
      if (!isMarked && !elsewhere.includes(what)) unmarked.push(`${name}: ${what}`);
    }
    await ask.dropPlan({ plan: planned.ok ? planned.value.plan : "" });
  }
  expect(unmarked).toEqual([]);
});
