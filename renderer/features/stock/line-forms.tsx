import { useContext } from "react";
import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { UndoRoom } from "../../services/undo-room.ts";
import { AdjustForm } from "./adjust-form.tsx";
import { AnywayForm } from "./anyway-form.tsx";
import { type ChangeStart, nothingSaid } from "./change-draft.ts";
import { ChangeForm } from "./change-form.tsx";
import { NameForm } from "./name-form.tsx";
import { StrikeForm } from "./strike-form.tsx";
import { type LineDesk, type LineForm, movable } from "./use-line-desk.ts";

interface LineFormsProps {
  readonly form: LineForm;
  readonly row: StockRow | null;
  readonly desk: LineDesk;
  readonly onDone: (changedTo?: number) => void;
}

/** The form that stands in the place of the entries. */
export function LineForms({ form, row, desk, onDone }: LineFormsProps) {
  const left = () => onDone();
  // What comes back may be on another line: the list is made anew.
  if (form === "undo") return <UndoForm onDone={() => onDone(row?.line ?? -1)} />;
  if (form === "adjust") return row && <AdjustForm row={row} onDone={left} />;
  if (form === "strike") return desk.marked ? <StrikeForm entry={desk.marked} onDone={left} /> : null;
  if (form === "anyway") return desk.marked ? <AnywayForm of={desk.marked.id} onDone={left} /> : null;
  if (form === "name") return row && <NameForm product={row.product} onDone={left} />;
  return row && <LineChange row={row} desk={desk} onDone={onDone} />;
}

/** Changes the whole line, or only the entries that were chosen. */
function LineChange({ row, desk, onDone }: Omit<LineFormsProps, "form"> & { readonly row: StockRow }) {
  const { history } = useMessages();
  const format = useFormat();
  const several = movable(desk.chosen);
  const words = history.change;
  const start: ChangeStart = {
    ...nothingSaid,
    place: row.location,
    lot: row.lot,
    expiry: format.expiry(row.expiry),
    isOne: true,
  };
  return (
    <ChangeForm
      title={several.length > 1 ? words.titleMany(format.number(several.length)) : words.titleLine}
      start={start}
      target={async () =>
        several.length > 1
          ? { what: "readings", ids: several.map(({ id }) => id) }
          : { what: "line", line: row.line }
      }
      onDone={onDone}
    />
  );
}

/** Takes back the newest entry or batch of this station, named in words first. */
function UndoForm({ onDone }: { readonly onDone: () => void }) {
  const { history } = useMessages();
  const Undo = useContext(UndoRoom);
  const last = useView("history", { first: 0, count: 0, batchesOnly: false })?.lastOwn;
  if (last === undefined) return null;
  if (!last) return <p>{history.undoNothing}</p>;
  if (!last.batch) return <StrikeForm entry={last} isUndo onDone={onDone} />;
  const title = String(last.facts["title"] ?? "");
  return <Undo batch={last.batch.id} title={title} onDone={onDone} onClose={onDone} />;
}
