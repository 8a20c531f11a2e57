import "./stock-sheet.css";
import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { firstFinding } from "./finding-look.ts";
import { recallText } from "./recall-text.ts";
import { amount } from "./stock-columns.tsx";
import type { Printed } from "./use-print.ts";

/** The list on paper: who, where and when on top, the totals last. On screen it is not there. */
export function StockSheet({ printed, title }: { readonly printed: Printed; readonly title: string }) {
  const { stock, frame: words } = useMessages();
  const format = useFormat();
  const frame = useView("frame", {});
  const { columns } = stock;
  const { rows, total, packs } = printed;
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
            <th>{columns.finding}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PrintRow key={row.line} row={row} />
          ))}
        </tbody>
      </table>
      <p>
        <b>
          {format.number(total)} {format.plural(total, words.lines1, words.linesN)}, {format.number(packs)}{" "}
          {format.plural(packs, words.packs1, words.packsN)}
        </b>
        {rows.length < total && ` · ${stock.print.onlyFirst(format.number(rows.length))}`}
      </p>
    </PrintSheet>
  );
}

function PrintRow({ row }: { readonly row: StockRow }) {
  const { stock } = useMessages();
  const format = useFormat();
  const finding = firstFinding(row);
  const said = finding === "recalled" ? recallText(row, stock) : finding && stock.findings[finding];
  return (
    <tr>
      <td>{amount(format, row.quantity)}</td>
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
