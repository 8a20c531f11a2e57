import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Tag } from "../../ui/tag.tsx";
import { amount, wholeAmount } from "./amount-text.ts";
import { productName } from "./product-name.ts";

interface LineFactsProps {
  readonly row: StockRow;
  /** In percent, where a list says one. */
  readonly vat: number | undefined;
  readonly isBrief: boolean;
}

/** The line large: product, quantity, lot, expiry, place, VAT. A form beside it asks for less: what it is, and how many. */
export function LineFacts({ row, vat, isBrief }: LineFactsProps) {
  const { stock, frame } = useMessages();
  const format = useFormat();
  const { product } = row;
  const sub = [
    product.pack,
    // A national number of Belgium is printed as seven digits with a dash.
    `${/^\d{4}-\d{3}$/.test(product.shown) ? "CNK" : stock.columns.code} ${product.shown}`,
  ].filter(Boolean);
  const whole = wholeAmount(format, frame, row);
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
        <p className="side-quantity">
          {amount(format, row.quantity)}
          {row.unit === "piece" && <small>{format.plural(row.quantity, frame.pieces1, frame.piecesN)}</small>}
        </p>
      </div>
      {whole && <p className="line-whole">{whole}</p>}
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
        {vat !== undefined && (
          <div>
            <dt>{stock.vat}</dt>
            <dd>{format.percent(vat)}</dd>
          </div>
        )}
        {row.expected && (
          <div>
            <dt>{stock.expected.column}</dt>
            <dd>
              {amount(format, row.expected.expected)}
              {row.expected.difference !== 0 && ` (${format.signed(row.expected.difference)})`}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
