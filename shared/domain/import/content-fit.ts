import type { CellSign } from "./cell-signs.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** Why a column is taken for a field, or is not: `count` of `of` cells speak for it; both 0 where nothing was counted. */
export interface ColumnReason {
  readonly why:
    | "said"
    | "word"
    | "part"
    | "check"
    | "products"
    | "places"
    | "dates"
    | "births"
    | "rates"
    | "vat"
    | "twice"
    | "numbers"
    | "looks"
    | "texts"
    | "damaged"
    | "against"
    | "lost"
    | "price"
    | "unread"
    | "number"
    | "empty"
    | "unknown";
  readonly count: number;
  readonly of: number;
}

/** How well what stands in a column fits a field, from 0 to 1. */
export interface ContentFit {
  readonly fit: number;
  /** Check digits, or what is known here, prove it. */
  readonly isProof: boolean;
  readonly reason: ColumnReason;
}

/** So many different cells are enough for a check digit to prove a column. */
const enough = 4;

/** What a field holds, as far as cells alone can tell; the fields of all targets share their names. */
const kinds: Readonly<Record<string, (column: ColumnProfile) => ContentFit>> = {
  gtin: (column) => bySigns(column, ["gtin"], "check"),
  cnk: (column) => bySigns(column, ["cnk"], "check"),
  // A column of one kind of code is that kind.
  code: (column) => {
    const { fit, ...rest } = bySigns(column, ["gtin", "cnk", "national"], "check");
    return { ...rest, fit: fit * 0.95 };
  },
  insz: (column) => bySigns(column, ["insz"], "check"),
  email: (column) => bySigns(column, ["email"], "looks"),
  expiry: expiryFit,
  birthDate: (column) => {
    const past = share(column, "past");
    return { ...bySigns(column, ["date"], "births"), fit: share(column, "date") * past };
  },
  quantity: quantityFit,
  vat: (column) => bySigns(column, ["rate"], "rates"),
  lot: lotFit,
  unit: (column) => bySigns(column, ["unit"], "looks"),
  pack: (column) => {
    const fit = bySigns(column, ["pack"], "looks");
    return { ...fit, fit: fit.fit * 0.9 };
  },
  phone: (column) => bySigns(column, ["phone"], "looks"),
  postcode: (column) => bySigns(column, ["postcode"], "looks"),
  street: (column) => bySigns(column, ["street"], "looks"),
  place: placeFit,
  name: nameFit,
  firstName: textFit,
  town: textFit,
};

/** How well a column fits a field by what stands in it; undefined where cells tell nothing of that field. */
export function contentFit(
  column: ColumnProfile,
  field: string,
  isOfPeople: boolean,
): ContentFit | undefined {
  if (column.judged === 0) return undefined;
  if (isOfPeople && field === "name") return textFit(column);
  return kinds[field]?.(column);
}

/** The share of the cells of a column that have a sign. */
export const share = ({ signs, judged }: ColumnProfile, sign: CellSign): number =>
  judged === 0 ? 0 : (signs[sign] ?? 0) / judged;

/** True where most codes of a column lost their digits. */
export const isLost = (column: ColumnProfile): boolean => share(column, "lost") > 0.5;

function bySigns(column: ColumnProfile, signs: readonly CellSign[], why: ColumnReason["why"]): ContentFit {
  const count = signs.reduce((sum, sign) => sum + (column.signs[sign] ?? 0), 0);
  const fit = count / column.judged;
  const isProof = why === "check" && fit >= 0.9 && column.distinct >= enough;
  return { fit, isProof, reason: { why, count, of: column.judged } };
}

/** Dates; those long gone are birthdays, or days on which something was sold. Months of a few digits fill a column. */
function expiryFit(column: ColumnProfile): ContentFit {
  const isShort = share(column, "shortDate") >= 0.95 && column.distinct > 5 && column.length > 3.5;
  const fit = bySigns(column, isShort ? ["date", "shortDate"] : ["date"], "dates");
  return { ...fit, fit: fit.fit * (share(column, "past") > 0.6 ? 0.4 : 1) };
}

/** Whole numbers that are no codes, no rates, no days and no row numbers. */
function quantityFit(column: ColumnProfile): ContentFit {
  const fit = bySigns(column, ["whole"], "numbers");
  const isOther =
    share(column, "gtin") + share(column, "cnk") > 0.5 ||
    column.isRowNumber ||
    expiryFit(column).fit > 0.9 ||
    column.length > 9 ||
    isRate(column);
  // The longer the numbers, the likelier they are something else.
  const like = isOther ? 0.3 : 1 - Math.min(0.2, Math.max(0, column.length - 1) * 0.03);
  return { ...fit, fit: fit.fit * like };
}

/** VAT, and yes and no. */
const isRate = ({ samples, distinct, filled }: ColumnProfile) =>
  filled > 20 &&
  distinct <= 4 &&
  samples.every((text) => /^(0|1|6|12|20|21|5,5|10|19|7|9)( ?%|[.,]0+)?$/.test(text));

/** Letters and digits without spaces, most of them different. */
function lotFit(column: ColumnProfile): ContentFit {
  const fit = bySigns(column, ["lot"], "looks");
  const others = share(column, "unit") + share(column, "shelf") + share(column, "pack");
  const isVaried = column.distinct > Math.min(20, column.filled * 0.2);
  return { ...fit, fit: others > 0.5 || !isVaried ? fit.fit * 0.3 : fit.fit };
}

/** Places that are known here prove it; else few different texts that look like shelves. */
function placeFit(column: ColumnProfile): ContentFit {
  const known = column.places / column.judged;
  if (known >= 0.5)
    return { fit: known, isProof: true, reason: { why: "places", count: column.places, of: column.judged } };
  const isFew = column.distinct <= Math.max(3, column.filled * 0.5);
  const fit = bySigns(column, ["shelf"], "looks");
  return { ...fit, fit: isFew ? fit.fit : fit.fit * 0.4 };
}

/** Long texts, most of them different; names of a loaded list prove it. */
function nameFit(column: ColumnProfile): ContentFit {
  const { count, of } = column.products;
  const reason = { why: count > 0 ? "products" : "texts", count, of: count > 0 ? of : 0 } as const;
  const isProof = of >= enough && count >= of * 0.6;
  const text = share(column, "text");
  const isLong = column.length > 8 && column.distinct > column.filled * 0.3;
  const others =
    share(column, "lot") + share(column, "email") + share(column, "date") + share(column, "whole");
  const fit = isProof ? 1 : text * (isLong ? 0.6 + Math.min(0.3, column.length / 100) : 0.3);
  return { fit: others > 0.5 ? fit * 0.3 : fit, isProof, reason };
}

function textFit(column: ColumnProfile): ContentFit {
  const others =
    share(column, "street") + share(column, "email") + share(column, "date") + share(column, "lot");
  const fit = share(column, "text") * (others > 0.5 ? 0.2 : 0.6);
  return { fit, isProof: false, reason: { why: "texts", count: 0, of: 0 } };
}
