import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { type Customer, knownFields, textOf } from "../../../shared/domain/customers/customer.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useFieldNames, useFieldWords } from "./customer-text.ts";
import type { CustomerDesk } from "./use-customer-desk.ts";

/** Two people changed one customer: what differs, side by side, and which one is right. */
export function CustomerVersions({
  row,
  onChoose,
}: {
  readonly row: CustomerRow;
  readonly onChoose: CustomerDesk["choose"];
}) {
  const { customer, others } = row;
  const { customers } = useMessages();
  const words = customers.choice;
  const say = useFieldWords();
  const versions: readonly Customer[] = [customer, ...others];
  const nameOf = useFieldNames();
  const differing = [...new Set(versions.flatMap(knownFields))].filter((field) =>
    others.some((other) => textOf(other, field) !== textOf(customer, field)),
  );
  return (
    <Notice tone="asked" icon="asked" words={{ what: words.what, doNow: [words.doNow] }}>
      <ul className="customer-versions">
        {versions.map((version, at) => (
          <li key={JSON.stringify(version)}>
            <b>{words.version(at + 1)}</b>
            <dl>
              {differing.map((field) => (
                <div key={field}>
                  <dt>{nameOf(field)}</dt>
                  <dd>{say(field, version) || <span className="quiet">{words.nothing}</span>}</dd>
                </div>
              ))}
            </dl>
            <Button onPress={() => onChoose(row, version)}>{words.keep}</Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
