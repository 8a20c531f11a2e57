import { useState } from "react";
import { bookedRows } from "../../../shared/domain/import/plan-buckets.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { importFlow } from "./import-flow.ts";
import type { ImportState } from "./import-state.ts";
import { Refusal } from "./refusal.tsx";
import { Stepper } from "./stepper.tsx";
import { UndoDialog } from "./undo-dialog.tsx";

/** What was booked, how safe it is, and the way to take it back. */
export function DoneStep({ state }: { readonly state: Extract<ImportState, { step: "done" }> }) {
  const { take, steps, done } = useMessages().files;
  const format = useFormat();
  const services = useServices();
  const [isAsked, setAsked] = useState(false);
  const { plan, undo, refused } = state;
  const leave = () => void importFlow.leave(services);
  const next = async () => {
    await importFlow.leave(services);
    await importFlow.choose(services, take.dialog);
  };
  useCommands({ Esc: leave, "Ctrl+Enter": () => void next(), "Ctrl+O": () => void next() });
  const booked = bookedRows(plan);
  const rows = format.number(booked);
  const words =
    undo === "done"
      ? { what: done.undone, safe: done.undoneWhat }
      : {
          what: done.booked(booked, rows),
          safe: done.safe(format.number(state.entries)),
          doNow: [done.where],
        };
  return (
    <main className="screen-body">
      <div className="screen-head files-head">
        <h1>{steps.done}</h1>
        <span className="quiet">{plan.title}</span>
        <Stepper at="done" />
      </div>
      <Notice
        tone={undo === "done" ? "neutral" : "good"}
        icon={undo === "done" ? "refused" : "good"}
        words={words}
      />
      {refused && <Refusal failure={refused} />}
      <div className="files-foot files-foot-low">
        <Button shortcut="Esc" onPress={leave}>
          {take.back}
        </Button>
        <span className="grow" />
        {undo !== "done" && (
          <Button
            kind="danger"
            onPress={() => setAsked(true)}
            {...(undo === "busy" ? { busy: done.undoing } : {})}
          >
            {done.undo}
          </Button>
        )}
        <Button kind="primary" size="big" shortcut="Ctrl+Enter" onPress={() => void next()}>
          {done.next}
        </Button>
      </div>
      {isAsked && <UndoDialog state={state} onClose={() => setAsked(false)} />}
    </main>
  );
}
