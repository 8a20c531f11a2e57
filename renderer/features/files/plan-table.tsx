import { useState } from "react";
import type { PlanSummary } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Table } from "../../ui/table.tsx";
import type { Bucket } from "./import-state.ts";
import { usePlanColumns } from "./plan-columns.tsx";
import { usePlanRows } from "./use-plan-rows.ts";

/** The rows of a bucket as they would be written, or why they are not. */
export function PlanTable({ plan, bucket }: { readonly plan: PlanSummary; readonly bucket: Bucket }) {
  const words = useMessages().files.plan;
  const format = useFormat();
  const [marked, setMarked] = useState(-1);
  const { rowAt, onWindow, header } = usePlanRows(plan.plan, bucket);
  const columns = usePlanColumns(plan.what, bucket, header);
  const count = bucket === "all" ? plan.rows : plan.buckets[bucket];
  return (
    <Table
      label={words.lists[bucket]}
      columns={columns}
      count={count}
      rowAt={rowAt}
      onWindow={onWindow}
      marked={marked}
      onMark={setMarked}
      foot={
        <span>
          {words.lists[bucket]} · {words.foot(format.number(Math.max(1, marked + 1)), format.number(count))}
        </span>
      }
      empty={words.none}
    />
  );
}
