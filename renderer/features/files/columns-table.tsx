import { type DragEvent, type KeyboardEvent, useRef } from "react";
import type { ReadAs } from "../../../shared/contracts/file-records.ts";
import type { ColumnLook } from "../../../shared/domain/import/guess-columns.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Icon } from "../../ui/icon.tsx";
import { takeAs } from "./columns-flow.ts";
import { given, moved } from "./field-moves.ts";

/** Marks a drag as one of a field, from the column of this number. */
const dragged = "application/x-reshelf-column";

/** Every column of a file: what stands in it, what it is, how sure that is and why; chosen by keys or by dragging a field. */
export function ColumnsTable({ read }: { readonly read: ReadAs }) {
  const { columns: words } = useMessages();
  const services = useServices();
  const body = useRef<HTMLTableSectionElement>(null);
  const { target, columns } = read.mapping;
  const take = (next: typeof columns) => void takeAs(services, target, next);
  const focus = (at: number) => body.current?.querySelectorAll("select")[at]?.focus();
  const press = (at: number) => (event: KeyboardEvent<HTMLSelectElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const to = at + step;
    if (event.key === "Enter" && !event.ctrlKey) event.currentTarget.showPicker();
    else if (step === 0) return;
    else if (to >= 0 && to < read.looks.length) {
      if (event.altKey) take(moved(columns, at, to));
      focus(to);
    }
    event.preventDefault();
  };
  return (
    <div className="columns-table">
      <table aria-label={words.table}>
        <Head />
        <tbody ref={body}>
          {read.looks.map((look, at) => (
            <Row
              key={letterOf(at)}
              {...{ at, look, read }}
              onChoose={(field) => take(given(columns, at, field))}
              onKey={press(at)}
              onDropped={(from) => take(moved(columns, from, at))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head() {
  const { columns: words } = useMessages();
  return (
    <thead>
      <tr>
        <td />
        <th scope="col">{words.column}</th>
        <th scope="col">{words.samples}</th>
        <th scope="col">
          {words.form} <span className="sub">{words.formWhat}</span>
        </th>
        <th scope="col" className="num">
          {words.filled}
        </th>
        <th scope="col" className="num">
          {words.kinds}
        </th>
        <th scope="col">{words.is}</th>
        <th scope="col">{words.why}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly at: number;
  readonly look: ColumnLook;
  readonly read: ReadAs;
  readonly onChoose: (field: string | null) => void;
  readonly onKey: (event: KeyboardEvent<HTMLSelectElement>) => void;
  readonly onDropped: (from: number) => void;
}

function Row({ at, look, read, onChoose, onKey, onDropped }: RowProps) {
  const { columns: words } = useMessages();
  const format = useFormat();
  const { header, filled, rows, distinct, samples, field, pattern } = look;
  const isColumn = (event: DragEvent) => event.dataTransfer.types.includes(dragged);
  return (
    <tr
      onDragOver={(event) => isColumn(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!isColumn(event)) return;
        event.preventDefault();
        onDropped(Number(event.dataTransfer.getData(dragged)));
      }}
    >
      <th scope="row" className="column-letter">
        {letterOf(at)}
      </th>
      <td className="column-name">{header}</td>
      <td className="column-samples mono">
        <span className="two-lines">{samples.join(" · ")}</span>
      </td>
      <td className="column-form mono">{shortForm(pattern)}</td>
      <td className="num">{rows === 0 ? "" : `${format.number(Math.floor((filled * 100) / rows))} %`}</td>
      <td className="num">{format.number(distinct)}</td>
      <td>
        <span className="column-field">
          <span
            className="column-grip"
            draggable={field !== null}
            title={field === null ? undefined : words.move}
            aria-hidden="true"
            onDragStart={(event) => event.dataTransfer.setData(dragged, String(at))}
          />
          <span className="select">
            <select
              className="input"
              aria-label={words.isOf(header === "" ? letterOf(at) : `${letterOf(at)}, ${header}`)}
              value={field ?? ""}
              onChange={(event) => onChoose(event.target.value === "" ? null : event.target.value)}
              onKeyDown={onKey}
            >
              <option value="">{words.nothing}</option>
              {read.fields
                .filter(({ column = at }) => column === at)
                .map(({ field: one, name }) => (
                  <option key={one} value={one}>
                    {name}
                  </option>
                ))}
            </select>
            <Icon name="down" />
          </span>
        </span>
      </td>
      <Certain look={look} />
    </tr>
  );
}

/** The form of long texts says nothing more after so many signs. */
const longestForm = 22;
const shortForm = (pattern: string) =>
  pattern.length > longestForm ? `${pattern.slice(0, longestForm).trimEnd()}…` : pattern;

const icons = { sure: "good", probable: "asked", lost: "refused" } as const;
const tones = { sure: "t-good", probable: "t-asked", lost: "t-warn" } as const;

function Certain({ look: { certainty, reasons } }: { readonly look: ColumnLook }) {
  const { columns: words } = useMessages();
  const format = useFormat();
  const why = reasons.map((one) => words.reasons[one.why](format.number(one.count), format.number(one.of)));
  return (
    <td className="column-why">
      {certainty !== "unused" && (
        <span className={`column-sure ${tones[certainty]}`}>
          <Icon name={icons[certainty]} />
          {words.sure[certainty]}
        </span>
      )}{" "}
      <span>{why.join(", ")}</span>
    </td>
  );
}

/** The letter of a column as spreadsheets have it: A, B, … Z, AA. */
export function letterOf(at: number): string {
  const own = String.fromCharCode(65 + (at % 26));
  return at < 26 ? own : letterOf(Math.floor(at / 26) - 1) + own;
}
