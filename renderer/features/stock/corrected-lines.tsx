import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { amount } from "./amount-text.ts";
import { productName } from "./product-name.ts";

/** How many corrected lines are named; the rest is counted. */
const named = 100;

/** Lines that were corrected since: looked at first. */
export function CorrectedLines({ rows }: { readonly rows: readonly StockRow[] }) {
  const { history } = useMessages();
  const format = useFormat();
  const words = history.strike;
  const more = rows.length - named;
  return (
    <div className="notice t-asked line-since" role="group" aria-label={words.since}>
      <div className="notice-body">
        <p role="status">
          <b>{words.since}</b>
        </p>
        <ul>
          {rows.slice(0, named).map((row) => (
            <li key={row.line}>
              <Corrected row={row} />
            </li>
          ))}
        </ul>
        {more > 0 && <p>{words.sinceMore(format.number(more))}</p>}
      </div>
    </div>
  );
}

function Corrected({ row }: { readonly row: StockRow }) {
  const { stock } = useMessages();
  const format = useFormat();
  return (
    <span>
      <b>{amount(format, row.quantity)}</b> {productName(row.product, stock.unnamed)}{" "}
      <span className="mono">{row.lot}</span> {format.expiry(row.expiry)} {row.place}
    </span>
  );
}
