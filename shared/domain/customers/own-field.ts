import { foldedWords } from "../catalogue/fold.ts";
import { type FieldId, identifierOf } from "../ledger/identity.ts";

/** What an own field holds: any text, a number, a day, yes or no, one of some choices. */
export const fieldForms = ["text", "number", "day", "yesno", "choice"] as const;
export type FieldForm = (typeof fieldForms)[number];

/** A field a pharmacy made for its customers, as it stands. */
export interface OwnField {
  readonly id: FieldId;
  readonly name: string;
  readonly form: FieldForm;
  /** What can be chosen in a field of choices. */
  readonly choices: readonly string[];
  /** It is asked at the next visit while it is empty. */
  readonly isAsked: boolean;
  /** It was put away: no longer asked nor offered, and what records say in it stays. */
  readonly isHidden: boolean;
  /** Names another station gave it at the same time; the newest stands. */
  readonly also: readonly string[];
}

/** What a person says of a field of their own. */
export type SaidField = Pick<OwnField, "name" | "form" | "choices" | "isAsked" | "isHidden">;

/** So many own fields can be defined, hidden ones too, each with so many choices, so long each. */
export const mostDefined = 20;
export const mostChoices = 20;
export const longestName = 60;
export const longestChoice = 100;

/** Fields that are asked and offered. */
export const inSight = (fields: readonly OwnField[]): readonly OwnField[] =>
  fields.filter(({ isHidden }) => !isHidden);

/** A name as two of them are compared: case, accents and signs make no other one of it. */
export const foldedName = (name: string): string => foldedWords(name).join(" ") || name.trim();

/**
 * The id of a field that is called so for the first time. It follows from the name: two stations that each make "Wheelchair"
 * before they meet have made one field. `taken` are ids of fields that have another name by now.
 */
export function idOfName(name: string, taken: ReadonlySet<string>): FieldId {
  for (let turn = 0; ; turn++) {
    const id = identifierOf(digestOf(`${foldedName(name)}\n${turn}`)) as FieldId;
    if (!taken.has(id)) return id;
  }
}

/** Ten bytes of a text, the same everywhere: FNV-1a, begun three times in another place. */
function digestOf(text: string): Uint8Array {
  const bytes = new Uint8Array(12);
  for (let part = 0; part < 3; part++) {
    let hash = (0x811c9dc5 ^ Math.imul(part, 0x9e3779b1)) >>> 0;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    // The last letters reach the low bits alone: they are stirred into the others.
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
    new DataView(bytes.buffer).setUint32(part * 4, (hash ^ (hash >>> 13)) >>> 0);
  }
  return bytes.subarray(0, 10);
}

/** A day as it is kept, a month or a year where that is all that is known. */
const day = /^\d{4}(-\d\d(-\d\d)?)?$/;
/** A number as it is kept. */
const number = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** True when what a record says is what the field holds; an empty field always is. */
export function fitsForm({ form, choices }: Pick<OwnField, "form" | "choices">, kept: string): boolean {
  if (kept === "" || form === "text") return true;
  if (form === "number") return number.test(kept);
  if (form === "day") return day.test(kept);
  return form === "yesno" ? kept === "yes" || kept === "no" : choices.includes(kept);
}

/** A typed number as it is kept, `12,50` as `12.50`; undefined for what is no number. */
export function numberOf(typed: string): string | undefined {
  const parts = /^([+-]?)0*(\d{1,15})(?:[.,](\d{1,6}))?$/.exec(
    typed.replace(/[\s\u00a0]/g, "").replace("\u2212", "-"),
  );
  if (!parts) return undefined;
  const [, sign, whole, part] = parts;
  const text = `${whole}${part ? `.${part}` : ""}`;
  return sign === "-" && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Why a definition cannot be as it was said. */
type FieldProblem = "no-name" | "same-name" | "every-record" | "no-choice" | "full";

/** What is wrong with a field that is said: `id` is the one it is about, of a new one none. `words` are those every record has. */
export function problemOf(
  all: readonly OwnField[],
  said: SaidField,
  id: FieldId | undefined,
  words: readonly string[],
): FieldProblem | undefined {
  const name = foldedName(said.name);
  // Signs alone are no heading of a table.
  if (!/[\p{L}\p{N}]/u.test(said.name)) return "no-name";
  const same = all.find((field) => field.id !== id && foldedName(field.name) === name);
  // A new one of the name of one that was put away brings that one back.
  if (same && (id !== undefined || !same.isHidden)) return "same-name";
  if (words.some((word) => foldedName(word) === name)) return "every-record";
  if (said.form === "choice" && said.choices.length === 0) return "no-choice";
  return id === undefined && !same && all.length >= mostDefined ? "full" : undefined;
}

/** A definition as it is kept: one line a name, no empty choice, none twice. */
export function tidyField(said: SaidField): SaidField {
  const line = (text: string, most: number) =>
    text
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, " ")
      .trim()
      .slice(0, most)
      .trim();
  const choices = said.choices.map((choice) => line(choice, longestChoice)).filter(Boolean);
  const first = choices.filter(
    (choice, at) => choices.findIndex((one) => foldedName(one) === foldedName(choice)) === at,
  );
  return {
    ...said,
    name: line(said.name, longestName),
    choices: said.form === "choice" ? first.slice(0, mostChoices) : [],
  };
}
