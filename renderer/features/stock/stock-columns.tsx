import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { TableColumn } from "../../ui/table-parts.tsx";
import { Tag } from "../../ui/tag.tsx";
import { amount, besideOf } from "./amount-text.ts";
import { findingLook, firstFinding } from "./finding-look.ts";
import { productName } from "./product-name.ts";
import { useVarianceColumns } from "./variance-columns.tsx";

/** Names longer than this do not fit two lines of a row in the usual size. */
const longName = 54;
/** Longer ones need three lines of a row. */
const longestName = 70;

/**
 * The columns of a list of lines, the same facts in the same places as everywhere. Where it is compared with what was
 * expected, that stands in the place of the findings.
 */
export function useStockColumns(isVariance = false): readonly TableColumn<StockRow>[] {
  const facts = useFactColumns();
  const variance = useVarianceColumns(facts);
  const { stock } = useMessages();
  const finding: TableColumn<StockRow> = {
    key: "finding",
    head: stock.columns.finding,
    width: "var(--c-find)",
    cell: (row) => <FindingCell row={row} />,
  };
  return isVariance ? variance : [...facts, finding];
}

function useFactColumns(): readonly TableColumn<StockRow>[] {
  const { stock, frame } = useMessages();
  const format = useFormat();
  const { columns } = stock;
  return [
    {
      key: "quantity",
      head: columns.quantity,
      width: "var(--c-qty)",
      isNumber: true,
      canSort: true,
      cell: ({ quantity, unit, isStruck }) => (
        <>
          <b className={isStruck ? "row-quantity stock-struck" : "row-quantity"}>
            {amount(format, quantity)}
          </b>
          {unit === "piece" && (
            <small className="row-unit">{format.plural(quantity, frame.pieces1, frame.piecesN)}</small>
          )}
        </>
      ),
    },
    {
      key: "product",
      head: columns.product,
      width: "minmax(13rem, 1fr)",
      isLead: true,
      canSort: true,
      cell: (row) => (
        <span className={nameClasses(row.product.name, row.isStruck)}>
          {row.product.name ? (
            <b>{productName(row.product, "")}</b>
          ) : (
            <span className="quiet">{stock.unnamed}</span>
          )}{" "}
          <span className="sub">
            {row.beside !== undefined && <b>{besideOf(format, frame, row)} </b>}
            {row.product.pack}
          </span>
        </span>
      ),
    },
    {
      key: "code",
      head: columns.code,
      width: "var(--c-code)",
      isWhole: true,
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
      isWhole: true,
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
  ];
}

function nameClasses(name: string, isStruck: boolean): string {
  const long = name.length > longName ? "stock-long" : "";
  const longest = name.length > longestName ? "stock-longest" : "";
  return ["two-lines stock-name", long, longest, isStruck ? "stock-struck" : ""].filter(Boolean).join(" ");
}

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
