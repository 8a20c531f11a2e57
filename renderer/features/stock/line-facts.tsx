import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Tag } from "../../ui/tag.tsx";
import { productName } from "./product-name.ts";
import { amount } from "./stock-columns.tsx";

/** The line large: product, quantity, lot, expiry, place. A form beside it asks for less: what it is, and how many. */
export function LineFacts({ row, isBrief }: { readonly row: StockRow; readonly isBrief: boolean }) {
  const { stock } = useMessages();
  const format = useFormat();
  const { product } = row;
  const sub = [
    product.pack,
    // A national number of Belgium is printed as seven digits with a dash.
    `${/^\d{4}-\d{3}$/.test(product.shown) ? "CNK" : stock.columns.code} ${product.shown}`,
    row.unit === "piece" ? stock.piece : "",
  ].filter(Boolean);
  return (
    <>
      <div className="side-head">
        <div>
          <h2 className={row.isStruck ? "line-name stock-struck" : "line-name"}>
            {productName(product, stock.unnamed)}
          </h2>
          <p className="quiet">{sub.join(" · ")}</p>
          {row.isStruck && <Tag tone="neutral">{stock.isStruck}</Tag>}
        </div>
        <p className="side-quantity">{amount(format, row.quantity)}</p>
      </div>
      <dl className="side-facts" hidden={isBrief}>
        <div>
          <dt>{stock.columns.lot}</dt>
          <dd className="mono">{row.lot || stock.nothing}</dd>
        </div>
        <div>
          <dt>{stock.columns.expiry}</dt>
          <dd>{format.expiry(row.expiry) || stock.nothing}</dd>
        </div>
        <div>
          <dt>{stock.columns.place}</dt>
          <dd>{row.place || stock.nothing}</dd>
        </div>
      </dl>
    </>
  );
}
