import { expect, test } from "vitest";
import { seeded } from "../../build/bench/kit/figures.mjs";
import { interpretScan, understandReading } from "../../shared/domain/codes/scan.ts";
import { decodeRows, pcOf, scannerOf, taughtIn } from "../makers/decode-rows.ts";
import { decodeVerdict, offersTruth } from "../makers/decode-verdict.ts";
import { heardScan } from "../makers/heard-scan.ts";
import { sentCodes } from "../makers/sent-codes.ts";

const today = "2026-11-21";
test("trial", () => {
  const random = seeded(5);
  const rows = decodeRows(random);
  console.log("rows", rows.length);
  const count: Record<string, number> = {};
  const shown: Record<string, number> = {};
  for (const row of rows) {
    const { profile, facts } = taughtIn(row);
    expect(profile, JSON.stringify([row, facts])).toBeDefined();
    for (const code of sentCodes(45, random)) {
      const heard = heardScan(code.text, scannerOf(row, code.symbology), pcOf(row), row.ending);
      if (!heard) {
        count["not heard"] = (count["not heard"] ?? 0) + 1;
        console.log("not heard", JSON.stringify([row, code]));
        continue;
      }
      for (const how of ["taught", "untaught"] as const) {
        const context = { today, country: "BE" as const, scanner: how === "taught" ? profile : null };
        const { scan, basis } = understandReading(heard, context);
        const verdict = decodeVerdict(scan, code, context);
        const lossless = row.separator !== "none" || !code.hasSeparator;
        const name = `${how} ${lossless ? "lossless" : "separator lost"} ${verdict}${verdict === "asked" ? (offersTruth(scan, code, context) ? " offered" : " not offered") : ""}`;
        count[name] = (count[name] ?? 0) + 1;
        if (
          verdict === "wrong" ||
          (verdict === "asked" && how === "taught" && lossless) ||
          name === "untaught lossless asked not offered"
        ) {
          shown[name] = (shown[name] ?? 0) + 1;
          if ((shown[name] ?? 0) < 8) console.log(name, JSON.stringify({ row, code, scan, basis }));
        }
      }
    }
  }
  console.log(count);
});
