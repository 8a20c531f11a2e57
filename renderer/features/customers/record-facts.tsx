import {
  type Customer,
  type CustomerField,
  fieldsWithLines,
} from "../../../shared/domain/customers/customer.ts";
import { type FieldState, partsOf } from "../../../shared/domain/customers/field-states.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { useFieldWords } from "./customer-text.ts";
import { recordGroups } from "./record-groups.ts";

/** All that is known of a customer, in groups, each field with how it is known. */
export function RecordFacts({ customer }: { readonly customer: Customer }) {
  const { record } = useMessages();
  return recordGroups.map(({ name, rows }) => {
    const fields = rows.flat().filter((field) => !isHead(field) && customer[field] !== "");
    if (fields.length === 0) return null;
    return (
      <section className="customer-known" key={name}>
        <h3>{record.groups[name]}</h3>
        <dl className="side-facts customer-facts">
          {fields.map((field) => (
            <Fact key={field} field={field} customer={customer} />
          ))}
        </dl>
      </section>
    );
  });
}

const isHead = (field: CustomerField) => field === "name" || field === "firstName";

function Fact({ field, customer }: { readonly field: CustomerField; readonly customer: Customer }) {
  const { customers } = useMessages();
  const say = useFieldWords();
  const isLong = fieldsWithLines.has(field) || field === "email" || field === "services";
  return (
    <div className={isLong ? "customer-fact-long" : ""}>
      <dt>{customers.fields[field]}</dt>
      <dd>
        {say(field, customer)}
        <StateNote state={customer.states[field]} />
      </dd>
    </div>
  );
}

const icons: { readonly [K in "list" | "told" | "card"]: IconName } = {
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
      <Icon name={icons[how]} />
      {record.stateOn(record.states[how], format.expiry(day))}
    </span>
  );
}
