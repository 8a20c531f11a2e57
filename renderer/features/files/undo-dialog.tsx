import { useEffect, useState } from "react";
import type { StrikePreview } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { importFlow } from "./import-flow.ts";
import type { ImportState } from "./import-state.ts";

/** So many corrected lines are named. */
const named = 5;

interface UndoDialogProps {
  readonly state: Extract<ImportState, { step: "done" }>;
  readonly onClose: () => void;
}

/** Asks before a file is taken back: what leaves the stock, and the lines that were corrected since. */
export function UndoDialog({ state: { batch, plan }, onClose }: UndoDialogProps) {
  const { files } = useMessages();
  const { done, take } = files;
  const format = useFormat();
  const services = useServices();
  const { engine } = services;
  const [preview, setPreview] = useState<StrikePreview>();
  useEffect(() => {
    void engine.previewStrike({ target: batch, except: [] }).then(setPreview);
  }, [engine, batch]);
  const undo = () => {
    void importFlow.undo(services, done.reason);
    onClose();
  };
  return (
    <Dialog label={done.undoTitle(plan.title)} onClose={onClose}>
      {preview && <p>{done.undoWhat(format.number(preview.packs), format.number(preview.lines))}</p>}
      {preview && preview.adjustedSince.length > 0 && (
        <div>
          <p>
            <b>{done.adjusted}</b>
          </p>
          <ul>
            {preview.adjustedSince.slice(0, named).map((row) => (
              <li key={row.line}>
                {row.product.name || row.product.shown}, {row.place}: {format.number(row.quantity)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="row row-end">
        <Button shortcut="Esc" onPress={onClose} autoFocus>
          {take.back}
        </Button>
        <Button kind="danger" onPress={undo}>
          {done.undo}
        </Button>
      </div>
    </Dialog>
  );
}
