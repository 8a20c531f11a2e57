import { foldedWords } from "../catalogue/fold.ts";
import {
  type Customer,
  type FieldState,
  fieldsWithLines,
  isOwn,
  knownFields,
  longestText,
  type RecordField,
  textOf,
} from "./customer.ts";
import { surest } from "./field-states.ts";
import { together } from "./merge.ts";
import { isSamePhone } from "./phone-number.ts";

/** What counts where two records of one person differ: what is known, and only what it lacks is taken; or what is said. */
export type JoinBy = "missing" | "said";

/** Fields in which accents, capitals and what parts the words make no other thing of it. */
const loose: ReadonlySet<RecordField> = new Set<RecordField>([
  ...(["name", "firstName", "insz", "street", "town", "country", "phone", "doctor", "fund"] as const),
]);

/** A record with what another one says of the same person; of notes, allergies and warnings both are kept. */
export function joinedRecord(known: Customer, said: Customer, by: JoinBy): Customer {
  const texts: Record<string, string> = {};
  const own: Record<string, string> = { ...known.own };
  const states: Record<string, FieldState | undefined> = { ...known.states };
  for (const field of knownFields(said)) {
    const [one, other] = [states[field], said.states[field]];
    const isSurer = other && !other.startsWith("list ") && surest(one ? [one, other] : [other]) === other;
    if (isSurer && textOf(known, field) === textOf(said, field)) states[field] = other;
  }
  for (const field of takenFields(known, said, by)) {
    const text = withLinesOf(known, said, field) ?? textOf(said, field);
    if (isOwn(field)) own[field.slice(4)] = text;
    else texts[field] = text;
    states[field] = said.states[field];
  }
  const kept = Object.entries(states).filter(([, state]) => state !== undefined);
  return {
    ...{ ...known, ...texts, own, states: Object.fromEntries(kept) },
    listed: [known.listed, said.listed].filter((day) => day !== "").sort()[0] ?? "",
    came: [known.came, said.came].sort().at(-1) ?? "",
  };
}

/** The fields in which two records of one person say what cannot both be kept. */
export const differingFields = (known: Customer, said: Customer): readonly RecordField[] =>
  knownFields(said).filter(
    (field) =>
      textOf(known, field) !== "" &&
      !isSaid(known, said, field) &&
      withLinesOf(known, said, field) === undefined,
  );

/** The fields that become what the other record says, or that and what was known. */
function takenFields(known: Customer, said: Customer, by: JoinBy): readonly RecordField[] {
  const fields = knownFields(said).filter((field) => !isSaid(known, said, field));
  if (by === "said") return fields;
  return fields.filter((field) => {
    if (withLinesOf(known, said, field) !== undefined) return true;
    if (textOf(known, field) !== "") return false;
    // Half an address of each would be a third one.
    const group = together.find((some) => some.includes(field)) ?? [field];
    const isOpen = (other: RecordField) => textOf(known, other) === "" || isSaid(known, said, other);
    return group.every(isOpen);
  });
}

/** True where the known record says a field as the other one does, or says it in all its lines. */
function isSaid(known: Customer, said: Customer, field: RecordField): boolean {
  const [one, other] = [textOf(known, field), textOf(said, field)];
  if (one === other) return true;
  if (one === "" || other === "") return false;
  if (fieldsWithLines.has(field)) {
    const lines = new Set(one.split("\n"));
    return other.split("\n").every((line) => lines.has(line));
  }
  if (field === "phone" && isSamePhone(one, other)) return true;
  return loose.has(field) && plain(one) === plain(other);
}

/** Two texts one below the other, where a field keeps lines, both say something and there is room. */
function withLinesOf(known: Customer, said: Customer, field: RecordField): string | undefined {
  const [one, other] = [textOf(known, field), textOf(said, field)];
  if (isOwn(field) || !fieldsWithLines.has(field) || one === "" || other === "") return undefined;
  if (isSaid(known, said, field)) return undefined;
  const lines = new Set(one.split("\n"));
  const both = [one, ...other.split("\n").filter((line) => !lines.has(line))].join("\n");
  return both.length <= longestText[field] ? both : undefined;
}

const plain = (text: string) => foldedWords(text).join("");

/** True when one record says nothing that the other does not say too. */
export const addsNothing = (known: Customer, said: Customer): boolean =>
  knownFields(said).every((field) => isSaid(known, said, field));
