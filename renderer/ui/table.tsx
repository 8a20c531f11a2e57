import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { rowId, TableHead, type TableProps, TableRow } from "./table-parts.tsx";
import { useRowHeight } from "./use-row-height.ts";

/** Chromium lays out no more than about 33 million pixels; a list of more rows is scrolled in proportion. */
const mostPixels = 16_000_000;

/** A list that stays fast at any length: rows of one height, only those in sight in the document. */
export function Table<R>(props: TableProps<R>) {
  const { label, columns, count, rowAt, onWindow, marked, onMark, onOpen } = props;
  const body = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight(frame);
  const scale = Math.max(1, (count * rowHeight) / mostPixels);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight / scale,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const tell = useRef(onWindow);
  useLayoutEffect(() => {
    tell.current = onWindow;
    frame.current?.style.setProperty("--columns", columns.map(({ width }) => width).join(" "));
  });
  useEffect(() => tell.current(first, last - first + 1), [first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height of a row is all that asks for measuring again
  useLayoutEffect(() => rows.measure(), [rowHeight, scale]);

  const press = pressIn(
    props,
    Math.max(1, Math.floor((body.current?.clientHeight ?? 400) / rowHeight) - 1),
    (index) => rows.scrollToIndex(index, { align: "auto" }),
  );
  const top = body.current?.scrollTop ?? 0;
  return (
    <div
      className="table"
      ref={frame}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
    >
      <TableHead {...props} />
      <div
        className="table-body"
        ref={body}
        tabIndex={0}
        role="rowgroup"
        onKeyDown={press}
        aria-label={label}
        aria-activedescendant={marked >= 0 ? rowId(label, marked) : undefined}
      >
        {count === 0 && <div className="table-empty">{props.empty}</div>}
        <div className="table-space" style={{ height: rows.getTotalSize() }}>
          {shown.map((item) => (
            <TableRow
              key={item.key}
              index={item.index}
              label={label}
              columns={columns}
              row={rowAt(item.index)}
              top={
                scale === 1
                  ? item.start
                  : top + (item.index - Math.floor(top / (rowHeight / scale))) * rowHeight
              }
              marked={item.index === marked}
              onMark={() => {
                onMark(item.index);
                body.current?.focus({ preventScroll: true });
              }}
              onOpen={() => onOpen?.(item.index)}
            />
          ))}
        </div>
      </div>
      {props.foot && <div className="table-foot">{props.foot}</div>}
    </div>
  );
}

/** What the keys do in a list: arrows, Home, End and pages move the mark, Enter opens. */
function pressIn<R>(
  { marked, count, onMark, onOpen }: TableProps<R>,
  page: number,
  show: (index: number) => void,
) {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: marked + 1,
    ArrowUp: marked - 1,
    PageDown: marked + page,
    PageUp: marked - page,
    Home: 0,
    End: count - 1,
  };
  return (event: KeyboardEvent) => {
    const target = targets[event.key];
    if (target !== undefined && count > 0) {
      event.preventDefault();
      const index = Math.max(0, Math.min(count - 1, target));
      onMark(index);
      show(index);
    } else if (event.key === "Enter" && marked >= 0) {
      event.preventDefault();
      onOpen?.(marked);
    }
  };
}
