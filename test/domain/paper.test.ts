import { describe, expect, test } from "vitest";
import type { ListRow } from "../../shared/domain/paper/list-row.ts";
import { listWords } from "../../shared/domain/paper/list-words.ts";
import { Pdf, widthOf, wrapped } from "../../shared/domain/paper/pdf.ts";
import { stockPdf } from "../../shared/domain/paper/stock-pdf.ts";

/** A sign a byte, as its code. */
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
/** A text in the codes of WinAnsi, as far as the words of the list need them. */
const coded = (text: string) =>
  text.replaceAll("\u2019", "\x92").replaceAll("\u2013", "\x96").replaceAll("\u0153", "\x9c");
/** Every text that is written on a page, in order. */
const writtenIn = (bytes: Uint8Array) =>
  [...textOf(bytes).matchAll(/\(((?:[^()\\]|\\.)*)\) Tj/g)].map(([, said = ""]) =>
    said.replace(/\\(.)/g, "$1"),
  );

const about = {
  pharmacy: "Apotheek De Linde",
  station: "Balie 2",
  moment: "22/11/2026 10:41:07",
  number: (value: number) => String(value),
};
const row = (change: Partial<ListRow> = {}): ListRow => ({
  ...{ place: "Frigo", name: "Insuline 100 E/ml, 5 x 3 ml", code: "2642-619", lot: "AB12" },
  ...{ expiry: "11/2027", quantity: 3, isPieces: false },
  ...change,
});
const made = (rows: readonly ListRow[], language: keyof typeof listWords = "en") =>
  stockPdf(rows, rows.length, about, listWords[language], async () => {});

describe("a document", () => {
  test("says where each of its objects begins, and ends as the form wants", () => {
    const pdf = new Pdf("Stock (1)");
    pdf.add([{ x: 10, y: 20, size: 9, text: "a (b) \\ c" }]);
    pdf.add([]);
    const text = textOf(pdf.bytes());
    expect(text.startsWith("%PDF-1.4\n")).toBe(true);
    expect(text.endsWith("%%EOF\n")).toBe(true);
    const at = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(at, at + 4)).toBe("xref");
    const starts = [...text.slice(at).matchAll(/^(\d{10}) 00000 n /gm)].map(([, start]) => Number(start));
    for (const [index, start] of starts.entries())
      expect(text.slice(start).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    for (const [, length, content] of text.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g))
      expect(content?.length).toBe(Number(length));
    expect(writtenIn(pdf.bytes())).toContain("a (b) \\ c");
  });

  test("has the letters of Western Europe, and others without their accents", () => {
    const pdf = new Pdf("x");
    pdf.add([{ x: 0, y: 0, size: 9, text: "é € Œ – ő 日\u202f1" }]);
    expect(writtenIn(pdf.bytes())).toEqual(["\u00e9 \x80 \x8c \x96 o ? 1"]);
  });

  test("breaks lines between words, and inside one that is too long", () => {
    const long = "Amoxicilline clavulaanzuur 875 mg 125 mg filmomhulde tabletten";
    const lines = wrapped(long, 9, 120);
    expect(lines.join(" ")).toBe(long);
    for (const line of lines) expect(widthOf(line, 9)).toBeLessThanOrEqual(120);
    const cut = wrapped("x".repeat(200), 9, 120);
    expect(cut.join("")).toBe("x".repeat(200));
  });
});

describe("the list of the stock", () => {
  test.each(["nl", "fr", "de", "en"] as const)(
    "says everything of a line, sums and pages, in %s",
    async (language) => {
      const rows = [
        row(),
        row({ name: "Ibuprofen", quantity: 12, lot: "L".repeat(60) }),
        row({ place: "", name: "Los", quantity: 7, isPieces: true }),
      ];
      const { bytes, pages } = await made(rows, language);
      const said = writtenIn(bytes);
      const words = listWords[language];
      expect(pages).toBe(2);
      for (const text of [
        "AB12",
        "11/2027",
        "2642-619",
        "12",
        about.moment,
        "Frigo",
        words.noPlace,
        words.open,
      ])
        expect(said).toContain(coded(text));
      expect(said).toContain(coded(`7 ${words.piece}`));
      expect(said).toContain(coded(words.sum("2", "15", "0")));
      expect(said).toContain(coded(words.sum("3", "15", "7")));
      expect(said).toContain(words.page(2, 2));
      expect(said.filter((text) => /^L+$/.test(text)).join("")).toBe("L".repeat(60));
    },
  );

  test("never cuts a name, begins each place with the page it is said to be on, and fits its pages", async () => {
    const name = "Amoxicilline clavulaanzuur 875 mg 125 mg filmomhulde tabletten in blister, 20 stuks";
    const rows = Array.from({ length: 4000 }, (_, at) =>
      row({ place: `Lade ${Math.floor(at / 90)}`, name: `${name} ${at}`, lot: `LOT${at}` }),
    );
    const { bytes, pages, rows: count } = await made(rows);
    expect(count).toBe(4000);
    const text = textOf(bytes);
    const sheets = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, content = ""]) => content);
    expect(sheets).toHaveLength(pages);
    for (const [, y] of text.matchAll(/1 0 0 1 [\d.]+ (-?[\d.]+) Tm/g)) expect(Number(y)).toBeGreaterThan(20);
    const front = sheets.slice(0, 2).flatMap((content) => [...content.matchAll(/\(([^)]*)\) Tj/g)]);
    const told = front.flatMap(([, said = ""], at) =>
      /^Lade \d+$/.test(said) ? [[said, Number(front[at + 1]?.[1])] as const] : [],
    );
    expect(told).toHaveLength(45);
    for (const [place, page] of told) expect(sheets[page - 1]).toContain(`(${place}) Tj`);
  });
});
