import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanRow, PlanWindow } from "../../../shared/contracts/file-records.ts";
import { useServices } from "../../services/services.tsx";
import type { Bucket } from "./import-state.ts";

/** So many rows are fetched before and after those in sight. */
const around = 60;
const most = 400;
/** What a search found is asked for again so often while it goes on, in milliseconds. */
const again = 150;

/** Which rows of which plan: a bucket, those that ask, and a text that stands in them. */
export interface PlanPart {
  readonly plan: string;
  readonly bucket: Bucket | "asked";
  readonly text: string;
}

/** The rows of a plan that are in sight, fetched from the engine as one looks. */
export function usePlanRows({ plan, bucket, text }: PlanPart) {
  const { engine } = useServices();
  const [window, setWindow] = useState<PlanWindow & { readonly key: string }>();
  const key = JSON.stringify([plan, bucket, text]);
  const wanted = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fetchRows = useCallback(
    (first: number, count: number) => {
      const from = Math.max(0, first - around);
      const own = `${key} ${from}`;
      wanted.current = own;
      clearTimeout(timer.current);
      const fetchOwn = () => {
        const asked = { plan, bucket, text, first: from, count: Math.min(most, count + 2 * around) };
        void engine.planRows(asked).then((rows) => {
          if (wanted.current !== own) return;
          setWindow({ ...rows, key });
          if (rows.searching) timer.current = setTimeout(fetchOwn, again);
        });
      };
      fetchOwn();
    },
    [engine, plan, bucket, text, key],
  );
  useEffect(() => {
    fetchRows(0, around);
    return () => clearTimeout(timer.current);
  }, [fetchRows]);
  const shown = window?.key === key ? window : undefined;
  const rowAt = (index: number): PlanRow | undefined => shown?.rows[index - shown.first];
  return { rowAt, onWindow: fetchRows, window: shown };
}
