import "./undo.css";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { TaskRow } from "../../../shared/contracts/file-records.ts";
import type { UndoSummary } from "../../../shared/contracts/undo-records.ts";
import type { BatchId } from "../../../shared/domain/ledger/identity.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { Effect } from "./undo-effect.tsx";
import { UndoTable } from "./undo-table.tsx";
import { useLong, useTakeBack, useUndo, useUndoChoice } from "./use-undo.ts";

interface UndoDialogProps {
  readonly batch: BatchId;
  readonly title: string;
  /** Hears how many touched rows stay. */
  readonly onDone: (kept: number) => void;
  readonly onClose: () => void;
}

/** Asks before an import is taken back: what leaves the stock, and what becomes of each line that was touched since. */
export function UndoDialog({ batch, title, onDone, onClose }: UndoDialogProps) {
  const words = useMessages().undo;
  const { engine } = useServices();
  const task = useView("tasks", {})?.find(({ what }) => what === "undo");
  // What is not written yet is stopped, and leaves the import as it was.
  const stop = () => {
    if (task?.canCancel) void engine.cancelTask({ id: task.id });
    onClose();
  };
  const { summary, again } = useUndo(batch, onClose);
  return (
    <Dialog label={words.title(title)} onClose={stop} isWide>
      <div className="undo">
        {!summary ? (
          <Going label={words.looking} task={task} onStop={stop} />
        ) : summary.done ? (
          <Over done={summary.done} onClose={onClose} />
        ) : (
          <Ask summary={summary} task={task} onDone={onDone} onClose={stop} onAgain={again} />
        )}
      </div>
    </Dialog>
  );
}

interface AskProps {
  readonly summary: UndoSummary;
  readonly task: TaskRow | undefined;
  readonly onDone: (kept: number) => void;
  readonly onClose: () => void;
  readonly onAgain: () => void;
}

function Ask({ summary, task, onDone, onClose, onAgain }: AskProps) {
  const { undo: words, failures, frame } = useMessages();
  const format = useFormat();
  const { undo, touched, at } = summary;
  const chosen = useUndoChoice(undo);
  const { isBusy, failure, takeBack } = useTakeBack(undo, () => onDone(chosen.window?.effect.kept ?? 0));
  const [reason, setReason] = useState(words.usual);
  const first = () => void takeBack(chosen.choice, reason.trim() || words.usual);
  const isLong = useLong(isBusy);
  const isStale = failure?.code === "import/plan-stale";
  useCommands({ "Ctrl+Enter": isStale ? undefined : first, F5: isStale ? onAgain : undefined });
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (touched === 0) back.current?.focus();
  }, [touched]);
  return (
    <>
      <p className="quiet">{words.cameIn(`${format.date(at)} ${format.minute(at)}`)}</p>
      {chosen.window && <Effect effect={chosen.window.effect} />}
      {touched > 0 && <UndoTable chosen={chosen} total={touched} />}
      <Field label={words.reason} value={reason} onChange={(text) => setReason(text.slice(0, 500))} />
      {failure && (
        <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)}>
          {isStale && (
            <Button shortcut="F5" onPress={onAgain}>
              {frame.again}
            </Button>
          )}
        </Notice>
      )}
      {isLong ? (
        <Going label={words.busy} task={task} onStop={task?.canCancel ? onClose : undefined} />
      ) : (
        <Foot>
          <Button shortcut="Esc" onPress={onClose} ref={back}>
            {words.back}
          </Button>
          <Button
            kind="danger"
            shortcut="Ctrl+Enter"
            onPress={first}
            disabled={isStale}
            busy={isBusy ? words.busy : undefined}
          >
            {words.first}
          </Button>
        </Foot>
      )}
    </>
  );
}

/** It is taken back already: who did, and that the file brings it again. */
function Over({
  done: { at, operator },
  onClose,
}: {
  readonly done: NonNullable<UndoSummary["done"]>;
  readonly onClose: () => void;
}) {
  const words = useMessages().undo;
  const format = useFormat();
  return (
    <>
      <Notice
        tone="neutral"
        icon="refused"
        words={{
          what: words.done(`${format.date(at)} ${format.minute(at)}`, operator),
          safe: words.doneWhat,
        }}
      />
      <Foot>
        <Button shortcut="Esc" onPress={onClose} autoFocus>
          {words.close}
        </Button>
      </Foot>
    </>
  );
}

/** While the engine looks or takes back, which a large import makes long. */
function Going({ label, task, onStop }: GoingProps) {
  const words = useMessages().undo;
  const format = useFormat();
  const far = task && task.of > 0 ? words.of(format.number(task.done), format.number(task.of)) : "";
  return (
    <Progress
      label={label}
      done={task?.done ?? 0}
      of={task?.of ?? 0}
      detail={far}
      cancel={onStop && { label: words.stop, onPress: onStop }}
    />
  );
}

interface GoingProps {
  readonly label: string;
  readonly task: TaskRow | undefined;
  /** Absent once it cannot be stopped any more. */
  readonly onStop: (() => void) | undefined;
}

const Foot = ({ children }: { readonly children: ReactNode }) => (
  <div className="row row-end">{children}</div>
);
