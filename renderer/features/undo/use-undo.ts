import { useEffect, useRef, useState } from "react";
import type { UndoChoice, UndoSummary, UndoWindow } from "../../../shared/contracts/undo-records.ts";
import type { BatchId } from "../../../shared/domain/ledger/identity.ts";
import type { Failure } from "../../../shared/errors.ts";
import { useFrame, useServices } from "../../services/services.tsx";
import { windowAround } from "../../ui/row-window.ts";

/** What the program would do by itself. */
const proposed: UndoChoice = { all: "proposed", but: [] };

/** Looks at what taking an import back would do; `again` looks anew, when the stock became another one. */
export function useUndo(batch: BatchId, onStopped: () => void) {
  const { engine } = useServices();
  const [summary, setSummary] = useState<UndoSummary>();
  const [turn, setTurn] = useState(0);
  const stopped = useRef(onStopped);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn looks again
  useEffect(() => {
    let isWanted = true;
    void engine.lookAtUndo({ batch }).then((looked) => {
      if (!isWanted) return;
      if (looked.ok) setSummary(looked.value);
      else stopped.current();
    });
    return () => {
      isWanted = false;
    };
  }, [engine, batch, turn]);
  const again = () => {
    setSummary(undefined);
    setTurn(turn + 1);
  };
  return { summary, again };
}

/** The choice for each touched row, the rows in sight, and what the choice comes to. */
export function useUndoChoice(undo: string) {
  const { engine } = useServices();
  const [choice, setChoice] = useState(proposed);
  const [sight, setSight] = useState({ first: 0, count: 120 });
  const [window, setWindow] = useState<UndoWindow>();
  const lock = useFrame()?.customersLock;
  // biome-ignore lint/correctness/useExhaustiveDependencies: locked, a customer has no name in the rows
  useEffect(() => {
    let isWanted = true;
    void engine.undoRows({ undo, choice, ...sight }).then((rows) => {
      if (isWanted) setWindow(rows);
    });
    return () => {
      isWanted = false;
    };
  }, [engine, undo, choice, sight, lock]);
  const total = window?.total ?? 0;
  return {
    choice,
    window,
    rowAt: (index: number) => window?.rows[index - window.first],
    see: (first: number, count: number) => {
      const wanted = windowAround(first, count);
      if (wanted.first !== sight.first || wanted.count !== sight.count) setSight(wanted);
    },
    /** The other choice for one row. */
    toggle: (row: number) =>
      setChoice(({ all, but }) => ({
        all,
        but: but.includes(row) ? but.filter((other) => other !== row) : [...but, row],
      })),
    /** All stay; or, when all do, all go. */
    toggleAll: () => setChoice({ all: window?.effect.kept === total ? "reversed" : "kept", but: [] }),
  };
}

/** Takes the import back as it was chosen: whether that goes on, and why it was not done. */
export function useTakeBack(undo: string, onDone: () => void) {
  const { engine } = useServices();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const takeBack = async (choice: UndoChoice, reason: string) => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    const done = await engine.undoImport({ undo, choice, reason }).finally(() => setBusy(false));
    if (done.ok) onDone();
    else if (done.failure.code !== "task/cancelled") setFailure(done.failure);
  };
  return { isBusy, failure, takeBack };
}

/** What takes longer than this is shown as progress, in milliseconds. */
const long = 600;

/** Whether something has been going on for so long that a person wants to see how far it is. */
export function useLong(isBusy: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setLong(true), long);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  return isLong;
}
