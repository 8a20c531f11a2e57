import { useEffect, useRef, useState } from "react";
import type { OwnField, SaidField } from "../../../shared/domain/customers/own-field.ts";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OwnFieldForm } from "./own-field-form.tsx";
import { OwnFieldRow } from "./own-field-row.tsx";

/** The fields this pharmacy made for its customers: added, named anew, put in order, put away and brought back. */
export function OwnFieldsPanel({ fields }: { readonly fields: readonly OwnField[] }) {
  const { ownFields, failures } = useMessages();
  const { engine } = useServices();
  const { write, failure } = useWritten();
  const [open, setOpen] = useState<OwnField["id"] | "new">();
  const [left, setLeft] = useState<Failure>();
  const order = useOrder(fields);
  const save = async (id: OwnField["id"] | undefined, said: SaidField) => {
    const definition = { ...(id ? { id } : {}), ...said, choices: [...said.choices] };
    if (await write(engine.defineField(definition))) setOpen(undefined);
  };
  const shown = [...fields.filter((one) => !one.isHidden), ...fields.filter((one) => one.isHidden)];
  const form = (field?: OwnField) => (
    <OwnFieldForm
      key={field?.id ?? "new"}
      field={field}
      onSave={(said) => void save(field?.id, said)}
      onLeave={() => {
        setLeft(failure);
        setOpen(undefined);
      }}
    />
  );
  const trouble = failure === left ? undefined : failure;
  return (
    <section className="panel stack own-fields" aria-label={ownFields.title}>
      <h2>{ownFields.title}</h2>
      <p className="field-hint">{ownFields.lead}</p>
      {shown.length > 0 && (
        <ul className="people-list" ref={order.list}>
          {shown.map((field) => (
            <li key={field.id} data-field={field.id}>
              {open === field.id ? (
                form(field)
              ) : (
                <OwnFieldRow
                  field={field}
                  onChange={() => setOpen(field.id)}
                  onHide={(isHidden) => void save(field.id, { ...field, isHidden })}
                  onMove={order.mover(field)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {fields.some(({ isHidden }) => isHidden) && <p className="field-hint">{ownFields.hiddenHint}</p>}
      {open === "new" ? form() : <Button onPress={() => setOpen("new")}>{ownFields.add}</Button>}
      {trouble && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, trouble)} />}
      <p className="unseen" role="status">
        {order.said}
      </p>
    </section>
  );
}

/** Moves fields among those in sight, says where one came to, and keeps the focus on its button. */
function useOrder(fields: readonly OwnField[]) {
  const { ownFields } = useMessages();
  const { engine } = useServices();
  const { write } = useWritten();
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<{ readonly id: OwnField["id"]; readonly by: -1 | 1 }>();
  const seen = fields.filter(({ isHidden }) => !isHidden);
  const at = seen.findIndex(({ id }) => id === moved?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that moved lost the focus on its way.
  useEffect(() => {
    const row = moved && list.current?.querySelector(`[data-field="${moved.id}"]`);
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>(".own-field-move button") ?? [])];
    const one = buttons[moved?.by === -1 ? 0 : 1];
    (one?.disabled ? buttons.find((other) => !other.disabled) : one)?.focus();
  }, [moved, at]);
  const move = (id: OwnField["id"], by: -1 | 1) => {
    const ids = seen.map((field) => field.id);
    const from = ids.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= ids.length) return;
    ids.splice(from, 1);
    ids.splice(to, 0, id);
    setMoved({ id, by });
    void write(engine.orderFields({ order: ids }));
  };
  const mover = ({ id }: OwnField) => {
    const place = seen.findIndex((field) => field.id === id);
    if (place < 0 || seen.length < 2) return undefined;
    return {
      up: place > 0 ? () => move(id, -1) : undefined,
      down: place < seen.length - 1 ? () => move(id, 1) : undefined,
    };
  };
  const said =
    at < 0 ? "" : ownFields.moved(seen[at]?.name ?? "", format.number(at + 1), format.number(seen.length));
  return { list, mover, said };
}
