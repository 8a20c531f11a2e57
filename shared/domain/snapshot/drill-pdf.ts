import { Pdf, type PdfText, paper, wrapped } from "../paper/pdf.ts";
import type { DrillRow } from "./drill-protocol.ts";

const margin = 56;
const about = 120;
const size = 11;
const leading = 15;

/** The protocol of a drill as one page to print, to sign and to keep. */
export function drillPdf(title: string, rows: readonly DrillRow[]): Uint8Array {
  const pdf = new Pdf(title);
  const texts: PdfText[] = [
    { x: margin, y: paper.height - margin - 10, size: 16, text: title, font: "bold" },
  ];
  let y = paper.height - margin - 48;
  for (const [label, said] of rows) {
    texts.push({ x: margin, y, size, text: label, font: "bold" });
    for (const line of wrapped(said, size, paper.width - 2 * margin - about)) {
      texts.push({ x: margin + about, y, size, text: line });
      y -= leading;
    }
    y -= 6;
  }
  pdf.add(texts);
  return pdf.bytes();
}
