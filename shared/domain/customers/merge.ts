import { type Customer, fieldsWithLines, knownFields, type RecordField, textOf } from "./customer.ts";
import { isSamePhone } from "./phone-number.ts";

/** Which record a field is taken from; of a note both can be kept. */
export type MergeSide = "one" | "other" | "both";

/** Fields that are chosen together: half an address of each would be a third one. */
export const together: readonly (readonly RecordField[])[] = [
  ["name"],
  ["firstName"],
  ["birthDate"],
  ["sex"],
  ["insz"],
  ["street", "postcode", "town", "country"],
  ["phone"],
  ["email"],
  ["fund", "fundNumber", "fundCodes"],
  ["consent", "consentDate"],
];

/** One row of two records side by side. */
export interface MergeRow {
  readonly fields: readonly RecordField[];
  readonly isSame: boolean;
  /** What is taken unless a person says otherwise: what is known, of two the newer, of two notes both. */
  readonly side: MergeSide;
}

/** Two records row by row; rows of which neither knows anything are left out. */
export function mergeRows(one: Customer, other: Customer, isOtherNewer: boolean): readonly MergeRow[] {
  const known = new Set([...knownFields(one), ...knownFields(other)]);
  const rest = [...known].filter((field) => !together.flat().includes(field)).map((field) => [field]);
  const isKnown = (of: Customer, fields: readonly RecordField[]) =>
    fields.some((field) => textOf(of, field) !== "");
  return [...together, ...rest].flatMap((fields): MergeRow[] => {
    const [inOne, inOther] = [isKnown(one, fields), isKnown(other, fields)];
    if (!inOne && !inOther) return [];
    const isSame = fields.every((field) => isOneThing(field, textOf(one, field), textOf(other, field)));
    const newer = isOtherNewer && !isSame ? "other" : "one";
    const both = mayKeepBoth(fields) && !isSame ? "both" : newer;
    return [{ fields, isSame, side: inOne && inOther ? both : inOne ? "one" : "other" }];
  });
}

/** A phone is one number however it is written. */
const isOneThing = (field: RecordField, one: string, other: string) =>
  one === other || (field === "phone" && isSamePhone(one, other));

/** Notes, allergies and warnings hold what nobody may overlook: two of them can be one below the other. */
export const mayKeepBoth = (fields: readonly RecordField[]): boolean =>
  fields.some((field) => fieldsWithLines.has(field));

/** The record with each row taken from its side. */
export function mergedRecord(
  one: Customer,
  other: Customer,
  rows: readonly Pick<MergeRow, "fields" | "side">[],
): Customer {
  const own: Record<string, string> = { ...one.own };
  const texts: Record<string, string> = {};
  for (const { fields, side } of rows)
    for (const field of fields) {
      const both = `${textOf(one, field)}\n${textOf(other, field)}`;
      const text = side === "both" ? both : textOf({ one, other }[side], field);
      if (field.startsWith("own:")) own[field.slice(4)] = text;
      else texts[field] = text;
    }
  return { ...one, ...texts, own };
}
