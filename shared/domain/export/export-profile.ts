import * as v from "valibot";
import { type Result, success } from "../../base/result.ts";
import { type Failure, failure } from "../../errors.ts";
import type { OwnField } from "../customers/own-field.ts";
import type { Language } from "../import/column-map.ts";
import { varianceColumns } from "../import/stock-columns.ts";
import { usualLayout, writtenDelimiters, writtenEncodings } from "../tables/layout.ts";
import { type ExportWhat, exportFieldsOf, exportWhats, isExportField } from "./export-fields.ts";

/** How dates are written. A month alone stays one: without its day, or with day 00 where no sign parts day and month. */
export const dateForms = [
  "yyyy-mm-dd",
  "dd/mm/yyyy",
  "dd-mm-yyyy",
  "dd.mm.yyyy",
  "mm/yyyy",
  "yyyymmdd",
] as const;

/** How dates are written. */
export type DateForm = (typeof dateForms)[number];

/** What a row of the stock stands for: packs of one code, lot, expiry and place; a product at a place; a product. */
export const rowForms = ["lot", "product-place", "product"] as const;

/** Lines of the stock that can be left out of a table; each is told on the receipt. */
export const leftOutKinds = [
  "empty",
  "belowZero",
  "quarantined",
  "expired",
  "recalled",
  "unnamed",
  "doubt",
] as const;

/** Why a line is left out. */
export type LeftOutKind = (typeof leftOutKinds)[number];

const name = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const column = v.strictObject({ field: v.pipe(v.string(), v.maxLength(40)), name: name(100) });

const said = {
  name: name(80),
  what: v.picklist(exportWhats),
  columns: v.pipe(v.array(column), v.minLength(1), v.maxLength(100)),
  delimiter: v.picklist(writtenDelimiters),
  encoding: v.picklist(writtenEncodings),
  decimal: v.picklist([",", "."]),
  dates: v.picklist(dateForms),
  cells: v.picklist(["excel", "plain"]),
  rows: v.picklist(rowForms),
  leaveOut: v.pipe(v.array(v.picklist(leftOutKinds)), v.maxLength(leftOutKinds.length)),
};

type Said = v.InferOutput<v.StrictObjectSchema<typeof said, undefined>>;
const isSound = ({ what, columns }: Said) => {
  const fields = columns.map(({ field }) => field);
  return (
    fields.every((field) => isExportField(what, field)) &&
    new Set(fields).size === fields.length &&
    new Set(columns.map((one) => one.name.toLowerCase())).size === fields.length
  );
};

/** How a table is handed out: kept under a name, its columns in order and under the names they get. */
export const ExportProfile = v.pipe(
  v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z0-9]{0,32}$/)), ...said }),
  v.check((one) => isSound(one), "columns"),
);
export type ExportProfile = v.InferOutput<typeof ExportProfile>;

/** The id of a profile that was changed and not kept. */
export const draftId = "draft";

const format = 1;
const ProfileFile = v.pipe(
  v.strictObject({ reshelf: v.literal("export profile"), format: v.literal(format), ...said }),
  v.check((one) => isSound(one), "columns"),
);

/** Fields that stand in a table only where a list said what should lie here. */
const ofLists: readonly string[] = Object.keys(varianceColumns);

/**
 * The profile that is there without anybody making one: what our own importer takes word for word. Its id is empty. What
 * was expected stands in it where anything was.
 */
export function usualProfile(
  what: ExportWhat,
  language: Language,
  isCompared = false,
  own: readonly OwnField[] = [],
): ExportProfile {
  return {
    ...usualLayout,
    ...{ id: "", name: "Reshelf", what, dates: "yyyy-mm-dd", rows: "lot", leaveOut: [] },
    columns: Object.entries(exportFieldsOf(what, own))
      .filter(([field]) => isCompared || what !== "stock" || !ofLists.includes(field))
      .map(([field, { words }]) => ({ field, name: words[language] })),
  };
}

/** The name under which it is remembered when a table was handed out last. */
export const exportedName = ({ id, what }: Pick<ExportProfile, "id" | "what">): string =>
  id === "" ? what : id;

/** The profiles that lie in a settings file; damaged ones are left out. */
export function exportProfilesIn(value: unknown): readonly ExportProfile[] {
  const all = Array.isArray(value) ? value : [];
  return all.flatMap((one) => {
    const read = v.safeParse(ExportProfile, one);
    return read.success && read.output.id !== "" ? [read.output] : [];
  });
}

/** A profile as a file of its own. */
export function textOfProfile({ id: _, ...own }: ExportProfile): string {
  return `${JSON.stringify({ reshelf: "export profile", format, ...own }, null, 2)}\n`;
}

/** The profile a file holds, without an id; or what is wrong with the file, and where. */
export function profileOfText(
  text: string,
  file: string,
): Result<ExportProfile, Failure<"export/profile-damaged">> {
  const wrong = (why: "no-profile" | "newer" | "field", at = "") =>
    failure("export/profile-damaged", { name: file, why, at });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return wrong("no-profile");
  }
  if (typeof value !== "object" || value === null) return wrong("no-profile");
  const { reshelf, format: its } = value as { reshelf?: unknown; format?: unknown };
  if (reshelf !== "export profile") return wrong("no-profile");
  if (typeof its === "number" && its > format) return wrong("newer");
  const read = v.safeParse(ProfileFile, value);
  if (!read.success) return wrong("field", v.getDotPath(read.issues[0]) ?? read.issues[0].message);
  const { reshelf: _, format: __, ...own } = read.output;
  return success({ id: "", ...own });
}
