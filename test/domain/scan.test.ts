import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Country, interpretScan, type Reading, type Scan } from "../../shared/domain/codes/scan.ts";

interface Vector {
  readonly why: string;
  readonly position: string;
  readonly character: string;
  readonly ending?: "typed";
  readonly country?: Country;
  readonly known?: readonly string[];
  readonly separators?: true;
  readonly expect: unknown;
}

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL("../vectors/scans.json", import.meta.url), "utf8"),
);
const today = "2026-11-21";

function judged(vector: Vector, reading = readingOf(vector)): Scan {
  const known = vector.known;
  return interpretScan(reading, {
    today,
    country: vector.country ?? "BE",
    ...(known && { isKnown: (code: string) => known.includes(code) }),
    ...(vector.separators && { sendsSeparators: true }),
  });
}

function readingOf({ position, character, ending }: Vector): Reading {
  return { byPosition: position, byCharacter: character, ending: ending ?? "enter" };
}

/** What the vectors speak of: derived facts and empty lists are left out. */
function spoken(scan: Scan) {
  if (scan.kind === "person") return scan;
  const facts = ({ code, lot, expiry, serial }: NonNullable<typeof scan.question>[number]) => ({
    code,
    ...(lot && { lot }),
    ...(expiry && { expiry }),
    ...(serial && { serial }),
  });
  return {
    kind: scan.kind,
    ...facts(scan),
    ...(scan.symbology && { symbology: scan.symbology }),
    ...(scan.problems.length > 0 && { problems: scan.problems }),
    ...(scan.question && { question: scan.question.map(facts) }),
  };
}

for (const [index, vector] of vectors.entries())
  test(`reading ${index + 1}: ${vector.why}: ${JSON.stringify(vector.character)}`, () => {
    expect(spoken(judged(vector))).toEqual(vector.expect);
  });

test("what was kept of a reading is understood in the same way when it is read again", () => {
  for (const vector of vectors) {
    const first = judged(vector);
    if (first.kind === "person") continue;
    const again = judged(vector, { byPosition: first.raw, byCharacter: first.raw, ending: "enter" });
    expect(again, vector.why).toEqual(first);
  }
});
