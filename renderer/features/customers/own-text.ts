import {
  type FieldForm,
  fitsForm,
  numberOf,
  type OwnField,
} from "../../../shared/domain/customers/own-field.ts";
import type { Messages } from "../../i18n/en.ts";
import { birthDateOfTyped, typedOfBirthDate } from "./birth-date.ts";

/** What an own field keeps as people type it. */
export function typedOwn({ form }: OwnField, kept: string): string {
  if (form === "day") return typedOfBirthDate(kept);
  return form === "number" && numberOf(kept) !== undefined ? kept.replace(".", ",") : kept;
}

/** What was typed into an own field as it is kept: what does not fit is kept as it was typed. */
export function keptOwn(field: OwnField, typed: string): { readonly kept: string; readonly isOdd: boolean } {
  if (field.form === "day") return birthDateOfTyped(typed, 2200);
  const kept = field.form === "number" ? (numberOf(typed) ?? typed.trim()) : typed;
  return { kept, isOdd: !fitsForm(field, kept) };
}

/** What an own field keeps in words. */
export function saidOwn(words: Messages["ownFields"], field: OwnField, kept: string): string {
  if (field.form === "yesno" && (kept === "yes" || kept === "no")) return words[kept];
  return typedOwn(field, kept);
}

/** What is asked about what stands in an own field and does not fit it; undefined where it does. */
export const oddOwn = (words: Messages["ownFields"], field: OwnField, kept: string): string | undefined =>
  fitsForm(field, kept) ? undefined : words.odd[field.form as Exclude<FieldForm, "text">];
