import { useContext, useState } from "react";
import { bookedRows } from "../../../shared/domain/import/plan-buckets.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { UndoRoom } from "../../services/undo-room.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { DoneFacts } from "./done-facts.tsx";
import { importFlow } from "./import-flow.ts";
import type { Step } from "./import-state.ts";
import { RejectsNotice, rowsOut, SaveRejects } from "./save-rejects.tsx";
import { Stepper } from "./stepper.tsx";

interface DoneStepProps {
  readonly state: Step<"done">;
  readonly onGo: (screen: "count" | "stock" | "history") => void;
}

/** What was booked, where it lies, how safe it is, what comes next, and the way to take it back; once that is done, the way to look at it again. */
export function DoneStep({ state, onGo }: DoneStepProps) {
  const { files, rejects, undo } = useMessages();
  const format = useFormat();
  const { take, steps, done } = files;
  const services = useServices();
  const Undo = useContext(UndoRoom);
  const [isAsked, setAsked] = useState(false);
  const { plan } = state;
  const undone = useUndone(state);
  const out = rowsOut(plan);
  const leave = () => void importFlow.leave(services);
  const again = () => void importFlow.read(services, state.file);
  const next = async () => {
    await importFlow.leave(services);
    await importFlow.choose(services, take.dialog);
  };
  const ask = () => setAsked(true);
  useCommands({
    Esc: leave,
    "Ctrl+Enter": () => void next(),
    "Ctrl+O": () => void next(),
    "Ctrl+Z": undone ? undefined : ask,
    F5: undone && again,
  });
  return (
    <main className="screen-body">
      <div className="screen-head files-head">
        <h1>{steps.done}</h1>
        <span className="quiet">{plan.title}</span>
        <Stepper at="done" />
      </div>
      <WhatIsDone state={state} undone={undone} />
      <RejectsNotice plan={plan} />
      {!undone && <DoneFacts state={state} onGo={onGo} />}
      <div className="files-foot files-foot-low">
        <Button shortcut="Esc" onPress={leave}>
          {take.back}
        </Button>
        <span className="quiet grow files-hint">
          {out > 0 && !undone ? rejects.stayed(out, format.number(out)) : ""}
        </span>
        <SaveRejects plan={plan} />
        {undone ? (
          <Button shortcut="F5" onPress={again}>
            {undo.again}
          </Button>
        ) : (
          <Button kind="danger" shortcut="Ctrl+Z" onPress={ask}>
            {done.undo}
          </Button>
        )}
        <Button kind="primary" size="big" shortcut="Ctrl+Enter" onPress={() => void next()}>
          {done.next}
        </Button>
      </div>
      {isAsked && (
        <Undo
          batch={state.batch}
          title={plan.title}
          onDone={(kept) => {
            setAsked(false);
            importFlow.undone(kept);
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </main>
  );
}

/** How far back the history is looked through for an import that was taken back elsewhere. */
const lookedThrough = 60;

/** Whether it is taken back, and how many touched rows stay, where that is known. */
function useUndone({ batch, undone }: Step<"done">): { readonly kept?: number } | undefined {
  const batches = useView("history", { first: 0, count: lookedThrough, batchesOnly: true });
  const isStruck = batches?.rows.some((row) => row.batch?.id === batch && row.batch.struck);
  return undone ?? (isStruck ? {} : undefined);
}

interface WhatIsDoneProps {
  readonly state: Step<"done">;
  readonly undone: { readonly kept?: number } | undefined;
}

function WhatIsDone({ state: { plan, entries }, undone }: WhatIsDoneProps) {
  const { done } = useMessages().files;
  const format = useFormat();
  const left = undone?.kept === 0 ? done.undoneWhat : undefined;
  if (undone)
    return (
      <Notice
        tone="neutral"
        icon="refused"
        words={{
          what: done.undone,
          safe: undone.kept ? done.undoneKept(undone.kept, format.number(undone.kept)) : left,
        }}
      />
    );
  const booked = bookedRows(plan);
  return (
    <Notice
      tone="good"
      icon="good"
      words={{
        what: done.booked(booked, format.number(booked)),
        safe: done.safe(format.number(entries)),
        doNow: [
          Object.hasOwn(done.whereElse, plan.what)
            ? done.whereElse[plan.what as keyof typeof done.whereElse]
            : done.where,
        ],
      }}
    />
  );
}
