import type { UndoRow } from "../../../shared/contracts/undo-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import type { TableColumn } from "../../ui/table-parts.tsx";

/** The columns of what was touched since: what it is, what happened, how many there are now and then, and the choice. */
export function useUndoColumns(onToggle: (row: number) => void): readonly TableColumn<UndoRow>[] {
  const words = useMessages().undo;
  const { columns } = words;
  const number = useNumbers();
  return [
    { key: "what", head: columns.what, width: "minmax(0, 1.6fr)", cell: (row) => <What row={row} /> },
    {
      key: "since",
      head: columns.since,
      width: "minmax(0, 1fr)",
      cell: ({ since, customer }) =>
        customer ? words.since.changed : since.map((touch) => words.since[touch]).join(", "),
    },
    {
      key: "now",
      head: columns.now,
      width: "var(--c-now)",
      isNumber: true,
      cell: (row) => number(row, row.now),
    },
    {
      key: "after",
      head: columns.after,
      width: "var(--c-now)",
      isNumber: true,
      cell: (row) => <b>{number(row, row.after)}</b>,
    },
    {
      key: "choice",
      head: columns.choice,
      width: "var(--c-choice)",
      cell: ({ row, isKept }) => (
        <button
          type="button"
          tabIndex={-1}
          className={isKept ? "undo-choice" : "undo-choice undo-gone"}
          onClick={() => onToggle(row)}
        >
          {isKept ? words.kept : words.reversed}
        </button>
      ),
    },
  ];
}

function useNumbers() {
  const format = useFormat();
  return ({ line }: UndoRow, count: number): string =>
    line ? (count < 0 ? format.signed(count) : format.number(count)) : "";
}

function What({ row: { line, customer } }: { readonly row: UndoRow }) {
  const { stock } = useMessages();
  const format = useFormat();
  if (!line) return <b>{customer?.name || "–"}</b>;
  return (
    <span className="two-lines">
      <b>{line.product.name || line.product.shown || stock.unnamed}</b>{" "}
      <span className="sub">
        <span className="mono">{line.lot}</span> {format.expiry(line.expiry)} {line.place}
      </span>
    </span>
  );
}
