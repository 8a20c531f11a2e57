import "./choose-rows.css";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { PlanRow } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { CandidateText } from "./candidate-text.tsx";
import type { Step } from "./import-state.ts";
import { planLook } from "./plan-look.ts";
import { usePlanRows } from "./use-plan-rows.ts";

/** A digit waits so many milliseconds before it chooses: the first key of a scan is no choice. */
const patience = 60;

/** The rows that ask, one by one: a digit says what the row is, 0 leaves it out, Enter goes on to the next. */
export function ChooseRows({ state }: { readonly state: Step<"plan"> }) {
  const { plan, chosen } = state;
  const words = useMessages().files.choose;
  const format = useFormat();
  const services = useServices();
  const [at, setAt] = useState(0);
  const [before] = useState(chosen);
  const { rowAt, onWindow, window } = usePlanRows({ plan: plan.plan, bucket: "asked", text: "" });
  const body = useRef<HTMLDivElement>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const row = rowAt(at);
  const picked = row && (chosen.find(({ line }) => line === row.line)?.code ?? row.picked);
  const done = () => void planLook.chosen(services, before);
  const go = (to: number) => {
    if (to < 0 || to >= plan.asked) return to < 0 ? undefined : done();
    setAt(to);
    onWindow(to, 1);
  };
  const pick = (code: string | undefined) => {
    if (row && code !== undefined) planLook.pick(row.line, code);
  };
  useEffect(() => body.current?.focus(), []);
  useEffect(() => () => clearTimeout(wait.current), []);
  useCommands({ Esc: done, F6: done, "Ctrl+Enter": done });
  const press = (event: KeyboardEvent) => {
    clearTimeout(wait.current);
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = steps[event.key];
    if (step === undefined && !/^\d$/.test(event.key)) return;
    event.preventDefault();
    if (step !== undefined) go(at + step);
    else {
      const digit = Number(event.key);
      wait.current = setTimeout(() => pick(digit === 0 ? "" : row?.candidates?.[digit - 1]?.code), patience);
    }
  };
  const open = Math.max(0, plan.asked - chosen.length - answeredRows(plan));
  return (
    <section className="plan-list panel choose" aria-label={words.title}>
      <div className="plan-list-head">
        <h2>{words.at(format.number(at + 1), format.number(plan.asked))}</h2>
        <span className="quiet">{words.left(open, format.number(open))}</span>
      </div>
      <div
        className="choose-body"
        ref={body}
        tabIndex={0}
        role="group"
        aria-label={words.title}
        onKeyDown={press}
      >
        {row && <InFile row={row} header={window?.header ?? []} />}
        {row && (
          <ol className="choose-list">
            {row.candidates?.map((candidate, index) => (
              <li key={candidate.code}>
                <Choice
                  digit={index + 1}
                  isPicked={picked === candidate.code}
                  onPick={() => pick(candidate.code)}
                >
                  <CandidateText plan={plan} candidate={candidate} />
                </Choice>
              </li>
            ))}
            <li>
              <Choice digit={0} isPicked={picked === ""} onPick={() => pick("")}>
                <b>{words.leaveOut}</b>
                <span className="quiet">{words.leaveOutWhat}</span>
              </Choice>
            </li>
          </ol>
        )}
      </div>
      <div className="files-foot choose-foot">
        <Button onPress={() => go(at - 1)} disabled={at === 0}>
          {words.previous}
        </Button>
        <Button onPress={() => go(at + 1)} shortcut="Enter">
          {at + 1 < plan.asked ? words.next : words.last}
        </Button>
        <span className="grow" />
        <Button kind="primary" onPress={done} shortcut="F6">
          {words.done}
        </Button>
      </div>
    </section>
  );
}

/** Rows that were answered with all of their kind. */
const answeredRows = ({ doubts = [] }: Step<"plan">["plan"]): number =>
  doubts.reduce((sum, { count, answer }) => sum + (answer ? count : 0), 0);

const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** The row as it stands in the file. */
function InFile({
  row: { line, cells },
  header,
}: {
  readonly row: PlanRow;
  readonly header: readonly string[];
}) {
  const { plan } = useMessages().files;
  const format = useFormat();
  const known = header.map((head, at) => [head, cells[at] ?? ""] as const).filter(([, cell]) => cell !== "");
  return (
    <dl className="choose-row">
      <div>
        <dt>{plan.line}</dt>
        <dd>{format.number(line)}</dd>
      </div>
      {known.map(([head, cell]) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{cell}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ChoiceProps {
  readonly digit: number;
  readonly isPicked: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function Choice({ digit, isPicked, onPick, children }: ChoiceProps) {
  return (
    <button
      type="button"
      className="choose-choice"
      aria-pressed={isPicked}
      aria-keyshortcuts={`${digit}`}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <Keycap>{`${digit}`}</Keycap>
      <span>{children}</span>
    </button>
  );
}
