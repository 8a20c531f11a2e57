import type { PlanSummary } from "../../../shared/contracts/file-records.ts";
import { type PlanBucket, planBuckets } from "../../../shared/domain/import/plan-buckets.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import { importFlow } from "./import-flow.ts";
import type { Bucket } from "./import-state.ts";
import { bucketLook } from "./plan-columns.tsx";

/** Shown though they hold no row; the others only when they do. */
const always: ReadonlySet<PlanBucket> = new Set(["new", "same", "refused"]);

/** Rows in the file = the sum of the buckets. It is always true, and each term shows its rows. */
export function PlanEquation({ plan, bucket }: { readonly plan: PlanSummary; readonly bucket: Bucket }) {
  const words = useMessages().files.plan;
  const format = useFormat();
  const terms = planBuckets.filter((term) => always.has(term) || plan.buckets[term] > 0);
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
              {words.buckets[term]}
            </span>
            <b>{format.number(plan.buckets[term])}</b>
          </button>
        </div>
      ))}
    </div>
  );
}
