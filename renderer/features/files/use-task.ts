import { useRef } from "react";
import type { TaskRow } from "../../../shared/contracts/file-records.ts";
import { useServices, useView } from "../../services/services.tsx";

/** How far a task is, and how it is stopped. */
export interface RunningTask {
  readonly done: number;
  /** 0 while it is not known. */
  readonly of: number;
  /** Seconds left, once that can be said. */
  readonly left: number | undefined;
  readonly stop: (() => void) | undefined;
}

/** Before so many milliseconds nobody knows how long it takes. */
const enough = 2_000;

/** The engine's task of a kind while it runs; undefined when there is none. */
export function useTask(what: TaskRow["what"]): RunningTask | undefined {
  const { engine } = useServices();
  const row = useView("tasks", {})?.find((task) => task.what === what);
  const began = useRef<{ readonly id: string; readonly at: number }>(undefined);
  if (!row) return undefined;
  if (began.current?.id !== row.id) began.current = { id: row.id, at: Date.now() };
  const passed = Date.now() - began.current.at;
  const share = row.of > 0 ? row.done / row.of : 0;
  return {
    done: row.done,
    of: row.of,
    left: passed > enough && share > 0.05 ? Math.ceil((passed / share - passed) / 1_000) : undefined,
    stop: row.canCancel ? () => void engine.cancelTask({ id: row.id }) : undefined,
  };
}
