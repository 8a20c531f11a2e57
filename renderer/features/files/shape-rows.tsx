import { useState } from "react";
import type { ReadAs } from "../../../shared/contracts/file-records.ts";
import type { ShownRow } from "../../../shared/domain/tables/shown-row.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Choices } from "../../ui/field.tsx";

/** Rows of the file as they were cut: the worst ones where there are any, else its beginning. */
export function ShapeRows({ read }: { readonly read: ReadAs }) {
  const { shape: words } = useMessages();
  const format = useFormat();
  const [chosen, setChosen] = useState<"first" | "worst">();
  const shown = chosen ?? (read.worst.length > 0 ? "worst" : "first");
  const odd = Object.values(read.odd).reduce((sum, count) => sum + count, 0);
  return (
    <section className="shape-preview">
      <Choices
        label={words.preview}
        value={shown}
        options={[
          { value: "worst", label: words.worst(format.number(odd)) },
          { value: "first", label: words.beginning },
        ]}
        onChange={setChosen}
      />
      {read[shown].length === 0 ? (
        <p className="quiet">{words.noWorst}</p>
      ) : (
        <Rows rows={read[shown]} read={read} label={words.preview} />
      )}
    </section>
  );
}

function Rows({ rows, read, label }: RowsProps) {
  const { shape: words } = useMessages();
  const format = useFormat();
  const width = Math.max(read.width, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  const areOdd = rows.some(({ odd }) => odd);
  return (
    <div className="shape-rows" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {areOdd && <th scope="col">{words.oddWhy}</th>}
            {columns.map((at) => (
              <th scope="col" key={at}>
                {read.shape.headerLine > 0 ? read.header[at] : format.number(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className={rowClass(row.line, read.shape.headerLine)}>
              <th scope="row">{format.number(row.line)}</th>
              {areOdd && <Why row={row} />}
              {columns.map((at) => (
                <Cell key={at} row={row} at={at} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Why a row stands here, in words: what is marked in it says the same by itself. */
function Why({ row: { odd, marks = [] } }: { readonly row: ShownRow }) {
  const { shape: words } = useMessages();
  const why = [...new Set(marks.map((mark) => words.cellMarks[mark.why]))];
  const isCells = odd === "lost" || odd === "odd";
  return (
    <td className="shape-why">
      {odd && <b>{words.odd[odd]}</b>}
      {odd && why.length > 0 && (isCells ? ": " : ", ")}
      {why.join(", ")}
    </td>
  );
}

function Cell({ row: { cells, marks, odd }, at }: { readonly row: ShownRow; readonly at: number }) {
  const { shape: words } = useMessages();
  const why = marks?.find((mark) => mark.at === at)?.why;
  const text = cells[at];
  if (at >= cells.length) return <td className="shape-none" />;
  if (!why) return <td>{odd === "total" && text ? <b>{text}</b> : text}</td>;
  return (
    <td>
      <mark className="shape-mark">{text}</mark>
      <span className="unseen"> ({words.cellMarks[why]})</span>
    </td>
  );
}

interface RowsProps {
  readonly rows: readonly ShownRow[];
  readonly read: ReadAs;
  readonly label: string;
}

const rowClass = (line: number, header: number) =>
  line === header ? "shape-header" : line < header ? "shape-title" : undefined;
