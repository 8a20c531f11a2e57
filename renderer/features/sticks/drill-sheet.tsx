import type { DrillRow } from "../../../shared/domain/snapshot/drill-protocol.ts";
import { PrintSheet } from "../../ui/print-sheet.tsx";

/** What a protocol says, row by row. */
export function DrillRows({
  rows,
  onPaper,
}: {
  readonly rows: readonly DrillRow[];
  readonly onPaper?: true;
}) {
  return (
    <dl className={onPaper ? "drill drill-paper" : "drill"}>
      {rows.map(([about, said]) => (
        <div key={about}>
          <dt>{about}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The protocol of a check on paper, or as what the system prints to a file. */
export function DrillSheet({ title, rows }: { readonly title: string; readonly rows: readonly DrillRow[] }) {
  return (
    <PrintSheet>
      <h1>{title}</h1>
      <DrillRows rows={rows} onPaper />
    </PrintSheet>
  );
}
