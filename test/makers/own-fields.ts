import type { OwnField, SaidField } from "../../shared/domain/customers/own-field.ts";
import type { FieldId } from "../../shared/domain/ledger/identity.ts";
import { ownFields } from "../../shared/domain/stock/own-fields.ts";
import type { TestStation } from "./station.ts";

/** A field of which only what matters is said. */
export const saidField = (said: Partial<SaidField>): SaidField => ({
  ...{ name: "Rolstoel", form: "text", choices: [], isAsked: false, isHidden: false },
  ...said,
});

/** Makes a field, or says one anew, and answers with its id. */
export async function defined(
  station: TestStation,
  said: Partial<SaidField>,
  id?: FieldId,
): Promise<FieldId> {
  const done = await station.ask.defineField({
    ...(id ? { id } : {}),
    ...saidField(said),
    choices: [...(said.choices ?? [])],
  });
  if (!done.ok) throw new Error(`${done.failure.code} ${JSON.stringify(done.failure.facts)}`);
  return done.value.id;
}

/** The fields of a station as they stand. */
export const fieldsOf = (station: TestStation): readonly OwnField[] => ownFields(station.engine.ledger.stock);
