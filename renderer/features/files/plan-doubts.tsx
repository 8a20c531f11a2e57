import "./plan-doubts.css";
import { answersOf, type DoubtCount } from "../../../shared/domain/import/person-doubt.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import type { Step } from "./import-state.ts";
import { planLook } from "./plan-look.ts";

/** Rows of people that may be somebody known, or of an earlier row: why, how many, and one answer for all of a kind. */
export function PlanDoubts({ state: { plan } }: { readonly state: Step<"plan"> }) {
  const { doubts } = useMessages();
  const format = useFormat();
  const { doubts: all = [], recognised = 0 } = plan;
  if (all.length + recognised === 0) return null;
  return (
    <section className="panel plan-repairs plan-doubts" aria-label={doubts.title}>
      <div className="plan-repairs-head">
        <h2>{doubts.title}</h2>
        {all.length > 0 && <span className="quiet">{doubts.hint}</span>}
        {recognised > 0 && (
          <p className="plan-recognised">
            <b>{doubts.rows(recognised, format.number(recognised))}</b>: {doubts.recognised}
          </p>
        )}
      </div>
      <ul className="files-rows plan-repairs-list">
        {all.map((one) => (
          <li key={one.doubt} className={one.answer ? "" : "t-asked"}>
            <Doubt of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Doubt({ of: { doubt, count, answer } }: { readonly of: DoubtCount }) {
  const { doubts } = useMessages();
  const services = useServices();
  const format = useFormat();
  const title = `${doubts.why[doubt]} · ${doubts.rows(count, format.number(count))}`;
  return (
    <>
      <b>{title}</b>
      <div className="plan-doubts-answers" role="group" aria-label={`${title}: ${doubts.answer}`}>
        {answersOf(doubt).map((one) => (
          <Button
            key={one}
            pressed={answer === one}
            onPress={() => void planLook.answer(services, doubt, one)}
          >
            {doubts.answers[one]}
          </Button>
        ))}
      </div>
    </>
  );
}
