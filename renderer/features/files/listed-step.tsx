import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { importFlow } from "./import-flow.ts";
import type { Step } from "./import-state.ts";
import { putListBack } from "./list-acts.ts";
import { Refusal } from "./refusal.tsx";
import { Stepper } from "./stepper.tsx";

/** A list that was kept, and the way back to the one before it. */
export function ListedStep({ state }: { readonly state: Step<"listed"> }) {
  const { files, joining } = useMessages();
  const { take, steps, done } = files;
  const format = useFormat();
  const services = useServices();
  const { plan, undo, refused } = state;
  const leave = () => void importFlow.leave(services);
  const next = async () => {
    await importFlow.leave(services);
    await importFlow.choose(services, take.dialog);
  };
  useCommands({ Esc: leave, "Ctrl+Enter": () => void next(), "Ctrl+O": () => void next() });
  const isBack = undo === "done";
  const rows = format.number(plan.rows - plan.buckets.refused);
  const words = isBack
    ? { what: joining.isBack, safe: joining.isBackSafe }
    : { what: joining.listed(plan.title, rows), safe: joining.listedSafe, doNow: [joining.listedUntil] };
  return (
    <main className="screen-body">
      <div className="screen-head files-head">
        <h1>{steps.done}</h1>
        <span className="quiet">{plan.title}</span>
        <Stepper at="done" />
      </div>
      <Notice tone={isBack ? "neutral" : "good"} icon={isBack ? "refused" : "good"} words={words} />
      {refused && <Refusal failure={refused} />}
      <div className="files-foot files-foot-low">
        <Button shortcut="Esc" onPress={leave}>
          {take.back}
        </Button>
        <span className="grow" />
        {!isBack && (
          <Button
            kind="danger"
            onPress={() => void putListBack(services)}
            {...(undo === "busy" ? { busy: joining.puttingBack } : {})}
          >
            {joining.putBack}
          </Button>
        )}
        <Button kind="primary" size="big" shortcut="Ctrl+Enter" onPress={() => void next()}>
          {done.next}
        </Button>
      </div>
    </main>
  );
}
