import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import type { TableColumn } from "../../ui/table-parts.tsx";
import { Tag } from "../../ui/tag.tsx";
import { nameOf, shownField } from "./customer-text.ts";

/** The columns of the list of customers. */
export function useCustomerColumns(): readonly TableColumn<CustomerRow>[] {
  const { customers } = useMessages();
  const { columns } = customers;
  return [
    {
      key: "name",
      head: columns.name,
      width: "minmax(0, 1fr)",
      isLead: true,
      cell: ({ customer, others }) => (
        <span className="two-lines">
          <b>{nameOf(customer)}</b> <span className="sub">{customer.town}</span>{" "}
          {others.length > 0 && (
            <Tag tone="asked" icon="asked">
              {customers.versions}
            </Tag>
          )}
        </span>
      ),
    },
    {
      key: "birthDate",
      head: columns.birthDate,
      width: "var(--c-born)",
      isWhole: true,
      cell: ({ customer }) => shownField("birthDate", customer) || "–",
    },
    {
      key: "insz",
      head: columns.insz,
      width: "var(--c-insz)",
      isWhole: true,
      cell: ({ customer }) => shownField("insz", customer) || "–",
    },
    {
      key: "phone",
      head: columns.phone,
      width: "var(--c-phone)",
      cell: ({ customer }) => customer.phone || "–",
    },
  ];
}
