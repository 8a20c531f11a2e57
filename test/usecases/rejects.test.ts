import { describe, expect, test } from "vitest";
import { imported, planned } from "../makers/imports.ts";
import { rejectsOf, rowsIn } from "../makers/rejects.ts";
import { readyToCount } from "../makers/station.ts";
import { fileOf, stockText } from "../makers/stock-text.ts";

const latin = (name: string, ...lines: readonly string[]) => ({
  name,
  bytes: new Uint8Array(Buffer.from(lines.join("\n"), "latin1")),
});
const utf8 = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("the rows that stay out", () => {
  test("stand in the layout of their file as they stood there, the reason last", async () => {
    const station = await readyToCount();
    const file = latin(
      "voorraad.txt",
      "CNK\tBenaming\tAantal\tPlaats",
      "0587188\tCr\u00e8me hydratante\t14\tRobot",
      "0021295\t\u00c9t\u00e9 l\u00e9ger\t?\tRobot",
      "2642619\tGel\u00e9e\tveel\tRobot",
    );
    const made = await rejectsOf(station, await planned(station, file));
    expect(made).toMatchObject({ name: "voorraad te verbeteren.txt", rows: 2, isLikeSource: true });
    const why = "Dit is geen geheel getal. Tel de pakken.";
    expect(Buffer.from(made.bytes).toString("latin1")).toBe(
      [
        "CNK\tBenaming\tAantal\tPlaats\tWaarom niet overgenomen",
        `0021295\t\u00c9t\u00e9 l\u00e9ger\t?\tRobot\t${why} (quantity: ?)`,
        `2642619\tGel\u00e9e\tveel\tRobot\t${why} (quantity: veel)`,
        "",
      ].join("\n"),
    );
  });

  test("with marks that do not close or too many cells can be mended, and only the mended ones are new", async () => {
    const station = await readyToCount();
    const file = fileOf(
      "voorraad.csv",
      "Plaats;Naam;CNK;Aantal",
      'Robot;"Dafalgan 500;0021295;2',
      "Robot;Aloe;0587188;4",
      'Robot;"Een" of "twee";2642619;5',
      "Robot;Zalf; vet;2642619;3",
      "Robot;Siroop;0587188;zes",
      "Robot;Gel;0587188;7",
    );
    const plan = await planned(station, file);
    expect((await rowsIn(station, plan, "refused")).map(({ reason }) => reason)).toEqual([
      ...["quotes", "cells", "quantity"],
    ]);
    await station.ask.commitImport({ plan: plan.plan });
    const packs = station.engine.totals.packs;
    const made = await rejectsOf(station, plan);
    const text = utf8(made.bytes);
    const open = "Een aanhalingsteken sluit niet. Sluit het in het bestand.";
    const cells = "Meer cellen dan de kop. Zet aanhalingstekens rond de tekst.";
    const inside = "Dit lag tussen aanhalingstekens van een andere rij. Kijk het na en maak deze cel leeg.";
    expect(text.split("\r\n")).toEqual([
      "Plaats;Naam;CNK;Aantal;Waarom niet overgenomen",
      `Robot;"""Dafalgan 500";0021295;2;${open}`,
      `Robot;Aloe;0587188;4;${inside}`,
      `Robot;"""Een"" of ""twee""";2642619;5;${open}`,
      `Robot;Zalf; vet;2642619;${cells};3`,
      "Robot;Siroop;0587188;zes;Dit is geen geheel getal. Tel de pakken. (quantity: zes)",
      "",
    ]);
    const again = await planned(station, made);
    expect(again.buckets).toMatchObject({ new: 0, more: 0, refused: 5 });
    const mended = text
      .replace('"""Dafalgan 500"', "Dafalgan 500")
      .replace(inside, "")
      .replace(`Robot;Zalf; vet;2642619;${cells};3`, "Robot;Zalf vet;2642619;3;");
    const third = await planned(station, { name: made.name, bytes: new TextEncoder().encode(mended) });
    expect(third.buckets).toMatchObject({ new: 2, more: 1, same: 0, refused: 2 });
    await station.ask.commitImport({ plan: third.plan });
    expect(station.engine.totals.packs).toBe(packs + 2 + 4 + 3);
  });

  test("are given once the rest is booked, until the file is left", async () => {
    const station = await readyToCount();
    const plan = await planned(
      station,
      fileOf("a.csv", "Plaats;CNK;Aantal", "Robot;0587188;4", "Robot;0587188;x"),
    );
    await station.ask.commitImport({ plan: plan.plan });
    expect(await rejectsOf(station, plan)).toMatchObject({ rows: 1 });
    await station.ask.dropPlan({ plan: plan.plan });
    const words = { language: "nl", reasons: {}, ambiguous: "" } as const;
    expect(await station.ask.rejects({ plan: plan.plan, words })).toMatchObject({
      failure: { code: "import/plan-stale" },
    });
  });

  test("are read by the columns of their file, whatever its headers say", async () => {
    const station = await readyToCount();
    const rows = ["Robot;0587188;x;4", "Robot;0021295;y;?"];
    const file = fileOf("a.csv", "w;x;y;z", ...rows);
    const columns = { place: 0, cnk: 1, quantity: 3 };
    const plan = await station.ask.planImport({ ...file, mapping: { target: "stock", columns } });
    if (!plan.ok) throw new Error(plan.failure.code);
    const made = await rejectsOf(station, plan.value);
    const mended = utf8(made.bytes).replace("y;?;", "y;6;");
    const again = await planned(station, { name: made.name, bytes: new TextEncoder().encode(mended) });
    expect(again).toMatchObject({ packs: 6, buckets: { new: 1, refused: 0 } });
  });

  test("that a whole column could not tell are not told by the few that are left of it", async () => {
    const station = await readyToCount();
    const dates = ["13/01/2029", "01/13/2029", "02/05/2027", "03/06/2028"];
    const file = fileOf(
      "a.csv",
      "Plaats;CNK;Vervaldatum;Aantal",
      ...dates.map((date) => `Robot;0587188;${date};1`),
    );
    const plan = await planned(station, file);
    expect((await rowsIn(station, plan, "refused")).map(({ reason }) => reason)).toContain("date-order");
    const made = await rejectsOf(station, plan);
    // One of them mended, as a month and a day that can be nothing else.
    const mended = new TextEncoder().encode(utf8(made.bytes).replace("02/05/2027;1", "31/05/2027;1"));
    const again = await planned(station, { name: made.name, bytes: mended });
    expect(again.buckets.new).toBe(1);
    expect(await rowsIn(station, again, "refused")).toContainEqual(
      expect.objectContaining({ reason: "date-order", cells: ["03/06/2028"] }),
    );
    // A person who answers for the column, or empties the cell that says why, says it is right as it stands.
    const choices = { off: [], dateOrder: "dmy" } as const;
    const answered = await station.ask.planImport({ name: made.name, bytes: mended.slice(), choices });
    expect(answered).toMatchObject({ value: { buckets: { refused: 0 } } });
    const emptied = utf8(mended).replaceAll(/;[^;]*\(date-order: [^)]*\)/g, ";");
    const right = await planned(station, { name: made.name, bytes: new TextEncoder().encode(emptied) });
    expect(right.buckets.refused).toBe(0);
  });

  test("run no formula of their file in a spreadsheet, and are read as they were", async () => {
    const station = await readyToCount();
    const file = fileOf(
      "a.csv",
      "Plaats;Naam;CNK;Aantal",
      'Robot;=HYPERLINK("x");0587188;-?',
      'Robot;@SOM;="0021295";x',
      "Robot;'+1;2642619;y",
    );
    const made = await rejectsOf(station, await planned(station, file));
    const lines = utf8(made.bytes).split("\r\n");
    expect(lines[1]).toMatch(/^Robot;"'=HYPERLINK\(""x""\)";0587188;'-\?;/);
    expect(lines[2]).toMatch(/^Robot;'@SOM;"=""0021295""";x;/);
    expect(lines[3]).toMatch(/^Robot;'\+1;2642619;y;/);
    const mended = utf8(made.bytes).replace("'-?", "2").replace('"";x;', '"";3;').replace(";y;", ";4;");
    const { batch } = await imported(station, { name: made.name, bytes: new TextEncoder().encode(mended) });
    expect(batch).toBeTruthy();
    expect((await stockText(station)).map((line) => line.split(" | ")[1])).toEqual(
      expect.arrayContaining(['=HYPERLINK("x")', "@SOM", "+1"]),
    );
  });

  test("are written as ours where their file is glued from two encodings, and that is said", async () => {
    const station = await readyToCount();
    const parts = ["Plaats;Naam;CNK;Aantal\r\nRobot;", "Cr\u00e8me \u00e0 l'\u00e9t\u00e9", ";0587188;x\r\n"];
    const lines = Buffer.concat([
      Buffer.from(parts.join(""), "utf8"),
      Buffer.from(`Robot;${parts[1]};0021295;y\r\n`, "latin1"),
    ]);
    const made = await rejectsOf(
      station,
      await planned(station, { name: "a.csv", bytes: new Uint8Array(lines) }),
    );
    expect(made).toMatchObject({ rows: 2, isLikeSource: false });
    expect(utf8(made.bytes)).toMatch(/^\ufeffPlaats;Naam;CNK;Aantal;Waarom/);
    expect(utf8(made.bytes).match(/Cr\u00e8me \u00e0 l'\u00e9t\u00e9/g)).toHaveLength(2);
  });

  test("may be stopped, many of them too", async () => {
    const station = await readyToCount();
    const rows = Array.from({ length: 30_000 }, (_, row) => `Robot;0587188;?${row}`);
    const plan = await planned(station, fileOf("groot.csv", "Plaats;CNK;Aantal", ...rows));
    expect(plan.buckets.refused).toBe(30_000);
    const making = rejectsOf(station, plan);
    for (const { id } of station.engine.tasks.rows) await station.ask.cancelTask({ id });
    await expect(making).rejects.toThrow("task/cancelled");
    const again = await planned(station, await rejectsOf(station, plan));
    expect(again.buckets).toMatchObject({ refused: 30_000, new: 0 });
  });
});
