import { describe, expect, test } from "vitest";
import { customersOf, kept, namesOf } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf, stockText } from "../makers/stock-text.ts";
import { lookedAt, proposed, takenBack, undoWindow } from "../makers/undo.ts";
import { fiveLines, historyOf, listOf, rowWith } from "../stock/asking.ts";

const everything = (all: "kept" | "reversed") => ({ all, but: [] }) as const;

/** Five lines, of which L2 is said by hand, L1 put elsewhere, L3 counted onto, and of L4 packs are taken out. */
async function touchedFive(): Promise<TestStation & { readonly batch: never }> {
  const station = await readyToCount("Robot");
  const { batch } = await fiveLines(station);
  station.clock.time += 1_000;
  const { ask } = station;
  await ask.adjustLine({ line: rowWith(listOf(station), "L2").line, said: 11, reason: "opnieuw geteld" });
  await ask.move({
    target: { what: "line", line: rowWith(listOf(station), "L1").line },
    change: { lot: "L9" },
    reason: "verkeerd gelezen",
  });
  const [robot] = [...station.engine.ledger.stock.facts.subjects("location:")].filter((subject) =>
    JSON.stringify(station.engine.ledger.stock.facts.heads(subject)).includes("Schap 7"),
  );
  await ask.openPlace({ id: robot?.slice("location:".length) as never, how: "again" });
  await ask.recordScan(scanned("0105410013111016172005311" + "0L3"));
  await ask.takeOutTyped({
    ...{ code: "05410013111023", quantity: 2, lot: "L4" },
    taking: { reason: "sold" },
  });
  return { ...station, batch: batch as never };
}

describe("before an import is taken back", () => {
  test("a person sees what was touched since, how, and what is there now and then", async () => {
    const station = await touchedFive();
    const summary = await lookedAt(station, station.batch);
    expect(summary).toMatchObject({ title: "voorraad.csv", entries: 5 });
    const { rows, effect } = await undoWindow(station, summary);
    const seen = rows.map(({ line, since, isKept, brought, now, after }) => [
      line?.lot,
      since.join(),
      isKept,
      brought,
      now,
      after,
    ]);
    expect(seen).toContainEqual(["L2", "adjusted", true, 12, 11, 11]);
    expect(seen).toContainEqual(["L9", "moved", true, 3, 3, 3]);
    expect(rows.some(({ line }) => line?.lot === "A9/7")).toBe(false);
    expect(effect.kept).toBe(rows.filter(({ isKept }) => isKept).length);
    const { rows: gone } = await undoWindow(station, summary, everything("reversed"));
    expect(gone.map(({ line, after }) => [line?.lot, after])).toContainEqual(["L2", -1]);
  });

  test("what was only counted beside it goes back by itself, and what was counted stays", async () => {
    const station = await readyToCount("Robot");
    const { batch } = await imported(
      station,
      fileOf("a.csv", "Plaats;Code;Lot;Aantal", "Robot;05410013111009;;4"),
    );
    station.clock.time += 1_000;
    await station.ask.recordScan(scanned("05410013111009"));
    const { rows } = await undoWindow(station, await lookedAt(station, batch));
    expect(rows).toMatchObject([{ since: ["counted"], isKept: false, brought: 4, now: 5, after: 1 }]);
    await takenBack(station, batch);
    expect(station.engine.totals.packs).toBe(1);
  });

  test("what was touched before it came is not named", async () => {
    const station = await readyToCount("Robot");
    await station.ask.recordScan(scanned("05410013111009"));
    await station.ask.adjustLine({ line: 0, said: 3, reason: "geteld" });
    station.clock.time += 1_000;
    const { batch } = await imported(
      station,
      fileOf("a.csv", "Plaats;Code;Lot;Aantal", "Robot;05410013111009;;4"),
    );
    expect(await lookedAt(station, batch)).toMatchObject({ touched: 0 });
  });

  test("one that is a stock meanwhile another one is looked at again", async () => {
    const station = await touchedFive();
    const { undo } = await lookedAt(station, station.batch);
    await station.ask.adjustLine({ line: rowWith(listOf(station), "A9/7").line, said: 6, reason: "geteld" });
    const packs = station.engine.totals.packs;
    const said = { undo, choice: proposed, reason: "verkeerd" };
    expect(await station.ask.undoImport(said)).toMatchObject({ failure: { code: "import/plan-stale" } });
    expect(station.engine.totals.packs).toBe(packs);
  });
});

describe("an import that is taken back", () => {
  test("leaves the lines a person keeps, also after a restart, and no others", async () => {
    const station = await touchedFive();
    station.kill();
    const again = await startStation(station);
    expect(await takenBack(again, station.batch, everything("kept"))).toMatchObject({ ok: true });
    const lots = listOf(again, { fresh: 9 }).rows.map(({ lot }) => lot);
    expect(lots).toEqual(expect.arrayContaining(["L2", "L9"]));
    expect(lots).not.toContain("A9/7");
    const text = await stockText(again);
    again.kill();
    expect(await stockText(await startStation(again))).toEqual(text);
  });

  test("is said to be so, by whom and when, and can only be taken in again as a new import", async () => {
    const station = await readyToCount();
    const { batch } = await fiveLines(station);
    const packs = station.engine.totals.packs;
    await takenBack(station, batch);
    expect(station.engine.totals.packs).toBe(0);
    const summary = await lookedAt(station, batch);
    expect(summary.done).toMatchObject({ operator: "An Peeters", reason: "verkeerd bestand" });
    expect(await takenBack(station, batch)).toMatchObject({ failure: { code: "import/plan-stale" } });
    expect(historyOf(station, true).rows).toMatchObject([{ canStrike: false, batch: { struck: true } }]);
    await fiveLines(station);
    expect(station.engine.totals.packs).toBe(packs);
  });

  test("of products leaves the names that counted packs go by, and says how many", async () => {
    const station = await readyToCount();
    const { batch } = await imported(
      station,
      fileOf("p.csv", "CNK;Naam;Verpakking", "2642619;Dafalgan;30", "0587188;Aloe;1"),
    );
    await station.ask.recordScan(scanned("2642619"));
    const { effect } = await undoWindow(station, await lookedAt(station, batch));
    expect(effect).toMatchObject({ packs: 0, lines: 0, names: 1, namesStay: 1 });
    await takenBack(station, batch);
    expect(listOf(station).rows.map(({ product }) => product.name)).toEqual(["Dafalgan"]);
  });

  test("of customers keeps those whose card was changed since, or takes them along", async () => {
    for (const all of ["kept", "reversed"] as const) {
      const station = await readyToCount();
      const { batch } = await imported(
        station,
        fileOf("k.csv", "Naam;Voornaam;Telefoon", "Maes;An;011", "Peeters;Bo;012", "Claes;Cas;013"),
      );
      const [first] = (await customersOf(station)).rows;
      await kept(station, { ...first?.customer, town: "Mol" } as never, first?.id);
      const summary = await lookedAt(station, batch);
      const { rows, effect } = await undoWindow(station, summary, everything(all));
      expect(rows).toMatchObject([{ customer: { name: "Claes, Cas" }, isKept: all === "kept" }]);
      expect(effect.customers).toBe(all === "kept" ? 2 : 3);
      await takenBack(station, batch, everything(all));
      expect(await namesOf(station)).toEqual(all === "kept" ? ["Claes, Cas"] : []);
    }
  });
});
