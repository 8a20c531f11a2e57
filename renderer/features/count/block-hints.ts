import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import { gtinOf } from "../../../shared/domain/codes/gtin.ts";
import { cnkOf } from "../../../shared/domain/codes/national-code.ts";
import type { RecallMatch } from "../../../shared/domain/recall/recalls.ts";
import type { count } from "../../i18n/en/count.ts";

/** What there is to do about a reading, or to know. */
export function hintOf(row: ReadingRow, words: typeof count): string {
  const { block } = words;
  if (row.struckAt) return block.undoneHint;
  if (row.pending) return words.pair.pending;
  if (row.merged) return words.pair.merged;
  if (row.recount) return block.recountHint;
  if (row.outcome === "recalled" && row.recall) return recallHint(row, row.recall, words);
  if (row.repeat) return words.box.repeat;
  if (row.box && row.box.packs > 1) return words.box.holds(row.box.packs);
  if (row.out) return outHint(row, words);
  if (row.confirm)
    return words.question.why[(row.problems.at(-1) ?? "other") as keyof typeof words.question.why] ?? "";
  if (row.problems.includes("date") && !row.expiry) return block.dateHint;
  if (row.outcome === "unknown" && failsCheck(row.product.code)) return block.checkHint;
  const hints: Partial<Record<ReadingRow["outcome"], string>> = {
    new: block.newHint,
    unknown: block.unknownHint,
    expired: block.expiredHint,
    short: block.daysLeft(row.daysLeft ?? 0),
  };
  return hints[row.outcome] ?? "";
}

/** Why it was taken out, where it went, and what is odd about it. */
export function outHint({ out, outcome }: ReadingRow, words: typeof count): string {
  const why = out?.to ? words.out.to(out.to) : outReason(out?.reason ?? "", words);
  return outcome === "uncounted" ? `${why} · ${words.out.uncounted}` : why;
}

/** A reason in words; one this version has no word for stands as it was said. */
const outReason = (reason: string, { out: { reasons } }: typeof count): string =>
  Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reason;

/** Why a pack is recalled, in the list's own words, and that it was counted before. */
function recallHint(row: ReadingRow, recall: RecallMatch, { block, outcome }: typeof count): string {
  const lots = recall.lots.join(", ");
  const why = {
    lot: block.expiredHint,
    similar: block.recallSimilar(lots),
    product: block.recallProduct,
    open: block.recallOpen(lots),
  }[recall.how];
  return row.first ? `${why} · ${outcome.twice}` : why;
}

/** True for digits that look like a trade number or a CNK and whose check digit is not right. */
function failsCheck(code: string): boolean {
  if (/^\d{7}$/.test(code)) return cnkOf(code) === undefined;
  return /^(\d{8}|\d{12,14})$/.test(code) && gtinOf(code) === undefined;
}
