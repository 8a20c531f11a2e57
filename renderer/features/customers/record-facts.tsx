import {
  type Customer,
  type FieldState,
  fieldsWithLines,
  type RecordField,
  textOf,
} from "../../../shared/domain/customers/customer.ts";
import { partsOf } from "../../../shared/domain/customers/field-states.ts";
import type { OwnField } from "../../../shared/domain/customers/own-field.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useOwnFields } from "../../services/use-own-fields.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { useFieldNames, useFieldWords } from "./customer-text.ts";
import { oddOwn } from "./own-text.ts";
import { recordGroups } from "./record-groups.ts";

/** All that is known of a customer, in groups, with how each field is known; where all of a group is known the same way it is said once. */
export function RecordFacts({ customer }: { readonly customer: Customer }) {
  const { record } = useMessages();
  const own = useOwnFields();
  const isKnown = (field: RecordField) => !isHead(field) && textOf(customer, field) !== "";
  return [...recordGroups, { name: "own", rows: [ownRow(customer, own)] } as const].map(({ name, rows }) => {
    const fields = (rows as readonly (readonly RecordField[])[]).flat().filter(isKnown);
    if (fields.length === 0) return null;
    const states = new Set(fields.map((field) => customer.states[field]));
    const [one] = states.size === 1 ? states : [];
    return (
      <section className="customer-known" key={name}>
        <div className="row row-split">
          <h3>{record.groups[name]}</h3>
          <StateNote state={one} />
        </div>
        <dl className="side-facts customer-facts">
          {fields.map((field) => (
            <Fact
              key={field}
              field={field}
              customer={customer}
              state={one ? undefined : customer.states[field]}
            />
          ))}
        </dl>
      </section>
    );
  });
}

/** The fields this pharmacy made in their order, then those nobody defined here yet. */
function ownRow(customer: Customer, own: readonly OwnField[]): readonly RecordField[] {
  const ids: readonly string[] = own.map(({ id }) => id);
  const others = Object.keys(customer.own).filter((id) => !ids.includes(id));
  return [...ids, ...others.sort()].map((id): RecordField => `own:${id}`);
}

const isHead = (field: RecordField) => field === "name" || field === "firstName";

interface FactProps {
  readonly field: RecordField;
  readonly customer: Customer;
  /** How it is known, where the whole group is not known the same way. */
  readonly state: FieldState | undefined;
}

function Fact({ field, customer, state }: FactProps) {
  const { ownFields } = useMessages();
  const say = useFieldWords();
  const nameOf = useFieldNames();
  const own = useOwnFields().find(({ id }) => field === `own:${id}`);
  const odd = own && oddOwn(ownFields, own, textOf(customer, field));
  const isLong = fieldsWithLines.has(field) || field === "email" || field === "services";
  return (
    <div className={isLong ? "customer-fact-long" : ""}>
      <dt>{nameOf(field)}</dt>
      <dd>
        {say(field, customer)}
        {odd && (
          <span className="field-problem">
            <Icon name="asked" />
            {odd}
          </span>
        )}
        <StateNote state={state} />
      </dd>
    </div>
  );
}

/** The silhouette of each way a field is known. */
export const knownIcons: { readonly [K in "list" | "told" | "card"]: IconName } = {
  list: "refused",
  told: "told",
  card: "good",
};

/** How something is known, since when: an icon and words. */
export function StateNote({ state }: { readonly state: FieldState | undefined }) {
  const { record } = useMessages();
  const format = useFormat();
  if (!state) return null;
  const { how, day } = partsOf(state);
  return (
    <span className={`known-how known-${how}`}>
      <Icon name={knownIcons[how]} />
      {record.stateOn(record.states[how], format.expiry(day))}
    </span>
  );
}
