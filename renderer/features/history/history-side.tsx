import { useContext } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { UndoRoom } from "../../services/undo-room.ts";
import { Button } from "../../ui/button.tsx";
import { HistoryDetail } from "./history-detail.tsx";
import { HistoryForms } from "./history-forms.tsx";
import type { MendingForms } from "./mending-forms.ts";
import type { HistoryActs } from "./use-history-acts.ts";
import type { HistoryForm } from "./use-history-desk.ts";
import type { HistoryList } from "./use-history-list.ts";

interface HistorySideProps {
  readonly list: HistoryList;
  readonly form: HistoryForm | null;
  readonly forms: MendingForms;
  readonly acts: HistoryActs;
  readonly onDone: () => void;
  readonly onFiles: () => void;
}

/** Beside the list: the marked entry, or the form that does something about what is chosen. */
export function HistorySide({ list, form, forms, acts, onDone, onFiles }: HistorySideProps) {
  const { history, files, undo } = useMessages();
  const { row, chosen } = list;
  const Undo = useContext(UndoRoom);
  const several = chosen.last - chosen.first + 1;
  const batch = form && form.what !== "move" && form.what !== "session" ? form.row.batch : undefined;
  return (
    <aside className="panel side" aria-label={history.entry}>
      {batch && form && "row" in form && (
        <Undo
          batch={batch.id}
          title={String(form.row.facts["title"] ?? "")}
          onDone={onDone}
          onClose={onDone}
        />
      )}
      {form && !batch ? (
        <HistoryForms form={form} forms={forms} onDone={onDone} />
      ) : several > 1 ? (
        <SeveralActs count={several} movable={list.movable} acts={acts} />
      ) : row ? (
        <HistoryDetail row={row}>
          <div className="side-acts">
            {acts.move && (
              <Button onPress={acts.move} shortcut="F4">
                {history.move}
              </Button>
            )}
            {acts.strike && (
              <Button onPress={acts.strike} shortcut="Del">
                {row.batch ? files.done.undo : history.strikeEntry}
              </Button>
            )}
            {row.batch?.struck && (
              <>
                <p>{undo.doneWhat}</p>
                <Button onPress={onFiles}>{undo.files}</Button>
              </>
            )}
            {acts.moveSession && <Button onPress={acts.moveSession}>{history.moveSession}</Button>}
          </div>
        </HistoryDetail>
      ) : (
        <p className="quiet">{history.nothingMarked}</p>
      )}
      {list.batchesOnly && !form && (
        <div className="history-lists">
          <p className="quiet">{undo.lists}</p>
          <Button onPress={onFiles}>{undo.files}</Button>
        </div>
      )}
    </aside>
  );
}

function SeveralActs({
  count,
  movable,
  acts,
}: {
  readonly count: number;
  readonly movable: number;
  readonly acts: HistoryActs;
}) {
  const { history } = useMessages();
  const format = useFormat();
  return (
    <>
      <h2>{history.chosen(format.number(count))}</h2>
      {movable < count && <p className="quiet">{history.noReadings}</p>}
      <div className="side-acts">
        {acts.move && (
          <Button kind="primary" onPress={acts.move} shortcut="F4">
            {history.moveMany(format.number(movable))}
          </Button>
        )}
      </div>
    </>
  );
}
