import { describe, expect, it } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { planStockTable } from "../../shared/domain/import/plan-stock-table.ts";
import { plannedRow } from "../../shared/domain/import/stock-plan.ts";
import { isStrange, mendedText } from "../../shared/domain/repair/mend-text.ts";
import { type RepairChoices, RepairNotes } from "../../shared/domain/repair/repair-notes.ts";
import { misread } from "../makers/dirty-texts.ts";

const gtin = "3400936963504";

describe("repair", () => {
  it("asks for the order of dates no row proves, and reads them as answered", async () => {
    const rows = [`${gtin};L1;03/04/2027;1`, `${gtin};L2;05/05/2027;1`];
    const open = await plan(rows);
    expect(open.refused).toEqual([{ line: 2, reason: "date-order", cell: "03/04/2027" }]);
    expect(open.repairs).toEqual([
      {
        ...{ what: "date-asked", is: "asked", count: 1, isOff: false, answers: ["dmy", "mdy"] },
        samples: [{ line: 2, before: "03/04/2027", after: "2027-04-03 / 2027-03-04" }],
      },
    ]);
    expect(expiries(await plan(rows, { off: [], dateOrder: "mdy" }))).toEqual(["2027-03-04", "2027-05-05"]);
    expect(expiries(await plan(rows, { off: [], dateOrder: "dmy" }))).toEqual(["2027-04-03", "2027-05-05"]);
  });

  it("one row proves the order of all; with the class off they are refused, not read in another order", async () => {
    const rows = [`${gtin};L1;03/04/2027;1`, `${gtin};L2;12/31/2027;1`];
    expect(expiries(await plan(rows))).toEqual(["2027-03-04", "2027-12-31"]);
    const off = await plan(rows, { off: ["date-order"] });
    expect(off.refused).toEqual([{ line: 2, reason: "date-order", cell: "03/04/2027" }]);
    expect(off.repairs).toMatchObject([{ what: "date-order", count: 1, isOff: true }]);
  });

  it("a thousand or one is asked, and read as answered", async () => {
    const rows = [`${gtin};L1;2027-03;1.000`, `${gtin};L2;2027-03;5`];
    expect((await plan(rows)).refused).toEqual([{ line: 2, reason: "thousands", cell: "1.000" }]);
    const quantities = async (grouping: "thousands" | "decimals") =>
      (await plan(rows, { off: [], grouping })).taken.quantity;
    expect(await quantities("thousands")).toEqual([1_000, 5]);
    expect(await quantities("decimals")).toEqual([1, 5]);
  });

  it("of a quantity that became a date one of its two numbers is asked for, and read as answered; a whole date is lost", async () => {
    const rows = ["1-okt", "mrt/40", "01/10/2026", "6"].map((cell) => `${gtin};L1;2027-03;${cell}`);
    const open = await plan(rows);
    expect(open.refused).toEqual([
      { line: 2, reason: "quantity-date", cell: "1-okt" },
      { line: 3, reason: "quantity-date", cell: "mrt/40" },
      { line: 4, reason: "quantity-date", cell: "01/10/2026" },
    ]);
    expect(open.repairs).toMatchObject([
      { what: "day-month-asked", is: "asked", answers: ["day", "month"], samples: [{ after: "1 / 10" }] },
      { what: "month-year-asked", is: "asked", answers: ["month", "year"], samples: [{ after: "3 / 40" }] },
      { what: "quantity-changed", is: "lost" },
    ]);
    const quantities = async (choices: Partial<RepairChoices>) =>
      (await plan(rows, { off: [], ...choices })).taken.quantity;
    expect(await quantities({ dayMonth: "day" })).toEqual([1, 6]);
    expect(await quantities({ dayMonth: "month", monthYear: "year" })).toEqual([10, 40, 6]);
    expect(await quantities({ monthYear: "month" })).toEqual([3, 6]);
  });

  it("pieces are packs, as a list counts them, unless other cells say packs beside them", async () => {
    const alone = await plan([`${gtin};L1;2027-03;5 st`, `${gtin};L2;2027-03;7`]);
    expect([alone.taken.quantity, alone.taken.unit]).toEqual([
      [5, 7],
      ["pack", "pack"],
    ]);
    const apart = await plan([`${gtin};L1;2027-03;5 st`, `${gtin};L2;2027-03;7 doos`]);
    expect(apart.taken.unit).toEqual(["piece", "pack"]);
  });

  it("with a class off its cells are judged as they stand", async () => {
    const rows = [`${gtin};mrt-24;2027-03;1`];
    expect((await plan(rows)).refused).toEqual([{ line: 2, reason: "lot-lost", cell: "mrt-24" }]);
    expect((await plan(rows, { off: ["lot-changed"] })).taken.lot).toEqual(["mrt-24"]);
    const days = [`${gtin};L1;46478;1`];
    expect(expiries(await plan(days))).toEqual(["2027-04-01"]);
    expect((await plan(days, { off: ["date-number"] })).refused).toMatchObject([{ reason: "expiry" }]);
    const grouped = [`${gtin};L1;2027-03;1.000`, `${gtin};L1;2027-03;1.250`];
    expect((await plan(grouped, { off: ["quantity-form"] })).taken.quantity).toEqual([]);
  });

  it("zeros come back only where a check digit proves them, and the whole column that it is no chance", async () => {
    const column = (...cnk: string[]) =>
      plan(
        cnk.map((code) => `${code};L1;2027-03;1`),
        undefined,
        "CNK",
      );
    const mended = await column("56135", "2642619");
    expect(mended.products.map(({ code }) => code)).toEqual(["CNK:0056135", "CNK:2642619"]);
    expect((await column("56136", "2642619")).refused).toEqual([
      { line: 2, reason: "code-short", cell: "56136" },
    ]);
    const chance = await column("56135", "56136", "56137", "2642619");
    expect(chance.refused.map(({ reason }) => reason)).toEqual(["code-short", "code-short", "code-short"]);
  });

  it("what a file says in the form that no spreadsheet changes is taken word for word", async () => {
    const said = await plan([`="${gtin}";="01/02/2026";2027-03;1`, `'${gtin};L2;2027-03;1`]);
    expect(said.taken.lot).toEqual(["01/02/2026", "L2"]);
    expect(said.repairs.map(({ what }) => what)).toEqual(["code-signs"]);
  });

  it("every letter of the four languages comes back from what it was misread as; right ones stay", () => {
    const letters = "àâäáçéèêëîïíôöóùûüúÿñßæœÀÂÄÁÇÉÈÊËÎÏÍÔÖÓÙÛÜÚŸÑÆŒ€µ°®™–’“”…";
    for (const letter of letters) {
      const text = `Dose ${letter} 5 mg`;
      expect(mended(misread(text)), letter).toBe(text);
      expect(mended(misread(misread(text))), letter).toBe(text);
      expect(mended(text), letter).toBe(text);
    }
    for (const right of ["DOLIPRANÉ® 5 mg", "CAFÉ™", "« Âge »", "5 µg/m²"]) expect(mended(right)).toBe(right);
    expect(isStrange("Paracétamol 500 mg – comprimé")).toBe(false);
  });
});

function mended(text: string): string {
  return mendedText(text, 2, new RepairNotes({ off: [] }));
}

const expiries = (of: Awaited<ReturnType<typeof plan>>) =>
  of.taken.line.map((_, index) => plannedRow(of, index).expiry);

async function plan(rows: readonly string[], choices: RepairChoices = { off: [] }, code = "GTIN") {
  const text = [`${code};Lot;Vervaldatum;Aantal`, ...rows].join("\r\n");
  const table = await openTable(new TextEncoder().encode(text), "stock.csv");
  if (!table.ok) throw new Error(table.failure.code);
  const context = { today: "2026-11-22", country: "BE", language: "nl", place: "Robot", choices } as const;
  const planned = await planStockTable(table.value, context);
  if (!planned.ok) throw new Error(planned.failure.code);
  return planned.value;
}
