import type { ScanContext } from "../../shared/domain/codes/scan.ts";
import { interpretScan, type Scan } from "../../shared/domain/codes/scan.ts";
import type { SentCode } from "./sent-codes.ts";

/** How a reading came out: `wrong` is silently another pack than the one that was scanned. */
export type DecodeVerdict = "right" | "asked" | "wrong";

/** Judges what a scan was understood to mean by what its code says. */
export function decodeVerdict(scan: Scan, code: SentCode, { today, country }: ScanContext): DecodeVerdict {
  const text = code.hasSeparator ? code.text : `${code.symbology}${code.text}`;
  const truth = interpretScan(
    { byPosition: text, byCharacter: text, ending: "enter" },
    { today, country, sendsSeparators: true },
  );
  const said = JSON.stringify(factsOf(scan));
  if (scan.kind !== "pack" || scan.question || scan.problems.length > 0)
    return truth.kind === scan.kind && said === JSON.stringify(factsOf(truth)) ? "right" : "asked";
  return said === JSON.stringify(factsOf(truth)) ? "right" : "wrong";
}

function factsOf(scan: Scan) {
  if (scan.kind === "person") return { kind: scan.kind };
  const { kind, code, lot, expiry, serial, question, problems } = scan;
  return { kind, code, lot, expiry, serial, problems, asked: question !== undefined };
}

/** The facts on which a question has the right answer among its alternatives. */
export function offersTruth(scan: Scan, code: SentCode, context: ScanContext): boolean {
  if (scan.kind === "person" || !scan.question) return false;
  return scan.question.some(
    (facts) => decodeVerdict({ ...facts, kind: "pack", problems: [], raw: "" }, code, context) === "right",
  );
}
