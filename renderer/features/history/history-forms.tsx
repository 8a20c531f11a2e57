import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import type { MendingForms, MoveTarget } from "./mending-forms.ts";
import { isMovable, readHistory } from "./read-history.ts";
import type { HistoryForm } from "./use-history-desk.ts";

/** The form that strikes, undoes or moves what was chosen. */
export function HistoryForms({
  form,
  forms,
  onDone,
}: {
  readonly form: HistoryForm;
  readonly forms: MendingForms;
  readonly onDone: () => void;
}) {
  const { engine } = useServices();
  const { history } = useMessages();
  const format = useFormat();
  const { Strike, Move } = forms;
  const words = history.change;
  if (form.what === "session")
    return (
      <Move
        title={words.titleSession(form.place)}
        target={async () => ({ what: "session", session: form.session })}
        onDone={onDone}
      />
    );
  if (form.what !== "move") return <Strike entry={form.row} isUndo={form.what === "undo"} onDone={onDone} />;
  const { count } = form;
  const readings = async (): Promise<MoveTarget> => {
    const rows = await readHistory(engine, form);
    return { what: "readings", ids: rows.filter(isMovable).map(({ id }) => id) };
  };
  return (
    <Move
      title={count === 1 ? words.titleOne : words.titleMany(format.number(count))}
      target={readings}
      onDone={onDone}
    />
  );
}
