import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from "react";
import { rowsInSight, rowTop, spaceHeight } from "./row-space.ts";
import { TableHead, type TableProps, TableRow } from "./table-parts.tsx";
import { useRowSpace } from "./use-row-space.ts";

/** A list that stays fast at any length: rows of one height, only those in sight in the document. */
export function Table<R>(props: TableProps<R>) {
  const { label, columns, count, rowAt, onWindow, marked, onMark, onOpen } = props;
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const body = props.body ?? own;
  const { space, scrollTop, show } = useRowSpace(body, count);
  const { first, last } = rowsInSight(space, scrollTop);
  const tell = useRef(onWindow);
  useLayoutEffect(() => {
    tell.current = onWindow;
    body.current?.style.setProperty("--columns", columns.map(({ width }) => width).join(" "));
  });
  useEffect(() => tell.current(first, Math.max(0, last - first + 1)), [first, last]);
  useEffect(() => {
    if (marked >= 0 && marked < count) show(marked);
  }, [marked, count, show]);
  const page = Math.max(1, Math.floor(space.viewHeight / space.rowHeight) - 1);
  return (
    <div className="table">
      <div
        className="table-body"
        ref={body}
        tabIndex={0}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-multiselectable={props.isChosen !== undefined}
        aria-activedescendant={marked >= first && marked <= last ? `${id}-${marked}` : undefined}
        onKeyDown={pressIn(props, page)}
      >
        <TableHead {...props} />
        {count === 0 && <div className="table-empty">{props.empty}</div>}
        <div className="table-space" role="rowgroup" style={{ height: spaceHeight(space) }}>
          {Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).map((index) => (
            <TableRow
              key={index}
              id={`${id}-${index}`}
              index={index}
              columns={columns}
              row={rowAt(index)}
              top={rowTop(space, scrollTop, index)}
              marked={index === marked}
              chosen={props.isChosen ? props.isChosen(index) : index === marked}
              onMark={(extend) => onMark(index, extend)}
              onOpen={() => onOpen?.(index)}
            />
          ))}
        </div>
      </div>
      {props.foot && <div className="table-foot">{props.foot}</div>}
    </div>
  );
}

/** What the keys do in a list: arrows, Home, End and pages move the mark, Enter opens. */
function pressIn<R>({ marked, count, onMark, onOpen, onKey }: TableProps<R>, page: number) {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: marked + 1,
    ArrowUp: marked - 1,
    PageDown: Math.max(0, marked) + page,
    PageUp: marked - page,
    Home: 0,
    End: count - 1,
  };
  return (event: KeyboardEvent) => {
    // The heads that sort are buttons of their own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const target = targets[event.key];
    if (target !== undefined && count > 0) {
      event.preventDefault();
      onMark(Math.max(0, Math.min(count - 1, target)), event.shiftKey);
    } else if (event.key === "Enter" && marked >= 0 && onOpen) {
      event.preventDefault();
      onOpen(marked);
    } else onKey?.(event);
  };
}
