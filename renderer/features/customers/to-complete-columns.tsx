import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import type { Customer } from "../../../shared/domain/customers/customer.ts";
import { type Asked, gapsOf, surestOf } from "../../../shared/domain/customers/to-complete.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { TableColumn } from "../../ui/table-parts.tsx";
import { nameOf, shownField, useFieldWords, useGapWords } from "./customer-text.ts";
import { knownIcons } from "./record-facts.tsx";

/** The columns of the list of customers to complete. */
export function useToCompleteColumns(asked: readonly Asked[]): readonly TableColumn<CustomerRow>[] {
  const { columns } = useMessages().complete;
  return [
    {
      key: "name",
      head: columns.name,
      width: "minmax(0, 1.15fr)",
      isLead: true,
      cell: ({ customer }) => <b>{nameOf(customer)}</b>,
    },
    {
      key: "insz",
      head: columns.insz,
      width: "calc(14ch + 1.2rem)",
      isWhole: true,
      cell: ({ customer }) => shownField("insz", customer) || "–",
    },
    {
      key: "todo",
      head: columns.todo,
      width: "minmax(0, 1.45fr)",
      cell: ({ customer }) => <ToDo customer={customer} asked={asked} />,
    },
    {
      key: "expected",
      head: columns.expected,
      width: "var(--c-phone)",
      cell: ({ customer }) => <Expected customer={customer} />,
    },
    { key: "how", head: columns.how, width: "13rem", cell: ({ customer }) => <How customer={customer} /> },
  ];
}

function ToDo({ customer, asked }: { readonly customer: Customer; readonly asked: readonly Asked[] }) {
  const { complete } = useMessages();
  const say = useFieldWords();
  const gapWords = useGapWords();
  const words = gapsOf(customer, asked).map((gap) =>
    gap === "balance" ? `${complete.filters.balance} ${say("balance", customer)}` : gapWords(gap),
  );
  return words.join(" · ") || "–";
}

function Expected({ customer }: { readonly customer: Customer }) {
  const { complete } = useMessages();
  const format = useFormat();
  const { nextVisit } = customer;
  const isToday = nextVisit !== "" && format.expiry(nextVisit) === format.date(Date.now());
  return <b>{nextVisit === "" ? "–" : isToday ? complete.today : shownField("nextVisit", customer)}</b>;
}

function How({ customer }: { readonly customer: Customer }) {
  const { complete } = useMessages();
  const how = surestOf(customer);
  if (!how) return <span className="quiet">{complete.unknown}</span>;
  return (
    <span className={`to-complete-how to-complete-${how}`}>
      <Icon name={knownIcons[how]} />
      {complete.hows[how]}
    </span>
  );
}
