import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { exportFieldsOf } from "../../../shared/domain/export/export-fields.ts";
import type { ExportProfile } from "../../../shared/domain/export/export-profile.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useFrame, useServices } from "../../services/services.tsx";
import { useOwnFields } from "../../services/use-own-fields.tsx";
import { Select } from "../../ui/field.tsx";
import { GiveColumn } from "./give-column.tsx";
import { giveDraft, problemsOf } from "./give-draft.ts";

/** The columns of the table in their order, each under its name: moved by keys, buttons or the mouse, taken out, added. */
export function GiveColumns({ draft }: { readonly draft: ExportProfile }) {
  const { give } = useMessages();
  const format = useFormat();
  const services = useServices();
  const language = useFrame()?.settings.language ?? "nl";
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly field: string; readonly at: number }>();
  const [dragged, setDragged] = useState<string>();
  const { columns } = draft;
  const problems = problemsOf(draft);
  const fields = exportFieldsOf(draft.what, useOwnFields());
  const word = (field: string) => fields[field]?.words[language] ?? field;
  const say = (changed: ExportProfile["columns"]) => giveDraft.change(services, { columns: changed });
  const move = (field: string, to: number) => {
    const from = columns.findIndex((column) => column.field === field);
    if (from < 0 || to < 0 || to >= columns.length || to === from) return;
    const others = columns.filter((column) => column.field !== field);
    say([...others.slice(0, to), columns[from] as (typeof columns)[number], ...others.slice(to)]);
    setMoved({ field, at: to });
  };
  // A row that moved in the list lost the focus on its way.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-field="${moved.field}"] input`)?.focus();
  }, [moved]);
  const press = (field: string, at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(field, event.key === "ArrowUp" ? at - 1 : at + 1);
  };
  const over = (at: number) => (event: DragEvent) => {
    if (dragged === undefined) return;
    event.preventDefault();
    move(dragged, at);
  };
  const left = Object.keys(fields).filter((field) => !columns.some((column) => column.field === field));
  return (
    <section className="panel give-columns" aria-labelledby="give-columns">
      <div className="give-columns-head">
        <h2 id="give-columns">{give.columns}</h2>
        <span className="quiet">{give.columnsHint}</span>
      </div>
      <ol ref={list} className="give-list">
        {columns.map(({ field, name }, at) => (
          <GiveColumn
            key={field}
            {...{ field, name, at, of: columns.length, word: word(field), problem: problems.get(field) }}
            isDragged={dragged === field}
            onName={(own) => say(columns.map((one) => (one.field === field ? { field, name: own } : one)))}
            onKeyDown={press(field, at)}
            onMove={(to) => move(field, to)}
            onRemove={() => say(columns.filter((column) => column.field !== field))}
            onDrag={setDragged}
            onDragOver={over(at)}
          />
        ))}
      </ol>
      <AddColumn left={left} word={word} onAdd={(field) => say([...columns, { field, name: word(field) }])} />
      <p className="unseen" role="status">
        {moved &&
          give.columnMoved(word(moved.field), format.number(moved.at + 1), format.number(columns.length))}
      </p>
    </section>
  );
}

interface AddColumnProps {
  readonly left: readonly string[];
  readonly word: (field: string) => string;
  readonly onAdd: (field: string) => void;
}

function AddColumn({ left, word, onAdd }: AddColumnProps) {
  const { give } = useMessages();
  if (left.length === 0) return null;
  const all = left.map((field) => ({ value: field, label: word(field) }));
  return (
    <Select
      label={give.columnAdd}
      labelHidden
      value=""
      options={[{ value: "", label: `${give.columnAdd}…` }, ...all]}
      onChange={(field) => field !== "" && onAdd(field)}
    />
  );
}
