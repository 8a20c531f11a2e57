import { describe, expect, it } from "vitest";
import { lookOver } from "../../shared/domain/tables/look-over.ts";
import { allRows, opened } from "../makers/opened-table.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const glued = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => Array.from(part)));
/** Each letter as the byte that stands for it; others keep their number. */
const inPage = (text: string, page: Record<string, number>) =>
  Uint8Array.from(text, (letter) => page[letter] ?? letter.charCodeAt(0));
const dos = {
  é: 0x82,
  è: 0x8a,
  ê: 0x88,
  à: 0x85,
  ç: 0x87,
  ï: 0x8b,
  ô: 0x93,
  ö: 0x94,
  ü: 0x81,
  µ: 0xe6,
  "°": 0xf8,
};
const windows = { "€": 0x80, "’": 0x92 };
const words = "crème à 5%;gélule 5 µg;Ampère l’été;Körperöl über 25°C\n";

describe("the encoding of a file", () => {
  it.each([
    ["windows-1252", "accents", inPage(`a;b;c;d\n${words}`, windows)],
    ["cp850", "accents", inPage(`a;b;c;d\n${words.replace("’", "'")}`, dos)],
    ["utf-8", "valid", utf8(words)],
    ["utf-8+windows-1252", "lines", glued(utf8(words), inPage(words, windows), utf8(words))],
    ["utf-8+cp850", "lines", glued(utf8(words), inPage(words.replace("’", "'"), dos))],
    ["utf-8+windows-1252", "lines", glued(utf8("\ufeffnaam;é\n"), inPage("crème;é\n", windows))],
    ["utf-16le", "zeros", Uint8Array.from("a;b\r\n1;é\r\n", () => 0)],
  ])("is %s (%s)", async (encoding, why, bytes) => {
    const sixteen = Uint8Array.from([..."a;b\r\n1;é\r\n"].flatMap((letter) => [letter.charCodeAt(0), 0]));
    const table = await opened(encoding === "utf-16le" ? sixteen : bytes);
    expect([table.encoding, table.reasons.encoding.why]).toEqual([encoding, why]);
    expect(JSON.stringify(await allRows(table))).toContain("é");
  });

  it("of every line of a glued file is its own", async () => {
    const rows = await allRows(await opened(glued(utf8(words), inPage(words, windows), utf8(words))));
    expect(new Set(rows.map((row) => row.join(";"))).size).toBe(1);
  });

  it("does not turn a cut character into a wrong letter: the row is shown as spoilt", async () => {
    const table = await opened(glued(utf8("naam;x\ncrème;é\ncr"), Uint8Array.of(0xc3), utf8(";1\n")));
    const marks = [{ at: 0, why: "letters-lost" }];
    expect((await lookOver(table)).worst).toEqual([
      { line: 3, cells: ["cr\ufffd", "1"], odd: "spoilt", marks },
    ]);
  });

  it("may be said, and is then not guessed", async () => {
    const table = await opened(utf8("naam;aantal\ncrème;1\n"), { encoding: "windows-1252" });
    expect((await allRows(table))[1]).toEqual(["crÃ¨me", "1"]);
    expect(table.reasons.encoding.why).toBe("said");
  });
});

describe("the header of a file", () => {
  it.each([
    [4, "Stock op 12/11/2026;;\nApotheek X;;\n\nCNK;naam;aantal\n3054121;Dafalgan;2\n", "words"],
    [3, "Voorraadlijst\nvan 12/11/2026\nCNK;naam;aantal\n3054121;Dafalgan;2\n", "words"],
    [1, "Ref;Wat;Hoeveel\n12;Dafalgan;2\n13;Perdolan;4\n", "above"],
    [0, "3054121;Dafalgan;2\n1254121;Perdolan;4\n", "values"],
    [1, "wie;wat\nik;dit\n", "first"],
    [1, "CNK;wat;hoe\n3054121;Dafalgan;2\n3054121;lot;stock\n", "words"],
    [0, "3054121;Dafalgan;2\n1254121;stock;pack\n1254121;Perdolan;4\n", "values"],
  ])("stands on line %i", async (line, text, why) => {
    const table = await opened(utf8(text));
    expect([table.headerLine, table.reasons.header.why]).toEqual([line, why]);
  });

  it("may be said to be another line, or none", async () => {
    const text = utf8("x;y\nCNK;naam\n1;2\n");
    expect((await opened(text, { headerLine: 1 })).header).toEqual(["x", "y"]);
    expect((await opened(text, { headerLine: 0 })).header).toEqual([]);
  });
});

describe("the delimiter and the quotation marks", () => {
  it("are found below a title without any", async () => {
    const table = await opened(utf8(`Lijst van maandag\n\n${"1|a, b|2\n".repeat(9)}`));
    expect([table.delimiter, table.reasons.delimiter.why]).toEqual(["|", "steady"]);
  });

  it("cut a single column of prices nowhere", async () => {
    expect((await opened(utf8("prijs\n12,50\n3,20\n"))).reasons.delimiter.why).toBe("single");
  });

  it("are letters where no cell is enclosed and every row fits so", async () => {
    const text = `code\tnaam\n${'1\t"A" forte "B\n'.repeat(4)}`;
    const table = await opened(utf8(text));
    expect([table.quotes, table.reasons.quotes.why]).toEqual(["literal", "torn"]);
    expect((await opened(utf8(text), { quotes: "enclose" })).quotes).toBe("enclose");
  });
});

describe("a table looked over", () => {
  it("counts its rows, and shows the worst of them first", async () => {
    const text = 'x\nCNK;naam;aantal;naam\n1;a;2;\n\n2;b\n3;c;4;d;5\n4;"e;6;f\n5;g;7;h;;\n';
    const look = await lookOver(await opened(utf8(text)));
    expect(look).toMatchObject({ rows: 5, blank: 1, title: 1, width: 4, twice: ["naam"] });
    expect(look.odd).toMatchObject({ torn: 1, spoilt: 0, wide: 1, narrow: 1, lost: 0, odd: 0, total: 0 });
    expect(look.worst.map(({ line, odd }) => [line, odd])).toEqual([
      [7, "torn"],
      [6, "wide"],
      [5, "narrow"],
    ]);
  });
});
