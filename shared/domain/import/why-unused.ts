import { catalogueColumns } from "./catalogue-columns.ts";
import { foldHeader, type HeaderWords, wordFit } from "./column-map.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { type ColumnReason, share } from "./content-fit.ts";

/** Why a column whose codes are not lost is not read; `unread` are the words of what is written out and never read back. */
export function whyUnused(profile: ColumnProfile, unread: readonly HeaderWords[]): ColumnReason["why"] {
  if (unread.some((words) => wordFit(profile.header, words) !== undefined)) return "unread";
  if (wordFit(profile.header, catalogueColumns.vat)) return "vat";
  if (isPriced(profile) || isDecimal(profile)) return "price";
  return profile.isRowNumber ? "number" : "unknown";
}

/** Prices are not kept, however whole they are. */
export const isPriced = ({ header }: Pick<ColumnProfile, "header">): boolean =>
  prices.test(foldHeader(header));

const isDecimal = (profile: ColumnProfile) =>
  share(profile, "decimal") > 0.8 && share(profile, "whole") < 0.5 && profile.length < 9;

const prices =
  /\b(price|prijs|prix|preis|pu|pa|pv|avp|aep|bedrag|montant|betrag|amount|btw|tva|mwst|vat|publieksprijs|verkoopprijs|aankoopprijs|verkaufspreis)\b/;
