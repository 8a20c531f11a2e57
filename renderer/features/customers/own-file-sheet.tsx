import type { VersionRow } from "../../../shared/contracts/customer-records.ts";
import { type Customer, knownFields, textOf } from "../../../shared/domain/customers/customer.ts";
import type { CustomerId } from "../../../shared/domain/ledger/identity.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { nameOf, useFieldNames, useFieldWords } from "./customer-text.ts";
import { Letterhead } from "./letterhead.tsx";
import { RecordFacts } from "./record-facts.tsx";

interface OwnFileSheetProps {
  readonly pharmacy: string;
  readonly id: CustomerId;
  readonly customer: Customer;
  readonly versions: readonly VersionRow[];
}

/** All that is kept of a customer, on paper: the record as it is, then what each version before it said otherwise. */
export function OwnFileSheet({ pharmacy, id, customer, versions }: OwnFileSheetProps) {
  const { papers } = useMessages();
  const format = useFormat();
  const say = useFieldWords();
  const fieldName = useFieldNames();
  const now = Date.now();
  return (
    <PrintSheet>
      <article className="own-file" aria-label={papers.file}>
        <Letterhead />
        <h1>{papers.sheet}</h1>
        <p>{papers.made(format.date(now), pharmacy)}</p>
        <h2>{nameOf(customer)}</h2>
        <RecordFacts customer={customer} />
        <h2>{papers.versions}</h2>
        <ul>
          {versions.map(({ at, by, of, state, customer: said }, place) => {
            const before = versions.slice(place + 1).find((one) => one.of === of)?.customer;
            const fields = [...new Set([...(before ? knownFields(before) : []), ...knownFields(said)])];
            const changed = fields.filter(
              (field) => (before ? textOf(before, field) : "") !== textOf(said, field),
            );
            return (
              <li key={`${of} ${at} ${JSON.stringify(said)}`}>
                <b>
                  {format.date(at)} {format.minute(at)}, {by}
                </b>
                {!before && ` (${papers.first})`}
                {state === "struck" && ` (${papers.struck})`}
                {of !== id && ` (${papers.inThis})`}
                {changed.map((field) => (
                  <div key={field}>
                    {fieldName(field)}: {say(field, said) || papers.gone}
                  </div>
                ))}
              </li>
            );
          })}
        </ul>
      </article>
    </PrintSheet>
  );
}
