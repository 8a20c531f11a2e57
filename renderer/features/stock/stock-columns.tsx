import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import type { Format } from "../../i18n/format.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { TableColumn } from "../../ui/table-parts.tsx";
import { Tag } from "../../ui/tag.tsx";
import { findingLook, firstFinding } from "./finding-look.ts";
import { productName } from "./product-name.ts";

/** Names longer than this do not fit two lines of a row in the usual size. */
const longName = 54;
/** Longer ones need three lines of a row. */
const longestName = 70;

/** The columns of a list of lines, the same facts in the same places as everywhere. */
export function useStockColumns(): readonly TableColumn<StockRow>[] {
  const { stock } = useMessages();
  const format = useFormat();
  const { columns } = stock;
  return [
    {
      key: "quantity",
      head: columns.quantity,
      width: "var(--c-qty)",
      isNumber: true,
      canSort: true,
      cell: ({ quantity, isStruck }) => (
        <b className={isStruck ? "row-quantity stock-struck" : "row-quantity"}>{amount(format, quantity)}</b>
      ),
    },
    {
      key: "product",
      head: columns.product,
      width: "minmax(14rem, 1fr)",
      canSort: true,
      cell: ({ product, unit, isStruck }) => (
        <span className={nameClasses(product.name, isStruck)}>
          {product.name ? <b>{productName(product, "")}</b> : <span className="quiet">{stock.unnamed}</span>}{" "}
          <span className="sub">
            {product.pack}
            {unit === "piece" && ` ${stock.piece}`}
          </span>
        </span>
      ),
    },
    {
      key: "code",
      head: columns.code,
      width: "var(--c-code)",
      canSort: true,
      cell: ({ product }) => product.shown,
    },
    {
      key: "lot",
      head: columns.lot,
      width: "var(--c-lot)",
      canSort: true,
      cell: ({ lot }) => <span className="mono">{lot || "–"}</span>,
    },
    {
      key: "expiry",
      head: columns.expiry,
      width: "var(--c-exp)",
      canSort: true,
      cell: ({ expiry }) => format.expiry(expiry) || "–",
    },
    {
      key: "place",
      head: columns.place,
      width: "var(--c-loc)",
      canSort: true,
      cell: ({ place }) => <span className="two-lines">{place}</span>,
    },
    {
      key: "finding",
      head: columns.finding,
      width: "var(--c-find)",
      cell: (row) => <FindingCell row={row} />,
    },
  ];
}

function nameClasses(name: string, isStruck: boolean): string {
  const long = name.length > longName ? "stock-long" : "";
  const longest = name.length > longestName ? "stock-longest" : "";
  return ["two-lines stock-name", long, longest, isStruck ? "stock-struck" : ""].filter(Boolean).join(" ");
}

/** A quantity with a real minus sign. */
export const amount = (format: Format, quantity: number): string =>
  quantity < 0 ? format.signed(quantity) : format.number(quantity);

/** The finding to look at first, in the row. */
function FindingCell({ row }: { readonly row: StockRow }) {
  const { stock } = useMessages();
  const format = useFormat();
  if (row.isStruck) return <Tag tone="neutral">{stock.isStruck}</Tag>;
  const finding = firstFinding(row);
  if (!finding) return null;
  const { tone, icon } = findingLook[finding];
  const short: Readonly<Partial<Record<typeof finding, string>>> = {
    short: row.daysLeft === undefined ? "" : stock.inRow.daysLeft(row.daysLeft, format.number(row.daysLeft)),
    placeTwice: stock.inRow.placeTwice,
    doubt: stock.inRow.doubt,
    recalled: row.recall?.how === "open" ? stock.inRow.recallOpen : stock.inRow.recalled,
  };
  const word = short[finding] || stock.findings[finding];
  if (tone === "unsafe")
    return (
      <Tag tone={tone} icon={icon}>
        {word}
      </Tag>
    );
  return (
    <span className={`row-finding t-${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
