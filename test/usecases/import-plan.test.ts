import { describe, expect, test } from "vitest";
import { pagesOf } from "../../renderer/adapters/dexie/page-records.ts";
import { entriesOf } from "../../shared/domain/ledger/page.ts";
import { pageIn } from "../../shared/usecases/share-digests.ts";
import { header, imported, planned } from "../makers/imports.ts";
import { lookAt, readyToCount, scanned } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

describe("a plan", () => {
  test("says what would be written and writes nothing", async () => {
    const station = await readyToCount();
    const before = station.engine.ledger.stock.entries.size;
    const journal = station.profile.journal.length;
    const plan = await planned(station);
    expect(plan).toMatchObject({
      what: "stock",
      rows: 3,
      buckets: { new: 3, same: 0, refused: 0 },
      packs: 16,
    });
    expect(plan).toMatchObject({ newPlaces: ["Koelkast"], countedPlaces: ["Robot"], delimiter: ";" });
    expect(station.engine.ledger.stock.entries.size).toBe(before);
    expect(station.profile.journal.length).toBe(journal);
    expect(await station.database.pages.count()).toBeGreaterThan(0);
  });

  test("says pieces apart from packs, in its sum and in its rows", async () => {
    const station = await readyToCount();
    const file = fileOf(
      "stuks.csv",
      "Plaats;Gelezen code;Aantal",
      "Robot;05410013111009;2 doos",
      "Robot;05412345678908;12 st",
    );
    const plan = await planned(station, file);
    expect(plan).toMatchObject({ packs: 2, pieces: 12 });
    const { rows } = await station.ask.planRows({ plan: plan.plan, bucket: "new", first: 0, count: 10 });
    expect(rows.map(({ cells, inPieces }) => [cells[5], inPieces])).toEqual([
      ["2", undefined],
      ["12", true],
    ]);
  });

  test("holds every row of the file in one bucket, with its line and the reason of a refusal", async () => {
    const station = await readyToCount();
    const file = fileOf(
      "mix.csv",
      header,
      "Robot;Dafalgan;05410013111009;;;2;",
      "Robot;Dafalgan;05410013111009;;;twee;",
      "Robot;Dafalgan;5,41E+12;;;1;",
      "Robot;Dafalgan;05410013111009;;31/02/2027;1;",
      "Robot;Dafalgan;05410013111009;;;0;",
      ";Dafalgan;05410013111009;;;1;",
      "Robot;Jan;85073003328;;;1;",
    );
    const plan = await planned(station, file);
    expect(plan).toMatchObject({ rows: 7, buckets: { new: 1, same: 1, refused: 5 } });
    const window = await station.ask.planRows({ plan: plan.plan, bucket: "all", first: 0, count: 10 });
    expect(window.rows.map(({ line, bucket, reason }) => [line, bucket, reason ?? ""])).toEqual([
      [2, "new", ""],
      [3, "refused", "quantity"],
      [4, "refused", "code-damaged"],
      [5, "refused", "expiry"],
      [6, "same", ""],
      [7, "refused", "place"],
      [8, "refused", "person-number"],
    ]);
    const refused = await station.ask.planRows({ plan: plan.plan, bucket: "refused", first: 1, count: 1 });
    expect(refused).toMatchObject({ total: 5, first: 1, rows: [{ line: 4, cells: ["5,41E+12"] }] });
    expect(JSON.stringify(window)).not.toContain("85073003328");
  });

  test("is not stale because of scans, and is stale after another batch or a place of its own", async () => {
    const station = await readyToCount();
    const first = await planned(station);
    await station.ask.recordScan(scanned("5412345678908"));
    expect((await station.ask.commitImport({ plan: first.plan })).ok).toBe(true);
    const again = await planned(station, fileOf("b.csv", header, "Kelder;X;05410013111009;;;1;"));
    await station.ask.definePlace({ name: "Kelder", note: "" });
    const stale = { ok: false, failure: { code: "import/plan-stale" } };
    expect(await station.ask.commitImport({ plan: again.plan })).toMatchObject(stale);
    expect(await station.ask.commitImport({ plan: first.plan })).toMatchObject(stale);
  });

  test("says by itself when the ledger moved, books only what was shown, and stands once it is looked at again", async () => {
    const station = await readyToCount();
    const { ask } = station;
    const file = fileOf("b.csv", header, "Kelder;X;05410013111009;;;1;");
    const stands = (plan: string) =>
      lookAt<{ stands: boolean }>((changed) => ask.planStands({ plan }, changed)).stands;
    const shown = await planned(station, file);
    await ask.recordScan(scanned("5412345678908"));
    expect(stands(shown.plan)).toBe(true);
    await ask.definePlace({ name: "Kelder", note: "" });
    expect(stands(shown.plan)).toBe(false);

    const again = await planned(station, file);
    expect(stands(again.plan)).toBe(true);
    expect(again.digest).not.toBe(shown.digest);
    const stale = { ok: false, failure: { code: "import/plan-stale" } };
    const before = station.engine.ledger.stock.entries.size;
    for (const digest of [shown.digest, "0".repeat(64)])
      expect(await ask.commitImport({ plan: again.plan, digest })).toMatchObject(stale);
    expect(station.engine.ledger.stock.entries.size).toBe(before);
    expect((await ask.commitImport({ plan: again.plan, digest: again.digest })).ok).toBe(true);
  });

  test("leaves out the rows the stock holds already", async () => {
    const station = await readyToCount();
    await imported(station);
    const exported = await station.ask.exportTable({ what: "stock" });
    if (!exported.ok) throw new Error("not exported");
    const plan = await planned(station, exported.value);
    expect(plan).toMatchObject({ rows: 3, buckets: { new: 0, same: 3 }, countedPlaces: [] });
    const more = fileOf("meer.csv", header, "Robot;Dafalgan;05410013111009;;;13;");
    expect(await planned(station, more)).toMatchObject({ buckets: { new: 0, more: 1, same: 0 } });
  });

  test("tells nothing of a product that was named while it was shown", async () => {
    const station = await readyToCount();
    // So many that its pages are made while it is read.
    const rows = Array.from({ length: 5_200 }, (_, at) =>
      at % 2 === 0 ? `Robot;Dafalgan;05410013111009;L${at};;1;` : `Robot;Insuline;05412345678908;L${at};;1;`,
    );
    const shown = await planned(station, fileOf("groot.csv", header, ...rows));
    await station.ask.nameProduct({ code: "05410013111009", name: "Dafalgan Forte", pack: "" });
    expect(await station.ask.commitImport({ plan: shown.plan })).toMatchObject({ ok: true });
    const pages = (await station.database.pages.toArray()).flatMap(pagesOf);
    const entries = pages.flatMap(({ bytes }) => [...entriesOf(pageIn(bytes))]);
    const told = entries.filter((entry) => entry.kind === "productKnown");
    expect(told).toMatchObject([{ code: "05412345678908", name: "Insuline", source: "groot.csv" }]);
    expect(station.engine.totals.packs).toBe(5_200);
  });
});
