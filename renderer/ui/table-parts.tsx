import type { KeyboardEvent, ReactNode, RefObject } from "react";

/** One column: its head, its width as a grid track, and what stands in it. */
export interface TableColumn<R> {
  readonly key: string;
  readonly head: string;
  /** A CSS grid track such as `minmax(0, 1fr)` or `6rem`. */
  readonly width: string;
  readonly cell: (row: R) => ReactNode;
  readonly isNumber?: boolean;
  /** What the row is about: it has a line of its own where the list is narrow. */
  readonly isLead?: boolean;
  /** A code or a date, which is never broken in two. */
  readonly isWhole?: boolean;
  readonly canSort?: boolean;
}

/** What a long list is given. */
export interface TableProps<R> {
  readonly label: string;
  readonly columns: readonly TableColumn<R>[];
  /** All rows there are; only those in sight are asked for. */
  readonly count: number;
  readonly rowAt: (index: number) => R | undefined;
  /** Tells which rows are in sight, so that they can be fetched. */
  readonly onWindow: (first: number, count: number) => void;
  readonly marked: number;
  /** `extend`: Shift was held, to choose all from the mark before to this one. */
  readonly onMark: (index: number, extend: boolean) => void;
  /** Where several rows can be chosen: whether this one is. */
  readonly isChosen?: (index: number) => boolean;
  readonly onOpen?: (index: number) => void;
  readonly sort?: { readonly key: string; readonly descending: boolean };
  readonly onSort?: (key: string) => void;
  readonly foot?: ReactNode;
  readonly empty: ReactNode;
  /** The element that takes the keys, for whoever moves the focus there. */
  readonly body?: RefObject<HTMLDivElement | null>;
  /** Hears the keys that the list itself has no use for. */
  readonly onKey?: (event: KeyboardEvent) => void;
}

/** The heads of the columns; those that sort are buttons. */
export function TableHead<R>({ columns, sort, onSort }: TableProps<R>) {
  return (
    <div className="table-head" role="rowgroup">
      <div className="table-heads" role="row" aria-rowindex={1}>
        {columns.map(({ key, head, isNumber, canSort }) => {
          const direction = sort?.key === key ? (sort.descending ? "descending" : "ascending") : undefined;
          return (
            <span
              key={key}
              role="columnheader"
              className={isNumber ? "num" : undefined}
              aria-sort={direction}
            >
              {canSort && onSort ? (
                <button type="button" className="table-sort" onClick={() => onSort(key)}>
                  {head}
                  {direction && (
                    <span className="table-arrow" aria-hidden="true">
                      {direction === "ascending" ? "▲" : "▼"}
                    </span>
                  )}
                </button>
              ) : (
                head
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps<R> {
  readonly id: string;
  readonly index: number;
  readonly columns: readonly TableColumn<R>[];
  readonly row: R | undefined;
  readonly top: number;
  readonly marked: boolean;
  readonly chosen: boolean;
  readonly onMark: (extend: boolean) => void;
  readonly onOpen: () => void;
}

/** One row, placed where it belongs in the scrolled space. */
export function TableRow<R>({ id, index, columns, row, top, ...props }: RowProps<R>) {
  return (
    <div
      className={props.marked ? "table-row table-marked" : "table-row"}
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.chosen}
      aria-busy={row === undefined}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={(event) => {
        // Shift and a click would mark text.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => props.onMark(event.shiftKey)}
      onDoubleClick={props.onOpen}
    >
      {columns.map((column) => (
        <span key={column.key} role="gridcell" className={cellClasses(column)}>
          {row === undefined ? "" : column.cell(row)}
        </span>
      ))}
    </div>
  );
}

const cellClasses = ({ isNumber, isLead, isWhole }: Omit<TableColumn<never>, "cell">) =>
  [isNumber && "num", isLead && "cell-lead", isWhole && "cell-whole"].filter(Boolean).join(" ") || undefined;
