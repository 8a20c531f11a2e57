import {
  type Customer,
  type CustomerField,
  type FieldState,
  fieldsWithLines,
} from "../../../shared/domain/customers/customer.ts";
import { partsOf } from "../../../shared/domain/customers/field-states.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { useFieldWords } from "./customer-text.ts";
import { recordGroups } from "./record-groups.ts";

/** All that is known of a customer, in groups, with how each field is known; where all of a group is known the same way it is said once. */
export function RecordFacts({ customer }: { readonly customer: Customer }) {
  const { record } = useMessages();
  return recordGroups.map(({ name, rows }) => {
    const fields = rows.flat().filter((field) => !isHead(field) && customer[field] !== "");
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

const isHead = (field: CustomerField) => field === "name" || field === "firstName";

interface FactProps {
  readonly field: CustomerField;
  readonly customer: Customer;
  /** How it is known, where the whole group is not known the same way. */
  readonly state: FieldState | undefined;
}

function Fact({ field, customer, state }: FactProps) {
  const { customers } = useMessages();
  const say = useFieldWords();
  const isLong = fieldsWithLines.has(field) || field === "email" || field === "services";
  return (
    <div className={isLong ? "customer-fact-long" : ""}>
      <dt>{customers.fields[field]}</dt>
      <dd>
        {say(field, customer)}
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
