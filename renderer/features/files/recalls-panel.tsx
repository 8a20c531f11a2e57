import { type DragEvent, useState } from "react";
import type { LoadedRecalls } from "../../../shared/contracts/file-records.ts";
import type { CatalogueRow, RecallRow } from "../../../shared/contracts/frame-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useFrame, useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PutBack } from "./put-back.tsx";
import { recallFlow } from "./recall-flow.ts";
import { Refusal } from "./refusal.tsx";
import { useStore } from "./store.ts";
import { TaskProgress } from "./task-progress.tsx";
import { useListsBefore } from "./use-lists-before.ts";

/** The recall lists of this PC; a list is chosen, or dropped on the panel. */
export function RecallsPanel() {
  const { recalls, lists } = useMessages().files;
  const services = useServices();
  const { reading, loaded, refused } = useStore(recallFlow.store);
  const [leaving, setLeaving] = useState<RecallRow>();
  const [isOver, setOver] = useState(false);
  const rows = useFrame()?.recalls ?? [];
  const before = useListsBefore(rows);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === "dragover");
  };
  const drop = (event: DragEvent) => {
    over(event);
    // Not also taken in as a stock, as what is dropped elsewhere on the window.
    event.stopPropagation();
    const [file] = event.dataTransfer.files;
    if (file) void recallFlow.drop(services, file);
  };
  return (
    <section
      className={`panel files-panel${isOver ? " files-over" : ""}`}
      aria-labelledby="files-recalls"
      onDragOver={over}
      onDragLeave={over}
      onDrop={drop}
    >
      <div className="files-top">
        <h2 id="files-recalls">{recalls.title}</h2>
        {reading === undefined && (
          <Button onPress={() => void recallFlow.choose(services, recalls.dialog)}>{recalls.load}</Button>
        )}
      </div>
      {rows.length === 0 && <p className="quiet">{recalls.none}</p>}
      <ul className="files-rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} before={before.get(row.id)} onLeave={() => setLeaving(row)} />
        ))}
      </ul>
      <div className="files-act">
        {refused && <Refusal failure={refused} />}
        {loaded && <LoadedNotice loaded={loaded} />}
        {reading !== undefined && <TaskProgress what="recalls" label={lists.loading(reading)} />}
      </div>
      {leaving && <RemoveDialog row={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  );
}

interface RowProps {
  readonly row: RecallRow;
  readonly before: CatalogueRow | undefined;
  readonly onLeave: () => void;
}

function Row({ row, before, onLeave }: RowProps) {
  const { recalls, lists } = useMessages().files;
  const format = useFormat();
  return (
    <li>
      <span>
        <b>{row.title}</b>
        <span className="sub">
          {recalls.rows(format.number(row.rows))}
          {", "}
          {lists.loaded(format.date(row.loadedAt))}
        </span>
      </span>
      <div className="list-acts">
        <PutBack before={before} />
        <Button label={lists.removeWhat(row.title)} onPress={onLeave}>
          {lists.remove}
        </Button>
      </div>
    </li>
  );
}

/** What is in stock comes first; then what of the list was not understood, row by row. */
function LoadedNotice({ loaded }: { readonly loaded: LoadedRecalls }) {
  const { files, stock } = useMessages();
  const { recalls, lists, reasons, plan } = files;
  const format = useFormat();
  const { title, lines, packs, whole, refused, refusedRows } = loaded;
  const found =
    lines === 0
      ? recalls.noneInStock
      : recalls.inStock(format.number(packs), format.number(lines), stock.findings.recalled);
  const said = whole > 0 ? `${found} ${recalls.whole(format.number(whole))}` : found;
  return (
    <Notice
      tone={lines > 0 ? "expired" : "good"}
      icon={lines > 0 ? "recalled" : "good"}
      words={{ what: lists.ready(title), safe: said }}
    >
      {refusedRows > 0 && (
        <>
          <p>{lists.refused(refusedRows, format.number(refusedRows))}</p>
          <ul className="recalls-refused">
            {refused.map(({ line, reason, cell }) => (
              <li key={line}>
                {plan.line} {format.number(line)}
                {cell && (
                  <>
                    {", "}
                    <span className="mono">{cell}</span>
                  </>
                )}
                {": "}
                {reasons[reason]}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function RemoveDialog({ row, onClose }: { readonly row: RecallRow; readonly onClose: () => void }) {
  const { recalls, lists } = useMessages().files;
  const services = useServices();
  const remove = () => {
    void recallFlow.remove(services, row.id);
    onClose();
  };
  return (
    <Dialog label={lists.removeTitle(row.title)} onClose={onClose}>
      <p>{recalls.removeText}</p>
      <div className="row row-end">
        <Button shortcut="Esc" onPress={onClose} autoFocus>
          {lists.keep}
        </Button>
        <Button kind="danger" onPress={remove}>
          {lists.remove}
        </Button>
      </div>
    </Dialog>
  );
}
