import { expect, test } from "vitest";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import type { PlanRow } from "../../shared/contracts/file-records.ts";
import { mapColumns } from "../../shared/domain/import/column-map.ts";
import { customerColumns } from "../../shared/domain/import/customer-columns.ts";
import { tornSays, whyColumn, whyHeader } from "../../shared/domain/import/reject-words.ts";
import { stockColumns } from "../../shared/domain/import/stock-columns.ts";
import { dirtyFiles } from "../makers/dirty-files.ts";
import { planned } from "../makers/imports.ts";
import { rejectsOf, rowsIn } from "../makers/rejects.ts";
import { readyToCount } from "../makers/station.ts";

/** Of marks that do not close, each line between them is a row of its own in the file to mend. */
const reasonsOf = (rows: readonly PlanRow[]) =>
  rows.flatMap(({ reason }, at) =>
    reason === "quotes" && rows[at - 1]?.reason === "quotes" ? [] : [reason],
  );

test("refused rows that nobody mended are refused again, each for the same reason, in every file of the corpus", async () => {
  const station = await readyToCount();
  const all = ["nl", "fr", "de", "en"] as const;
  let rows = 0;
  for (const [at, { name, bytes }] of dirtyFiles().entries()) {
    const plan = await planned(station, { name, bytes });
    const { refused } = plan.buckets;
    if (refused === 0) continue;
    const before = await rowsIn(station, plan, "refused");
    const file = await rejectsOf(station, plan, all[at % 4]);
    const again = await planned(station, file);
    const after = await rowsIn(station, again, "refused");
    expect([name, reasonsOf(after)]).toEqual([name, reasonsOf(before)]);
    expect([name, again.rows]).toEqual([name, again.buckets.refused + again.buckets.ambiguous]);
    // And once more: the reasons take the place of the first ones.
    const third = await rejectsOf(station, again, all[(at + 1) % 4]);
    expect([name, (await planned(station, third)).buckets]).toEqual([name, again.buckets]);
    rows += refused;
  }
  expect(rows).toBeGreaterThan(100);
});

test("the words that tell a refused row are known again, and are no header of anything else", () => {
  for (const language of ["nl", "fr", "de", "en"] as const) {
    expect(whyColumn(["x", whyHeader[language]])).toBe(1);
    expect(mapColumns([whyHeader[language]], stockColumns)).toEqual({});
    expect(mapColumns([whyHeader[language]], customerColumns)).toEqual({});
    expect(languages[language].files.reasons.quotes.replaceAll("\u00a0", " ")).toBe(
      tornSays[language].replaceAll("\u00a0", " "),
    );
  }
});
