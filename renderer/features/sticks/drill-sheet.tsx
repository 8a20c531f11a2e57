import type { DrillRow } from "../../../shared/domain/snapshot/drill-protocol.ts";
import { PrintSheet } from "../../ui/print-sheet.tsx";

/** The protocol of a check on paper, or as what the system prints to a file. */
export function DrillSheet({ title, rows }: { readonly title: string; readonly rows: readonly DrillRow[] }) {
  return (
    <PrintSheet>
      <h1>{title}</h1>
      <dl className="drill drill-paper">
        {rows.map(([about, said]) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </PrintSheet>
  );
}
