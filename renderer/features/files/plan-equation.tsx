import type { PlanSummary } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import { importFlow } from "./import-flow.ts";
import type { Bucket } from "./import-state.ts";
import { bucketLook } from "./plan-columns.tsx";

const terms = ["accepted", "same", "refused"] as const;

/** Rows in the file = new + equal + refused. It is always true, and each term shows its rows. */
export function PlanEquation({ plan, bucket }: { readonly plan: PlanSummary; readonly bucket: Bucket }) {
  const words = useMessages().files.plan;
  const format = useFormat();
  return (
    <div className="equation" role="group" aria-label={words.equation}>
      <button
        type="button"
        className="equation-term equation-total"
        aria-pressed={bucket === "all"}
        onClick={() => importFlow.show("all")}
      >
        <span>{words.total}</span>
        <b>{format.number(plan.rows)}</b>
      </button>
      {terms.map((term, at) => (
        <div className="equation-part" key={term}>
          <span className="equation-sign" aria-hidden="true">
            {at === 0 ? "=" : "+"}
          </span>
          <button
            type="button"
            className={`equation-term t-${bucketLook[term].tone}`}
            aria-pressed={bucket === term}
            onClick={() => importFlow.show(term)}
          >
            <span>
              <Icon name={bucketLook[term].icon} />
              {words[term]}
            </span>
            <b>{format.number(plan[term])}</b>
          </button>
        </div>
      ))}
    </div>
  );
}
