import { type Result, success } from "../base/result.ts";
import {
  foldedName,
  idOfName,
  type OwnField,
  problemOf,
  type SaidField,
  tidyField,
} from "../domain/customers/own-field.ts";
import type { HeaderWords } from "../domain/import/column-map.ts";
import { customerSheetColumns } from "../domain/import/known-columns.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import type { FieldId } from "../domain/ledger/identity.ts";
import { nextPlace, ownFields } from "../domain/stock/own-fields.ts";
import { type Failure, failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "ledger">;
type NotWritten = Failure<"ledger/disk-full" | "ledger/read-only">;
type Definition = Draft<"customerFieldDefined">;

/** What the fields of every record are called in tables, in all languages: no own field can be called so. */
const takenNames = (Object.values(customerSheetColumns) as HeaderWords[]).flatMap(
  ({ en, nl, fr, de, also = [] }) => [en, nl, fr, de, ...also],
);

/** Makes a field of the pharmacy's own, or says one anew; one that was put away under this name comes back. */
export async function defineField(
  { ledger }: Needs,
  id: FieldId | undefined,
  said: SaidField,
): Promise<Result<{ readonly id: FieldId }, NotWritten | Failure<"customer/field-odd">>> {
  const all = ownFields(ledger.stock);
  const tidy = tidyField(said);
  const why = problemOf(all, tidy, id, takenNames);
  if (why) return failure("customer/field-odd", { why, name: tidy.name });
  const before = all.find((field) =>
    id ? field.id === id : foldedName(field.name) === foldedName(tidy.name),
  );
  const field = before?.id ?? id ?? idOfName(tidy.name, new Set(all.map((one) => one.id)));
  const recorded = await ledger.record([
    definition({ ledger }, { id: field, ...tidy }, placeOf({ ledger }, field)),
  ]);
  return recorded.ok ? success({ id: field }) : recorded;
}

/** Puts the fields into this order; those that are not named come behind. Only what changes its place is written. */
export async function orderFields(
  { ledger }: Needs,
  order: readonly FieldId[],
): Promise<Result<object, NotWritten>> {
  const all = ownFields(ledger.stock);
  const rankOf = (id: FieldId) => (order.includes(id) ? order.indexOf(id) : order.length);
  const sorted = [...all].sort((a, b) => rankOf(a.id) - rankOf(b.id));
  const drafts = sorted.flatMap((field, at) =>
    placeOf({ ledger }, field.id) === at + 1 ? [] : [definition({ ledger }, field, at + 1)],
  );
  if (drafts.length === 0) return success({});
  const recorded = await ledger.record(drafts);
  return recorded.ok ? success({}) : recorded;
}

/** A field as the ledger keeps it, in the place of all that was said of it so far. */
export function definition(
  { ledger }: Needs,
  { id, name, form, choices, isAsked, isHidden }: SaidField & Pick<OwnField, "id">,
  place: number,
): Definition {
  const replaces = ledger.stock.facts.headIds(`field:${id}`);
  return {
    ...{ kind: "customerFieldDefined", field: id, name, form, choices: [...choices], place },
    ...{ asked: isAsked, hidden: isHidden, replaces },
  };
}

/** Where a field stands now, a new one behind all others. */
function placeOf({ ledger: { stock } }: Needs, id: FieldId): number {
  const heads = stock.facts.heads<"customerFieldDefined">(`field:${id}`);
  return heads[0]?.said.place ?? nextPlace(stock);
}
