import { expect, test } from "vitest";
import { type ExportReceipt, receiptLines } from "../../shared/domain/export/export-receipt.ts";
import { receiptPdf } from "../../shared/domain/export/receipt-pdf.ts";

/** Every text that is written in a document, in order, its signs as they are coded. */
const writtenIn = (bytes: Uint8Array) =>
  [
    ...Buffer.from(bytes)
      .toString("latin1")
      .matchAll(/\(((?:[^()\\]|\\.)*)\) Tj/g),
  ].map(([, said = ""]) =>
    said.replace(/\\(.)/g, "$1").replaceAll("\x92", "\u2019").replaceAll("\x93", "\u201c"),
  );

/** Without what a document writes otherwise: spaces that do not break, printed apostrophes. */
const plain = (text: string) => text.replace(/\s+/g, " ").replaceAll("\u2019", "'");

const receipt = (places: number): ExportReceipt => ({
  ...{
    file: "kassa.csv",
    sha256: "0a1b2c3d4e5f6789".repeat(4),
    bytes: 1_234,
    what: "stock",
    profile: "Kassa",
    rows: 3,
  },
  tally: {
    all: { lines: 3, packs: 30, pieces: 4 },
    places: Array.from({ length: places }, (_, at) => ({
      place: `Lade ${at}`,
      lines: 3,
      packs: 30,
      pieces: 4,
    })),
    vat: [
      { rate: 6, lines: 2, packs: 20, pieces: 0 },
      { rate: null, lines: 1, packs: 10, pieces: 4 },
    ],
    leftOut: [{ why: "empty", lines: 5, packs: 0, pieces: 0 }],
    findings: [],
  },
  ...{ since: "", pharmacy: "De Linde", station: "Balie 2", operator: "An", when: "2026-11-23 10:41" },
  ...{ version: "1.0.0", isReadBack: true },
});

test.each(["nl", "fr", "de", "en"] as const)(
  "a receipt as a PDF says what its table says, in %s",
  (language) => {
    const said = writtenIn(receiptPdf(receipt(1), language, String))
      .map(plain)
      .join(" ");
    for (const line of receiptLines(receipt(1), language))
      for (const cell of line) if (cell !== "") expect(said).toContain(plain(String(cell)));
  },
);

test("a receipt of many places takes as many pages as it needs, each under its title and numbered", () => {
  const bytes = receiptPdf(receipt(200), "en", String);
  const said = writtenIn(bytes);
  expect(Buffer.from(bytes).toString("latin1")).toContain("/Count 5");
  for (let at = 0; at < 200; at++) expect(said).toContain(`Lade ${at}`);
  expect(said.filter((text) => text === "Receipt · kassa.csv")).toHaveLength(5);
  expect(said).toContain("5 / 5");
});
