import { describe, expect, test } from "vitest";
import {
  type ExportProfile,
  profileOfText,
  textOfProfile,
  usualProfile,
} from "../../shared/domain/export/export-profile.ts";
import { made, profilesOf, textOf, twoLots, verified } from "../makers/exports.ts";
import { startStation } from "../makers/station.ts";
import { rowsOf } from "../makers/stock-text.ts";

const usual = usualProfile("stock", "nl");
const profile = (change: Partial<ExportProfile>): ExportProfile => ({ ...usual, name: "Kassa", ...change });

describe("a profile", () => {
  test("says columns, order, names, delimiter, decimals and dates", async () => {
    const station = await twoLots();
    const said = profile({
      columns: [
        { field: "quantity", name: "QTE" },
        { field: "lot", name: "LOT" },
        { field: "expiry", name: "PEREMPTION" },
      ],
      ...{ delimiter: "|", dates: "dd/mm/yyyy", encoding: "utf-8", cells: "plain" },
    });
    expect(textOf((await made(station, { what: "stock", profile: said })).bytes).split("\r\n")).toEqual([
      "QTE|LOT|PEREMPTION",
      "6|L1|05/11/2027",
      "6|MAR24|05/11/2027",
      "1||",
      "",
    ]);
  });

  test("makes one row of a product, or of a product at a place, with the first expiry and no lot", async () => {
    const station = await twoLots();
    const [first] = await rowsOf(
      (await made(station, { what: "stock", profile: profile({ rows: "product", leaveOut: ["unnamed"] }) }))
        .bytes,
    );
    expect(first?.slice(0, 10)).toEqual([
      "",
      "Crème fraîche €",
      "30 g",
      "05410013111009",
      "05410013111009",
      "",
      "",
      "",
      "2027-11-05",
      "12",
    ]);
    const { bytes } = await made(station, { what: "stock", profile: profile({ rows: "product-place" }) });
    expect((await rowsOf(bytes)).map((row) => [row[0], row[9]])).toEqual([
      ["Koelkast", "12"],
      ["Koelkast", "1"],
    ]);
  });

  test("never writes a letter its encoding does not have: they are counted and named, and nothing is handed out", async () => {
    const station = await twoLots();
    const wish = { what: "stock", profile: profile({ encoding: "cp850" }) } as const;
    expect((await station.ask.exportTable(wish)).ok).toBe(true);
    await station.ask.nameProduct({ code: "1234567", name: "Ωmega 日本", pack: "" });
    expect(await station.ask.exportTable(wish)).toEqual({
      ok: false,
      failure: {
        code: "export/letters-lost",
        facts: { encoding: "cp850", count: 3, letters: ["Ω", "日", "本"] },
      },
    });
    const wide = await made(station, { what: "stock", profile: profile({ encoding: "utf-16le" }) });
    expect(textOf(wide.bytes, "utf-16le")).toContain("Ωmega 日本");
  });

  test("is kept over a restart, changed, dropped and kept again", async () => {
    const station = await twoLots();
    const kept = await station.ask.keepExportProfile({ profile: profile({}) });
    if (!kept.ok) throw new Error(kept.failure.code);
    const own = { ...profile({ name: "Kassa 2" }), id: kept.value.id };
    await station.ask.keepExportProfile({ profile: own });
    station.kill();
    const again = await startStation(station);
    expect(profilesOf(again).profiles).toEqual([own]);
    await again.ask.dropExportProfile({ id: own.id });
    expect(profilesOf(again).profiles).toEqual([]);
    await again.ask.keepExportProfile({ profile: own });
    expect(profilesOf(again).profiles).toEqual([own]);
  });

  test("is a file: what was written is read; what is none, newer or wrong is named with its place", () => {
    const own = profile({ delimiter: "\t", leaveOut: ["quarantined"] });
    const file = textOfProfile(own);
    expect(profileOfText(file, "kassa.json")).toEqual({ ok: true, value: own });
    const why = (changed: string) => {
      const read = profileOfText(changed, "kassa.json");
      return read.ok ? "read" : [read.failure.facts.why, read.failure.facts.at];
    };
    expect(why("{")).toEqual(["no-profile", ""]);
    expect(why('{"format":1}')).toEqual(["no-profile", ""]);
    expect(why(file.replace('"format": 1', '"format": 2'))).toEqual(["newer", ""]);
    expect(why(file.replace('"utf-8-bom"', '"latin-3"'))).toEqual(["field", "encoding"]);
    expect(why(file.replace('"field": "lot"', '"field": "price"'))).toEqual(["field", "columns"]);
    expect(why(file.replace('"field": "lot"', '"field": "code"'))).toEqual(["field", "columns"]);
    expect(why(file.replace('"decimal"', '"more": 1, "decimal"'))).toEqual(["field", "more"]);
  });
});

describe("a table that was written", () => {
  test("is told from what was meant by any cell, any row and any order", async () => {
    const station = await twoLots();
    const checked = async (change: (text: string) => string) => {
      const { export: id, name, bytes } = await made(station, { what: "stock" });
      const back = new TextEncoder().encode(change(textOf(bytes)));
      return await station.ask.verifyExport({ export: id, name, sha256: "", readBack: true, bytes: back });
    };
    expect(await checked((whole) => whole)).toMatchObject({ ok: true });
    const rowOf = async (change: (text: string) => string) => {
      const answer = await checked(change);
      return answer.ok ? "same" : answer.failure.facts;
    };
    expect(await rowOf((whole) => whole.replace("MAR24", "MAR25"))).toMatchObject({ row: 2 });
    expect(await rowOf((whole) => whole.replace("Gelezen", "Gelesen"))).toMatchObject({ row: 0 });
    expect(
      await rowOf((whole) => whole.slice(0, whole.lastIndexOf("\r\n", whole.length - 3) + 2)),
    ).toMatchObject({
      row: 3,
    });
    expect(await rowOf((whole) => `${whole}x;\r\n`)).toMatchObject({ row: 4 });
  });

  test("gives a receipt: totals by place, what was left out and why, VAT as far as a list has it", async () => {
    const station = await twoLots();
    const receipt = await verified(station, { what: "stock", profile: profile({ leaveOut: ["unnamed"] }) });
    if (!receipt.ok) throw new Error(receipt.failure.code);
    expect(receipt.value).toMatchObject({ rows: 2, pharmacy: "Apotheek De Linde", operator: "An Peeters" });
    expect(receipt.value.tally).toEqual({
      all: { lines: 2, packs: 12, pieces: 0 },
      places: [{ place: "Koelkast", lines: 2, packs: 12, pieces: 0 }],
      vat: [{ rate: null, lines: 2, packs: 12, pieces: 0 }],
      leftOut: [{ why: "unnamed", lines: 1, packs: 1, pieces: 0 }],
      findings: [],
    });
  });
});
