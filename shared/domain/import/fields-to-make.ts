import { foldedName, idOfName, mostDefined, type OwnField } from "../customers/own-field.ts";
import { type HeaderWords, wordFit } from "./column-map.ts";
import { customerSheetColumns } from "./known-columns.ts";
import { nameIn, newField } from "./own-columns.ts";
import { isWhyHeader } from "./reject-words.ts";

const words: readonly HeaderWords[] = Object.values(customerSheetColumns);

/** Headers that could be a field of the pharmacy's own which nobody made yet: no word of a record, and none of theirs. */
export function fieldsToMake(header: readonly string[], own: readonly OwnField[]): readonly OwnField[] {
  const taken = new Set<string>(own.map(({ id }) => id));
  const names = new Set(own.map(({ name }) => foldedName(name)));
  const made: OwnField[] = [];
  for (const cell of header) {
    const name = nameIn(cell);
    if (own.length + made.length >= mostDefined) break;
    if (name === "" || isWhyHeader(cell) || names.has(foldedName(name))) continue;
    if (words.some((own) => wordFit(name, own) === "is")) continue;
    const id = idOfName(name, taken);
    taken.add(id);
    names.add(foldedName(name));
    made.push(newField(id, name));
  }
  return made;
}
