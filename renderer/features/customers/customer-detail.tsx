import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { AskPanel } from "./ask-panel.tsx";
import { ConsentLine } from "./consent-line.tsx";
import { CustomerActions } from "./customer-actions.tsx";
import { CustomerForm } from "./customer-form.tsx";
import { nameOf } from "./customer-text.ts";
import { CustomerVersions } from "./customer-versions.tsx";
import { EraseCustomer } from "./erase-customer.tsx";
import { KnownDoubles, MergedInto } from "./known-doubles.tsx";
import { PersonPapers } from "./person-papers.tsx";
import { RecordFacts } from "./record-facts.tsx";
import { SealedNote } from "./sealed-note.tsx";
import type { AskRoom } from "./use-ask-room.ts";
import { useAsked } from "./use-asked.ts";
import type { CustomerDesk } from "./use-customer-desk.ts";
import type { MergeRoom } from "./use-merge.ts";

interface DetailProps {
  readonly row: CustomerRow | undefined;
  readonly desk: CustomerDesk;
  readonly room: MergeRoom;
  readonly ask: AskRoom;
}

/** The marked customer with all that is known, or the record being typed. */
export function CustomerDetail({ row, desk, room, ask }: DetailProps) {
  const { customers } = useMessages();
  return (
    <aside className="panel side customer-detail" aria-label={customers.detail}>
      {desk.draft ? (
        <CustomerForm key={desk.draft.id ?? "new"} desk={desk} draft={desk.draft} />
      ) : row ? (
        <Known {...{ row, desk, room, ask }} />
      ) : (
        <>
          <p className="quiet">{customers.choose}</p>
          <SealedNote />
        </>
      )}
    </aside>
  );
}

function Known({ row, desk, room, ask }: DetailProps & { readonly row: CustomerRow }) {
  const { customers } = useMessages();
  const format = useFormat();
  const asked = useAsked();
  const { customer, others, changedAt, changedBy } = row;
  const isWhole = others.length === 0;
  return (
    <>
      <h2 className="customer-name">{nameOf(customer)}</h2>
      {isWhole && ask.id === row.id && (
        <AskPanel key={`ask ${row.id}`} {...{ row, asked }} call={ask.call} onLeave={ask.leave} />
      )}
      {!isWhole && <CustomerVersions row={row} onChoose={desk.choose} />}
      {isWhole && <ConsentLine key={`consent ${row.id}`} row={row} />}
      <RecordFacts customer={customer} />
      {isWhole && <KnownDoubles key={`doubles ${row.id}`} row={row} room={room} />}
      <MergedInto key={row.id} row={row} />
      <div className="row">
        <PersonPapers key={`papers ${row.id}`} row={row} />
        <EraseCustomer key={`erase ${row.id}`} row={row} />
      </div>
      <p className="sub">{customers.changed(format.when(changedAt, Date.now()), changedBy)}</p>
      <SealedNote />
      <CustomerActions key={`acts ${row.id}`} {...{ row, desk, ask }} asked={asked} />
    </>
  );
}
