import "./plan.css";
import { bookedRows } from "../../../shared/domain/import/plan-buckets.ts";
import type { Failure } from "../../../shared/errors.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { ChooseRows } from "./choose-rows.tsx";
import { lookAtColumns } from "./columns-flow.ts";
import { importFlow } from "./import-flow.ts";
import type { ImportState } from "./import-state.ts";
import { LeftOut } from "./left-out.tsx";
import { hasEffect, isList, keepShownList } from "./list-acts.ts";
import { PlanDoubts } from "./plan-doubts.tsx";
import { PlanEquation } from "./plan-equation.tsx";
import { PlanFacts } from "./plan-facts.tsx";
import { planLook } from "./plan-look.ts";
import { PlanRepairs } from "./plan-repairs.tsx";
import { PlanTable } from "./plan-table.tsx";
import { Refusal } from "./refusal.tsx";
import { RejectsNotice, SaveRejects } from "./save-rejects.tsx";
import { SeenBefore } from "./seen-before.tsx";
import { Stepper } from "./stepper.tsx";
import { TaskProgress } from "./task-progress.tsx";
import { useTask } from "./use-task.ts";

type PlanState = Extract<ImportState, { step: "plan" }>;

/** What would be booked, before anything is: totals, rows by bucket, and the one button that books exactly these. */
export function PlanStep({ state }: { readonly state: PlanState }) {
  const { steps, plan: words } = useMessages().files;
  const { plan, bucket, refused } = state;
  const isStale = useView("planStands", { plan: plan.plan })?.stands === false && !state.isWriting;
  const hasAside = plan.repairs.length + (plan.doubts?.length ?? 0) > 0;
  const shown = refused ?? (isStale ? stale : undefined);
  return (
    <main className="screen-body">
      <div className="screen-head files-head">
        <h1>{steps.plan}</h1>
        <span className="quiet">
          {plan.title} · {words.nothing}
        </span>
        <Stepper at="repairAndPlan" />
      </div>
      <SeenBefore plan={plan} />
      <LeftOut read={state.read} />
      <PlanEquation plan={plan} bucket={bucket} />
      <PlanFacts plan={plan} read={state.read} />
      {(plan.gone ?? 0) > 0 && <Gone count={plan.gone ?? 0} />}
      <div className={hasAside ? "plan-body plan-body-two" : "plan-body"}>
        {hasAside && (
          <div className="plan-aside">
            <PlanDoubts state={state} />
            <PlanRepairs state={state} />
          </div>
        )}
        {state.isChoosing ? <ChooseRows state={state} /> : <PlanTable state={state} />}
      </div>
      <RejectsNotice plan={plan} />
      {shown && <Refused state={state} refused={shown} />}
      {state.isWriting ? <Writing /> : !state.isChoosing && <Acts state={state} isStale={isStale} />}
    </main>
  );
}

/** Said before the person presses: what is shown is not what would be booked any more. */
const stale: Failure = { code: "import/plan-stale", facts: {} };

function Gone({ count }: { readonly count: number }) {
  const { joining } = useMessages();
  return <Notice tone="asked" icon="asked" words={{ what: joining.gone(useFormat().number(count)) }} />;
}

interface ActsProps {
  readonly state: PlanState;
  readonly isStale: boolean;
}

function Acts({ state: { plan }, isStale }: ActsProps) {
  const { files, joining } = useMessages();
  const { take, plan: words } = files;
  const format = useFormat();
  const services = useServices();
  const back = () => void importFlow.leave(services);
  const book = () => void (isList(plan) ? keepShownList(services) : importFlow.book(services));
  const look = lookAtColumns;
  const booked = bookedRows(plan);
  const hasRows = hasEffect(plan) && !isStale;
  const { ambiguous, refused } = plan.buckets;
  const choose = plan.asked > 0 ? planLook.choose : undefined;
  useCommands({ Esc: back, "Ctrl+Enter": hasRows ? book : undefined, F2: look, F6: choose });
  const hint = isStale
    ? ""
    : ambiguous > 0 && !plan.doubts?.length
      ? words.ambiguousStay(ambiguous, format.number(ambiguous))
      : booked === 0
        ? words.nothingToBook
        : refused > 0
          ? words.refusedStay(refused, format.number(refused))
          : "";
  return (
    <div className="files-foot">
      <Button shortcut="Esc" onPress={back}>
        {take.back}
      </Button>
      <span className="quiet grow files-hint">{hint}</span>
      <SaveRejects plan={plan} />
      {choose && (
        <Button shortcut="F6" onPress={choose}>
          {ambiguous > 0 ? words.choose(ambiguous, format.number(ambiguous)) : words.chooseAgain}
        </Button>
      )}
      {hasRows && (
        <Button kind="primary" size="big" shortcut="Ctrl+Enter" onPress={book}>
          {isList(plan) ? joining.keep : words.book(booked, format.number(booked))}
        </Button>
      )}
    </div>
  );
}

function Writing() {
  const { take, plan: words } = useMessages().files;
  const format = useFormat();
  const task = useTask("import-commit");
  const isWritten = task !== undefined && task.stop === undefined;
  return (
    <div className="files-foot">
      <div className="grow stack">
        <TaskProgress
          what="import-commit"
          label={isWritten ? words.finishing : words.writing}
          shown={(count) => format.number(count)}
        />
        <p className="quiet">{isWritten ? "" : take.stopHint}</p>
      </div>
    </div>
  );
}

/** Why it was not booked, or cannot be; a stock that became another one is looked at again. */
function Refused({ state, refused }: { readonly state: PlanState; readonly refused: Failure }) {
  const { frame } = useMessages();
  const services = useServices();
  const again =
    refused.code === "import/plan-stale" ? () => void importFlow.mend(services, state.choices) : undefined;
  useCommands({ F5: again, "Ctrl+R": again });
  return (
    <Refusal failure={refused}>
      {again && (
        <div className="row">
          <Button shortcut="F5" onPress={again} busy={state.isMending ? frame.again : undefined}>
            {frame.again}
          </Button>
        </div>
      )}
    </Refusal>
  );
}
