import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { textOfCell } from "../../shared/domain/tables/cell-text.ts";
import { cellsOf, isBlankRow, type Table } from "../../shared/domain/tables/table.ts";

const spectrum = fileURLToPath(new URL("../vectors/tables/csv-spectrum/", import.meta.url));

describe("a delimited file", () => {
  it.each(readdirSync(`${spectrum}csvs`))("reads %s of csv-spectrum as it is meant", async (file) => {
    // The collection holds its CRLF files with LF (its version control changed them); their JSON tells what was meant.
    const text = readFileSync(`${spectrum}csvs/${file}`, "utf8");
    const bytes = encode(file.includes("crlf") ? text.replaceAll("\n", "\r\n") : text);
    const [header = [], ...rows] = await rowsOf(bytes);
    const read = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
    const meant = JSON.parse(readFileSync(`${spectrum}json/${file.replace(".csv", ".json")}`, "utf8"));
    expect(read).toEqual(meant);
  });

  it.each([
    ["utf-8", encode("naam;prijs\né€😀;12,50\n")],
    ["utf-8", new Uint8Array([0xef, 0xbb, 0xbf, ...encode("naam;prijs\né€😀;12,50\n")])],
    ["utf-16le", utf16("naam;prijs\né€😀;12,50\n", true)],
    ["utf-16be", utf16("naam;prijs\né€😀;12,50\n", false)],
  ])("is read in %s", async (encoding, bytes) => {
    const table = await opened(bytes);
    expect(table.encoding).toBe(encoding);
    expect(await allRows(table)).toEqual([
      ["naam", "prijs"],
      ["é€😀", "12,50"],
    ]);
  });

  it("that is not UTF-8 is read as Windows-1252, its own signs between 80 and 9F included", async () => {
    const table = await opened(new Uint8Array([0x61, 0x3b, 0xe9, 0x20, 0x80, 0x92, 0x0a, 0x31, 0x3b, 0x32]));
    expect(table.encoding).toBe("windows-1252");
    expect(await allRows(table)).toEqual([
      ["a", "é €’"],
      ["1", "2"],
    ]);
  });

  it("cut off inside its last character stays UTF-8", async () => {
    const table = await opened(encode("a;b\né;è").slice(0, -1));
    expect(table.encoding).toBe("utf-8");
    expect(await allRows(table)).toEqual([
      ["a", "b"],
      ["é", "\ufffd"],
    ]);
  });

  it("longer than a piece is decoded without a character lost where pieces meet", async () => {
    for (const shift of [0, 1, 2, 3]) {
      const cell = `${"x".repeat(shift)}${"é€😀".repeat(120_000)}`;
      expect(await rowsOf(encode(`a;b\n${cell};1\n`))).toEqual([
        ["a", "b"],
        [cell, "1"],
      ]);
    }
  });

  it.each([
    [";", "code;naam;prijs\n1;A, B;12,50\n2;C;1,466,29\n"],
    ["\t", "code\tnaam; aantal\n1\tA; B\n2\tC\n"],
    ["|", "code|naam\n1|A\n2|B,C\n"],
    [",", "code,name\n1,A\n2,B\n"],
    [",", 'code,name\n1,"A;B;C"\n2,"D;E;F"\n'],
    [";", "code\n1\n2\n"],
    ["~", "sep=~\ncode~naam\n1~A;B\n"],
  ])("is cut by its delimiter %s", async (delimiter, text) => {
    expect((await opened(encode(text))).delimiter).toBe(delimiter);
  });

  it("may name its delimiter in a first line, which is no row; lines are counted with it", async () => {
    const table = await opened(encode("sep=,\r\na,b;c\r\n1,2\r\n"));
    expect(await allRows(table)).toEqual([
      ["a", "b;c"],
      ["1", "2"],
    ]);
    expect(Array.from(table.sample.lines)).toEqual([2, 3]);
  });

  it.each(["\n", "\r\n", "\r"])(
    "keeps newlines inside quotation marks and ends rows at %j",
    async (newline) => {
      const text = ["a;b", `1;"x${newline}y"`, "2;z", ""].join(newline);
      const table = await opened(encode(text));
      expect(await allRows(table)).toEqual([
        ["a", "b"],
        ["1", `x${newline}y`],
        ["2", "z"],
      ]);
      expect(Array.from(table.sample.lines)).toEqual([1, 2, 4]);
    },
  );

  it("lets other work be done while it is read", async () => {
    const table = await opened(encode(`a;b\n${"x;y\n".repeat(500_000)}`));
    let breaths = 0;
    let isDone = false;
    const tick = () => {
      breaths++;
      if (!isDone) setImmediate(tick);
    };
    setImmediate(tick);
    let slices = 0;
    for await (const slice of table.rows()) slices += slice.rows.length > 0 ? 1 : 0;
    isDone = true;
    expect(slices).toBeGreaterThan(5);
    expect(breaths).toBeGreaterThanOrEqual(slices - 1);
  });
});

describe("a file that is no table", () => {
  const zip = (name: string) => [
    ..."PK\x03\x04",
    ...name,
    ...deflateRawSync(Buffer.from(name)).toString("latin1"),
  ];
  it.each([
    ["spreadsheet", zip("[Content_Types].xml")],
    ["zip", zip("photo.jpg")],
    ["pdf", [..."%PDF-1.7\n%âãÏÓ"]],
    ["picture", [..."\x89PNG\r\n\x1a\n\0\0"]],
    ["picture", [..."ÿØÿà\0"]],
    ["old-spreadsheet", [..."ÐÏ\x11à¡±\x1aá\0\0"]],
    ["program", [..."MZ\x90\0\x03\0\0"]],
    ["program", [..."\x7fELF\x02\x01"]],
    ["archive", [...gzipSync("a;b").toString("latin1")]],
    ["database", [..."SQLite format 3\0"]],
    ["encrypted", [..."age-encryption.org/v1\n-> X25519"]],
    ["web-page", [..."<!DOCTYPE html>\n<html><body>"]],
    ["web-page", [..."\xef\xbb\xbf<html>"]],
    ["damaged", [..."a;b\n1;2\n".repeat(50), ..."\0\0\0\0\0\0"]],
    ["binary", Array.from({ length: 4_000 }, (_, index) => String.fromCharCode((index * 7919) % 251))],
  ])("is called %s", async (looksLike, characters) => {
    const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
    expect(await openTable(bytes, "x")).toEqual({
      ok: false,
      failure: { code: "table/not-a-table", facts: { name: "x", looksLike } },
    });
  });

  it.each([[""], ["\ufeff"], ["\n\r\n  \n"]])("is called empty when it holds %j", async (text) => {
    expect(await openTable(encode(text), "x")).toEqual({
      ok: false,
      failure: { code: "table/empty", facts: { name: "x" } },
    });
  });
});

function encode(text: string) {
  return new TextEncoder().encode(text);
}

function utf16(text: string, little: boolean) {
  const units = Array.from(`\ufeff${text}`.split(""), (unit) => unit.charCodeAt(0));
  return new Uint8Array(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

async function opened(bytes: Uint8Array): Promise<Table> {
  const table = await openTable(bytes, "x.csv");
  if (!table.ok) throw new Error(JSON.stringify(table.failure));
  return table.value;
}

const rowsOf = async (bytes: Uint8Array) => allRows(await opened(bytes));

async function allRows(table: Table): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const slice of table.rows()) {
    rows.push(...slice.rows.filter((row) => !isBlankRow(row)).map((row) => cellsOf(row).map(textOfCell)));
  }
  return rows;
}
