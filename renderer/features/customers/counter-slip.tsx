import type { Customer } from "../../../shared/domain/customers/customer.ts";
import { type Asked, gapsOf } from "../../../shared/domain/customers/to-complete.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { nameOf, shownField, useFieldWords, useGapWords } from "./customer-text.ts";
import { Letterhead } from "./letterhead.tsx";
import "./to-complete.css";

/** A small slip for the counter: who it is, and what to ask, with room to write it. */
export function CounterSlip({
  customer,
  asked,
}: {
  readonly customer: Customer;
  readonly asked: readonly Asked[];
}) {
  const { complete } = useMessages();
  const say = useFieldWords();
  const gapWords = useGapWords();
  return (
    <PrintSheet>
      <div className="counter-slip">
        <Letterhead />
        <h2>{nameOf(customer)}</h2>
        <p>{shownField("birthDate", customer)}</p>
        <h3>{complete.slipTitle}</h3>
        <ul>
          {gapsOf(customer, asked).map((gap) => (
            <li key={gap}>
              {gapWords(gap)}
              {gap === "balance" && ` ${say("balance", customer)}`}
              {gap === "prescription" && ` ${customer.prescriptions}`}
            </li>
          ))}
        </ul>
      </div>
    </PrintSheet>
  );
}
