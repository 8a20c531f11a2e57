import { wordFit } from "./column-map.ts";
import { type ColumnProfile, isNamesake } from "./column-profile.ts";
import { type ColumnReason, type ContentFit, contentFit, isLost } from "./content-fit.ts";
import type { SaidColumns } from "./mapping.ts";
import { isWhyHeader } from "./reject-words.ts";
import type { TargetColumns } from "./targets.ts";
import { isPriced, whyUnused } from "./why-unused.ts";

/** How sure it is what a column holds: beyond doubt, likely, its codes are gone, or it holds nothing that is read. */
export type Certainty = "sure" | "probable" | "lost" | "unused";

/** What a column is taken for, how sure that is, and why. */
export interface ColumnLook
  extends Pick<ColumnProfile, "header" | "rows" | "filled" | "distinct" | "pattern" | "samples"> {
  readonly field: string | null;
  readonly certainty: Certainty;
  readonly reasons: readonly ColumnReason[];
}

interface Pair {
  readonly column: number;
  readonly field: string;
  readonly score: number;
  readonly certainty: Certainty;
  readonly reasons: readonly ColumnReason[];
}

/** A column whose header says nothing is taken for a field when so many of its cells fit. */
const likely = 0.5;
/** A header is believed though cells do not fit, unless hardly any do. */
const against = 0.15;
const fitting = 0.7;

/** What names the products: a column of codes that are gone leaves it to another one. */
const codes = ["code", "gtin", "cnk"];

/** Which column holds which field: by the words of its header first, then by what stands in it. No column twice. */
export function guessColumns(target: TargetColumns, profiles: readonly ColumnProfile[]): SaidColumns {
  const pairs = profiles
    .flatMap((profile, column) =>
      // Why rows were refused is not read.
      isWhyHeader(profile.header)
        ? []
        : Object.keys(target.columns).flatMap((field) => pairOf(target, profile, column, field) ?? []),
    )
    .sort(
      (a, b) =>
        b.score - a.score || orderOf(target, a.field) - orderOf(target, b.field) || a.column - b.column,
    );
  const found: { [field: string]: number } = {};
  const taken = new Set<number>();
  for (const { field, column } of pairs) {
    if (found[field] !== undefined || taken.has(column)) continue;
    // Of the codes of one product, what was read is only one more name for a column that says which code it is.
    if (
      field === "code" &&
      (found["gtin"] !== undefined || found["cnk"] !== undefined) &&
      !isWorded(target, profiles[column], field)
    )
      continue;
    found[field] = column;
    taken.add(column);
  }
  for (const field of target.unread) delete found[field];
  return found;
}

/** What is to be said of every column under a mapping. */
export function looksOf(
  target: TargetColumns,
  columns: SaidColumns,
  profiles: readonly ColumnProfile[],
): readonly ColumnLook[] {
  const fieldOf = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return profiles.map((profile, column) => {
    const { header, rows, filled, distinct, pattern, samples } = profile;
    const facts = { header, rows, filled, distinct, pattern, samples };
    const field = fieldOf.get(column);
    if (field === undefined) return { ...facts, field: null, ...unused(target, profile) };
    const { certainty, reasons } = pairOf(target, profile, column, field, true) ?? said;
    const isTwice =
      certainty === "sure" && profiles.some((other, at) => !fieldOf.has(at) && isNamesake(other, profile));
    return isTwice
      ? { ...facts, field, certainty: "probable", reasons: [...reasons, plain("twice")] }
      : { ...facts, field, certainty, reasons };
  });
}

/** True when every needed field is there and nothing that is read is in doubt. */
export function isSureOf(target: TargetColumns, columns: SaidColumns, looks: readonly ColumnLook[]): boolean {
  const read = looks.filter(({ field }) => field !== null);
  const isNamed = read.some(({ field, certainty }) => codes.includes(field ?? "") && certainty === "sure");
  return (
    lackingFields(target, columns).length === 0 &&
    read.every(({ certainty }) => certainty === "sure" || (certainty === "lost" && isNamed))
  );
}

/** The first field of each needed group that has no column. */
export const lackingFields = ({ needed }: TargetColumns, columns: SaidColumns): readonly string[] =>
  needed.flatMap((group) => (group.some((field) => columns[field] !== undefined) ? [] : group.slice(0, 1)));

/** Neither header nor cells say so: a person does. */
const said = {
  certainty: "probable",
  reasons: [{ why: "said", count: 0, of: 0 }],
} as const satisfies Pick<ColumnLook, "certainty" | "reasons">;
const orderOf = ({ columns }: TargetColumns, field: string) => Object.keys(columns).indexOf(field);
const isWorded = ({ columns }: TargetColumns, profile: ColumnProfile | undefined, field: string) => {
  const words = columns[field];
  return profile !== undefined && words !== undefined && wordFit(profile.header, words) !== undefined;
};

/** How well a column and a field fit; undefined where neither header nor cells say so, unless a person said they do. */
function pairOf(
  target: TargetColumns,
  profile: ColumnProfile,
  column: number,
  field: string,
  isSaid = false,
): Pair | undefined {
  const words = target.columns[field];
  if (!words) return undefined;
  const word = wordFit(profile.header, words);
  const isOfPeople = "birthDate" in target.columns;
  const content = contentFit(profile, field, isOfPeople);
  const of = (score: number, certainty: Certainty, ...reasons: ColumnReason[]): Pair => ({
    ...{ column, field, score, certainty, reasons },
  });
  if (codes.includes(field) && isLost(profile) && (word || isSaid))
    return of(word ? 4 : 1, "lost", { why: "lost", count: profile.signs.lost ?? 0, of: profile.judged });
  if (word === "is") return worded(field, of, content, profile);
  if (word === "contains") {
    const isFitting = content === undefined || content.fit >= fitting;
    if (field === "vat" && !isFitting && !isSaid) return undefined;
    const isSure = content !== undefined && content.fit >= 0.9 && content.reason.why !== "texts";
    return of(
      isFitting ? 6 + fitOf(content) : 1 + fitOf(content),
      isSure ? "sure" : "probable",
      plain("part"),
      ...proof(content),
    );
  }
  // Any small numbers could be rates of VAT: only a header says that they are.
  if (!content || (!isSaid && (content.fit < likely || isPriced(profile) || field === "vat")))
    return undefined;
  // A file with headers whose words were understood leaves little for columns with other words.
  return of(content.fit * (content.isProof ? 4 : 3), content.isProof ? "sure" : "probable", content.reason);
}

/** A header that is a word of the field: sure, unless hardly a cell fits. */
function worded(
  field: string,
  of: (score: number, certainty: Certainty, ...reasons: ColumnReason[]) => Pair,
  content: ContentFit | undefined,
  profile: ColumnProfile,
): Pair {
  const isChecked =
    content !== undefined &&
    field !== "code" &&
    ["check", "dates", "numbers", "rates"].includes(content.reason.why);
  const isFew = profile.distinct <= 4 && field !== "vat";
  if (isChecked && content.fit < against && !content.isProof && !isFew)
    return of(5, "probable", plain("word"), {
      why: "against",
      count: content.reason.count,
      of: content.reason.of,
    });
  // A lot may well be `3E5`: what became of lots is told cell by cell, by repair.
  const lost = codes.includes(field) ? (profile.signs.lost ?? 0) : 0;
  const damaged: ColumnReason[] = lost > 0 ? [{ why: "damaged", count: lost, of: profile.judged }] : [];
  return of(10, "sure", plain("word"), ...proof(content), ...damaged);
}

const plain = (why: ColumnReason["why"]): ColumnReason => ({ why, count: 0, of: 0 });
const fitOf = (content: ContentFit | undefined) => content?.fit ?? 0.5;

/** What cells add to what the header says already. */
const proof = (content: ContentFit | undefined): readonly ColumnReason[] =>
  content &&
  ["check", "products", "places", "dates", "rates"].includes(content.reason.why) &&
  content.fit >= likely
    ? [content.reason]
    : [];

/** What is said of a column that is not read. */
function unused(target: TargetColumns, profile: ColumnProfile): Pick<ColumnLook, "certainty" | "reasons"> {
  if (profile.filled === 0) return { certainty: "unused", reasons: [plain("empty")] };
  if (isLost(profile))
    return {
      certainty: "lost",
      reasons: [{ why: "lost", count: profile.signs.lost ?? 0, of: profile.judged }],
    };
  const unread = target.unread.flatMap((field) => target.columns[field] ?? []);
  return { certainty: "unused", reasons: [plain(whyUnused(profile, unread))] };
}
