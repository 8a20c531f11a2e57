import "./stock-sheet.css";
import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useFrame } from "../../services/services.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { amount, amountOf, totalAmount } from "./amount-text.ts";
import { firstFinding } from "./finding-look.ts";
import { recallText } from "./recall-text.ts";
import type { Printed } from "./use-print.ts";

/** The list on paper: who, where and when on top, the totals last. On screen it is not there. */
export function StockSheet({
  printed,
  title,
  isVariance,
}: {
  readonly printed: Printed;
  readonly title: string;
  /** What was expected stands in the place of the findings. */
  readonly isVariance: boolean;
}) {
  const { stock, frame: words } = useMessages();
  const format = useFormat();
  const frame = useFrame();
  const { columns } = stock;
  const { rows, total } = printed;
  const who = [frame?.pharmacy, frame?.station.name, frame?.operator?.name, format.when(Date.now(), 0)];
  return (
    <PrintSheet>
      <h1>{title}</h1>
      <p>{who.filter(Boolean).join(" · ")}</p>
      <table className="stock-sheet">
        <thead>
          <tr>
            <th>{columns.quantity}</th>
            <th>{columns.product}</th>
            <th>{columns.code}</th>
            <th>{columns.lot}</th>
            <th>{columns.expiry}</th>
            <th>{columns.place}</th>
            <th>{isVariance ? stock.expected.column : columns.finding}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PrintRow key={row.line} row={row} isVariance={isVariance} />
          ))}
        </tbody>
      </table>
      <p>
        <b>
          {format.number(total)} {format.plural(total, words.lines1, words.linesN)},{" "}
          {totalAmount(format, words, printed)}
        </b>
        {rows.length < total && ` · ${stock.print.onlyFirst(format.number(rows.length))}`}
      </p>
    </PrintSheet>
  );
}

function PrintRow({ row, isVariance }: { readonly row: StockRow; readonly isVariance: boolean }) {
  const { stock, frame } = useMessages();
  const format = useFormat();
  const finding = firstFinding(row);
  const { expected } = row;
  const said =
    isVariance && expected
      ? stock.expected.row(amount(format, expected.expected), amount(format, expected.counted))
      : finding === "recalled"
        ? recallText(row, stock)
        : finding && stock.findings[finding];
  return (
    <tr>
      <td>
        {row.unit === "piece"
          ? amountOf(format, frame, row.quantity, row.unit)
          : amount(format, row.quantity)}
      </td>
      <td>
        {row.product.name || stock.unnamed}
        {row.product.pack && ` · ${row.product.pack}`}
      </td>
      <td>{row.product.shown}</td>
      <td className="mono">{row.lot || "–"}</td>
      <td>{format.expiry(row.expiry) || "–"}</td>
      <td>{row.place}</td>
      <td>{said ?? ""}</td>
    </tr>
  );
}
