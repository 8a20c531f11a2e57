import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { customerFields } from "../../../shared/domain/customers/customer.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { CustomerForm } from "./customer-form.tsx";
import { nameOf, shownField } from "./customer-text.ts";
import { CustomerVersions } from "./customer-versions.tsx";
import { EraseCustomer } from "./erase-customer.tsx";
import { SealedNote } from "./sealed-note.tsx";
import type { CustomerDesk } from "./use-customer-desk.ts";

interface DetailProps {
  readonly row: CustomerRow | undefined;
  readonly desk: CustomerDesk;
}

/** The marked customer with all that is known, or the record being typed. */
export function CustomerDetail({ row, desk }: DetailProps) {
  const { customers } = useMessages();
  return (
    <aside className="panel side customer-detail" aria-label={customers.detail}>
      {desk.draft ? (
        <CustomerForm key={desk.draft.id ?? "new"} desk={desk} draft={desk.draft} />
      ) : row ? (
        <Known row={row} desk={desk} />
      ) : (
        <>
          <p className="quiet">{customers.choose}</p>
          <SealedNote />
        </>
      )}
    </aside>
  );
}

function Known({ row, desk }: { readonly row: CustomerRow; readonly desk: CustomerDesk }) {
  const { customers } = useMessages();
  const format = useFormat();
  const { customer, others, changedAt, changedBy } = row;
  const known = customerFields.filter(
    (field) => field !== "name" && field !== "firstName" && customer[field] !== "",
  );
  return (
    <>
      <h2 className="customer-name">{nameOf(customer)}</h2>
      {others.length > 0 && <CustomerVersions row={row} onChoose={desk.choose} />}
      <dl className="side-facts customer-facts">
        {known.map((field) => (
          <div key={field} className={`customer-fact-${field}`}>
            <dt>{customers.fields[field]}</dt>
            <dd>{shownField(field, customer)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button kind="primary" onPress={() => desk.change(row)} shortcut="F2">
          {customers.change}
        </Button>
        <EraseCustomer key={row.id} row={row} />
      </div>
      <p className="sub">{customers.changed(format.when(changedAt, Date.now()), changedBy)}</p>
      <SealedNote />
    </>
  );
}
