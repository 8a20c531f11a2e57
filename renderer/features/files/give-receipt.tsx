import { type ExportReceipt, receiptLines } from "../../../shared/domain/export/export-receipt.ts";
import { receiptWords } from "../../../shared/domain/export/receipt-words.ts";
import { useFormat } from "../../i18n/use-messages.tsx";
import { useFrame } from "../../services/services.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";

/** The receipt of a table on paper, or as what the system prints to a file: what its CSV holds, on one page. */
export function GiveReceipt({ receipt }: { readonly receipt: ExportReceipt }) {
  const format = useFormat();
  const language = useFrame()?.settings.language ?? "nl";
  const words = receiptWords[language];
  const shown = (value: string | number) => (typeof value === "number" ? format.number(value) : value);
  return (
    <PrintSheet>
      <h1>{words.title}</h1>
      <table className="give-receipt">
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {receiptLines(receipt, language).map(([part, about, ...said]) => (
            <tr key={`${part} ${about}`}>
              <th scope="row">{part}</th>
              <td>{about}</td>
              {said.map((value, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <td key={at}>{shown(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}
