import type { PlanSummary } from "../../../shared/contracts/file-records.ts";
import { bookedRows } from "../../../shared/domain/import/plan-buckets.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Said of a file that came before: these bytes or these rows, also when they were taken back; or that part of it is here. */
export function SeenBefore({ plan }: { readonly plan: PlanSummary }) {
  const { seen } = useMessages().undo;
  const format = useFormat();
  const when = (at: number) => `${format.date(at)} ${format.minute(at)}`;
  const { before, rows } = plan;
  const { same } = plan.buckets;
  const booked = bookedRows(plan);
  if (!before)
    return same > 0 && booked > 0 ? (
      <Notice
        tone="twice"
        icon="twice"
        words={{ what: seen.partly(format.number(same), format.number(rows)), safe: seen.partlyWhat }}
      />
    ) : null;
  const { at, title, isSameFile, undoneAt } = before;
  const isUndone = undoneAt !== undefined;
  return (
    <Notice
      tone={isUndone ? "neutral" : "twice"}
      icon={isUndone ? "refused" : "twice"}
      words={{
        what: isSameFile ? seen.file(when(at)) : seen.rows(when(at), title),
        safe: isUndone ? seen.undone(when(undoneAt)) : booked > 0 ? seen.twice : undefined,
      }}
    />
  );
}
