import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { CustomerForm } from "./customer-form.tsx";
import { nameOf } from "./customer-text.ts";
import { CustomerVersions } from "./customer-versions.tsx";
import { EraseCustomer } from "./erase-customer.tsx";
import { KnownDoubles, MergedInto } from "./known-doubles.tsx";
import { PersonPapers } from "./person-papers.tsx";
import { RecordFacts } from "./record-facts.tsx";
import { SealedNote } from "./sealed-note.tsx";
import type { CustomerDesk } from "./use-customer-desk.ts";
import type { MergeRoom } from "./use-merge.ts";

interface DetailProps {
  readonly row: CustomerRow | undefined;
  readonly desk: CustomerDesk;
  readonly room: MergeRoom;
}

/** The marked customer with all that is known, or the record being typed. */
export function CustomerDetail({ row, desk, room }: DetailProps) {
  const { customers } = useMessages();
  return (
    <aside className="panel side customer-detail" aria-label={customers.detail}>
      {desk.draft ? (
        <CustomerForm key={desk.draft.id ?? "new"} desk={desk} draft={desk.draft} />
      ) : row ? (
        <Known row={row} desk={desk} room={room} />
      ) : (
        <>
          <p className="quiet">{customers.choose}</p>
          <SealedNote />
        </>
      )}
    </aside>
  );
}

function Known({ row, desk, room }: DetailProps & { readonly row: CustomerRow }) {
  const { customers, record } = useMessages();
  const format = useFormat();
  const { customer, others, changedAt, changedBy } = row;
  return (
    <>
      <h2 className="customer-name">{nameOf(customer)}</h2>
      {others.length > 0 && <CustomerVersions row={row} onChoose={desk.choose} />}
      <RecordFacts customer={customer} />
      <div className="row">
        <Button kind="primary" onPress={() => desk.change(row)} shortcut="F2">
          {customers.change}
        </Button>
        {others.length === 0 && (
          <Button onPress={() => desk.confirm(row)} shortcut="F6">
            {record.right}
          </Button>
        )}
        <EraseCustomer key={row.id} row={row} />
        <PersonPapers key={`papers ${row.id}`} row={row} />
      </div>
      {others.length === 0 && <KnownDoubles key={`doubles ${row.id}`} row={row} room={room} />}
      <MergedInto key={row.id} row={row} />
      <p className="sub">{customers.changed(format.when(changedAt, Date.now()), changedBy)}</p>
      <SealedNote />
    </>
  );
}
