import { type FieldForm, fieldForms, foldedName, type OwnField } from "../customers/own-field.ts";
import type { EntryOf } from "../ledger/entry.ts";
import type { FieldId } from "../ledger/identity.ts";
import type { Fact } from "./facts.ts";
import type { Stock } from "./stock.ts";

type Needs = Pick<Stock, "facts" | "entries">;
type Defined = Fact<"customerFieldDefined">;

/**
 * The fields a pharmacy made, in their order. Of definitions of one field that were made at once the newest stands, and the names
 * of the others are told. One that was struck with its import is put away: records may say something in it.
 */
export function ownFields(stock: Needs): readonly OwnField[] {
  const { facts, entries } = stock;
  const ids = new Set<FieldId>(facts.everAbout<"customerFieldDefined">("fields").map(({ field }) => field));
  const standing = [...ids].flatMap((id): { said: EntryOf<"customerFieldDefined">; field: OwnField }[] => {
    const heads = [...facts.heads<"customerFieldDefined">(`field:${id}`)].sort(
      (one, other) => (entries.at[other.index] as number) - (entries.at[one.index] as number),
    );
    const [first, ...others] = heads.map(({ said }) => said);
    const said = first ?? lastOf(stock, id);
    return said ? [{ said, field: fieldOf(said, others, !first) }] : [];
  });
  standing.sort((a, b) => a.said.place - b.said.place || (a.field.id < b.field.id ? -1 : 1));
  return namedApart(standing.map(({ field }) => field));
}

/** The place a new field gets: behind all others. */
export const nextPlace = ({ facts }: Pick<Stock, "facts">): number =>
  Math.max(0, ...facts.everAbout<"customerFieldDefined">("fields").map(({ place }) => place)) + 1;

/** What was said last of a field of which nothing is in effect: a batch that was struck said it. One still staged is none. */
function lastOf({ facts, entries }: Needs, id: FieldId): EntryOf<"customerFieldDefined"> | undefined {
  const struck = facts.indexesAbout(`field:${id}`).filter((index) => !facts.isStaged(index));
  const last = struck.sort((a, b) => (entries.at[b] as number) - (entries.at[a] as number))[0];
  return last === undefined ? undefined : (entries.facts.get(last) as Defined["said"]);
}

function fieldOf(
  { field, name, form, choices, asked, hidden }: Defined["said"],
  others: readonly Defined["said"][],
  isStruck: boolean,
): OwnField {
  const also = others.map((other) => other.name).filter((other) => foldedName(other) !== foldedName(name));
  return {
    ...{ id: field, name: name || field, choices },
    form: fieldForms.includes(form as FieldForm) ? (form as FieldForm) : "text",
    ...{ isAsked: asked, isHidden: hidden || isStruck, also: [...new Set(also)] },
  };
}

/** Two fields that came to one name elsewhere are told apart by a number, the same at every station. */
function namedApart(fields: readonly OwnField[]): readonly OwnField[] {
  const seen = new Map<string, number>();
  const numbered = new Map<string, string>();
  for (const { id, name } of [...fields].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const count = (seen.get(foldedName(name)) ?? 0) + 1;
    seen.set(foldedName(name), count);
    numbered.set(id, count === 1 ? name : `${name} (${count})`);
  }
  return fields.map((field) => ({ ...field, name: numbered.get(field.id) ?? field.name }));
}
