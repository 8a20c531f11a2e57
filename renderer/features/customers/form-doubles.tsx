import { useEffect } from "react";
import type { DoubleRow } from "../../../shared/contracts/customer-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { nameOf, shownField } from "./customer-text.ts";
import { keptRecord } from "./typed-record.ts";
import type { CustomerDesk, CustomerDraft } from "./use-customer-desk.ts";
import { useDoubles } from "./use-doubles.ts";

/** Beside a record that is typed: who it may be already, quietly; F6 opens the first. */
export function FormDoubles({ desk, draft }: { readonly desk: CustomerDesk; readonly draft: CustomerDraft }) {
  const { doubles } = useMessages();
  const found = useDoubles(draft.id, keptRecord(draft.now));
  const [first] = found;
  const isAny = first !== undefined;
  // The foot grew: what is being typed stays in sight.
  useEffect(() => {
    if (isAny) document.activeElement?.scrollIntoView({ block: "nearest" });
  }, [isAny]);
  useCommands({ F6: first ? () => desk.openOther(first.row) : undefined });
  if (!first) return null;
  return (
    <section className="customer-doubles" aria-label={doubles.title}>
      <h3>{doubles.title}</h3>
      <ul>
        {found.map((double, at) => (
          <Double key={double.row.id} double={double} isFirst={at === 0} onOpen={desk.openOther} />
        ))}
      </ul>
    </section>
  );
}

interface DoubleProps {
  readonly double: DoubleRow;
  readonly isFirst: boolean;
  readonly onOpen: CustomerDesk["openOther"];
}

function Double({ double: { row, why }, isFirst, onOpen }: DoubleProps) {
  const { doubles } = useMessages();
  const { customer } = row;
  const told = [shownField("birthDate", customer), customer.street, customer.town].filter(Boolean);
  return (
    <li>
      <span className="double-said">
        <b>{nameOf(customer)}</b> <span>{told.join(" · ")}</span>
        <span className="sub">{doubles.why[why]}</span>
      </span>
      <Button onPress={() => onOpen(row)} {...(isFirst ? { shortcut: "F6" } : {})}>
        {doubles.open}
      </Button>
    </li>
  );
}
