import "./plan-repairs.css";
import type {
  AskedClass,
  RepairChoices,
  RepairNote,
  SwitchClass,
} from "../../../shared/domain/repair/repair-notes.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Switch } from "../../ui/switch.tsx";
import { importFlow } from "./import-flow.ts";
import type { ImportState } from "./import-state.ts";

type PlanState = Extract<ImportState, { step: "plan" }>;

/** What was mended in the file, what is asked and what is lost: each class with its count and its first cells. */
export function PlanRepairs({ state: { plan, choices } }: { readonly state: PlanState }) {
  const words = useMessages().repairs;
  const services = useServices();
  const again = (changed: Partial<RepairChoices>) =>
    void importFlow.mend(services, { ...choices, ...changed });
  if (plan.repairs.length === 0) return null;
  return (
    <section className="panel plan-repairs" aria-label={words.title}>
      <div className="plan-repairs-head">
        <h2>{words.title}</h2>
        <span className="quiet">{words.change}</span>
      </div>
      <ul className="files-rows plan-repairs-list">
        {plan.repairs.map((note) => (
          <li
            key={note.what}
            className={note.is === "repaired" ? "" : note.is === "asked" ? "t-asked" : "t-warn"}
          >
            <Repair note={note} choices={choices} again={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RepairProps {
  readonly note: RepairNote;
  readonly choices: RepairChoices;
  readonly again: (changed: Partial<RepairChoices>) => void;
}

function Repair({ note, choices, again }: RepairProps) {
  const words = useMessages().repairs;
  const format = useFormat();
  const { what, is, count, isOff } = note;
  const label = `${words.what[what]} · ${words.cells(count, format.number(count))}`;
  const flip = () =>
    again({
      off: isOff ? choices.off.filter((other) => other !== what) : [...choices.off, what as SwitchClass],
    });
  const isSwitched = is === "repaired" || what === "lot-changed" || what === "long-number";
  return (
    <>
      <span>
        {isSwitched ? <Switch label={label} on={!isOff} onChange={flip} /> : <b>{label}</b>}
        {is === "lost" && <span className="quiet">{words.lost}</span>}
        {is === "asked" && <Answers note={note} again={again} />}
      </span>
      <Samples note={note} />
    </>
  );
}

function Answers({ note, again }: Pick<RepairProps, "note" | "again">) {
  const words = useMessages().repairs;
  return (
    <div className="choices-row" role="group" aria-label={words.answer}>
      {note.answers.map((answer) => (
        <Button key={answer} onPress={() => again(chosen(note, answer))}>
          {words.answers[answer as keyof typeof words.answers]}
        </Button>
      ))}
    </div>
  );
}

/** What an answer settles. */
const settles = {
  "date-asked": "dateOrder",
  "thousands-asked": "grouping",
  "day-month-asked": "dayMonth",
  "month-year-asked": "monthYear",
} as const satisfies { readonly [A in AskedClass]: keyof RepairChoices };

const chosen = ({ what }: RepairNote, answer: string): Partial<RepairChoices> => ({
  [settles[what as AskedClass]]: answer,
});

function Samples({ note: { samples } }: { readonly note: RepairNote }) {
  const words = useMessages().repairs;
  const { plan } = useMessages().files;
  const format = useFormat();
  return (
    <ul className="plan-repairs-samples">
      {samples.map(({ line, before, after }) => (
        <li key={before}>
          <span className="quiet">
            {plan.line} {format.number(line)}
          </span>
          <span className="mono">{before}</span>
          {after !== "" && (
            <>
              <span aria-hidden="true">→</span>
              <span className="unseen">{words.becomes}</span>
              <b className="mono">{after}</b>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
