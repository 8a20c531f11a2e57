import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanRow, PlanWindow } from "../../../shared/contracts/file-records.ts";
import { useServices } from "../../services/services.tsx";
import type { Bucket } from "./import-state.ts";

/** So many rows are fetched before and after those in sight. */
const around = 60;
const most = 400;

/** The rows of a plan that are in sight, fetched from the engine as one looks. */
export function usePlanRows(plan: string, bucket: Bucket) {
  const { engine } = useServices();
  const [window, setWindow] = useState<PlanWindow & { readonly key: string }>();
  const key = `${plan} ${bucket}`;
  const wanted = useRef("");
  const fetchRows = useCallback(
    (first: number, count: number) => {
      const from = Math.max(0, first - around);
      wanted.current = `${plan} ${bucket} ${from}`;
      const own = wanted.current;
      void engine
        .planRows({ plan, bucket, first: from, count: Math.min(most, count + 2 * around) })
        .then((rows) => {
          if (wanted.current === own) setWindow({ ...rows, key: `${plan} ${bucket}` });
        });
    },
    [engine, plan, bucket],
  );
  useEffect(() => fetchRows(0, around), [fetchRows]);
  const rowAt = (index: number): PlanRow | undefined =>
    window?.key === key ? window.rows[index - window.first] : undefined;
  return { rowAt, onWindow: fetchRows, header: window?.key === key ? window.header : [] };
}
