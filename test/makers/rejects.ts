import { languages } from "../../renderer/i18n/use-messages.tsx";
import type { PlanRow, PlanSummary } from "../../shared/contracts/file-records.ts";
import type { RejectWords } from "../../shared/usecases/rejects-file.ts";
import type { TestStation } from "./station.ts";

type Language = RejectWords["language"];

/** What the window says of refused rows in a language. */
export const rejectWords = (language: Language): RejectWords => ({
  language,
  reasons: { ...languages[language].files.reasons, ...languages[language].rejects.reasons },
  ambiguous: languages[language].rejects.ambiguous,
});

/** The rows of a plan that stay out, as a file. */
export async function rejectsOf(station: TestStation, { plan }: PlanSummary, language: Language = "nl") {
  const made = await station.ask.rejects({ plan, words: rejectWords(language) });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

/** The rows of a bucket of a plan. */
export async function rowsIn(
  station: TestStation,
  { plan, buckets }: PlanSummary,
  bucket: "refused" | "ambiguous" | "new",
): Promise<readonly PlanRow[]> {
  const rows: PlanRow[] = [];
  while (rows.length < buckets[bucket]) {
    const window = await station.ask.planRows({ plan, bucket, first: rows.length, count: 500 });
    if (window.rows.length === 0) break;
    rows.push(...window.rows);
  }
  return rows;
}
