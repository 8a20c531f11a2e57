import { type KeyboardEvent, useRef } from "react";
import { type Customer, type CustomerField, noCustomer } from "../../../shared/domain/customers/customer.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useFieldWords } from "./customer-text.ts";
import type { CardDesk, ComparedRow } from "./use-card-desk.ts";

/** What is known beside what the card says: what is the same is quiet, what differs is tinted and can be left out. */
export function CardCompare({ desk }: { readonly desk: CardDesk }) {
  const { cards } = useMessages();
  const body = useRef<HTMLTableSectionElement>(null);
  return (
    <div className="panel card-compare">
      <table>
        <thead>
          <tr>
            <th scope="col">{cards.columns.field}</th>
            <th scope="col">{cards.columns.known}</th>
            <th scope="col">{cards.columns.card}</th>
            <td />
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={(event) => walk(event, body.current)}>
          {desk.rows
            .filter((row) => !isQuiet(row, desk))
            .map((row) => (
              <Row key={row.fields.join()} row={row} desk={desk} />
            ))}
        </tbody>
      </table>
    </div>
  );
}

/** What stands beside the photo anyway, and is new with all the rest, or says the same as is known. */
const isQuiet = ({ fields, isSame }: ComparedRow, { row }: CardDesk) =>
  (row === null || isSame) && fields.every((field) => besidePhoto.has(field));
const besidePhoto: ReadonlySet<CustomerField> = new Set(["sex", "nationality", "cardUntil"] as const);

function Row({ row, desk }: { readonly row: ComparedRow; readonly desk: CardDesk }) {
  const { cards, customers } = useMessages();
  const { fields, isSame, isTaken } = row;
  const [first = "name"] = fields;
  const name = fields.length > 1 ? cards.address : customers.fields[first];
  const known = desk.row?.customer ?? noCustomer;
  // Of a new customer nothing differs: all of it is new.
  const differs = isTaken && desk.row !== null;
  const isSaid = fields.some((field) => desk.card[field] !== undefined);
  return (
    <tr className={differs ? "card-differs" : ""}>
      <th scope="row">{name}</th>
      <td className={differs ? "card-left" : ""}>
        <Lines fields={fields} customer={known} />
      </td>
      <td className={differs ? "card-taken" : ""}>
        <Lines fields={fields} customer={{ ...noCustomer, ...desk.card }} />
      </td>
      <td>
        {desk.row === null ? null : isSame ? (
          isSaid && (
            <Tag tone="good" icon="good">
              {cards.same}
            </Tag>
          )
        ) : (
          <Button pressed={isTaken} onPress={() => desk.turn(row)} label={cards.takeOne(name)}>
            {isTaken ? cards.taken : cards.left}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** An address as it stands on an envelope; any other field by itself. */
function Lines({
  fields,
  customer,
}: {
  readonly fields: readonly CustomerField[];
  readonly customer: Customer;
}) {
  const { cards } = useMessages();
  const say = useFieldWords();
  const [first = "name"] = fields;
  const lines =
    fields.length > 1
      ? [customer.street, [customer.postcode, customer.town].filter(Boolean).join(" ")]
      : [say(first, customer)];
  const shown = lines.filter(Boolean);
  if (shown.length === 0) return <span className="quiet">{cards.nothing}</span>;
  return shown.map((line) => (
    <span className="card-text" key={line}>
      {line}
    </span>
  ));
}

/** Arrows go from one difference to the next. */
function walk(event: KeyboardEvent, body: HTMLElement | null): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !body) return;
  const buttons = [...body.querySelectorAll<HTMLElement>("button")];
  buttons[buttons.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  event.preventDefault();
}
