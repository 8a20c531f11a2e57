import { useCommands } from "../../ui/use-commands.ts";
import { sessionOf, type useHistoryDesk } from "./use-history-desk.ts";
import type { HistoryList } from "./use-history-list.ts";

/** What can be done now; absent is what cannot. */
export interface HistoryActs {
  readonly undo: (() => void) | undefined;
  readonly strike: (() => void) | undefined;
  readonly move: (() => void) | undefined;
  readonly moveSession: (() => void) | undefined;
}

/** The acts of the History screen, with their keys: Del strikes, F4 moves, Ctrl+Z undoes, Esc goes back. */
export function useHistoryActs(list: HistoryList, desk: ReturnType<typeof useHistoryDesk>): HistoryActs {
  const { window, row, chosen, batchesOnly } = list;
  const last = window?.lastOwn;
  const isSeveral = chosen.first !== chosen.last;
  const session = isSeveral ? undefined : sessionOf(row);
  const total = window?.total ?? 0;
  const { movable: count } = list;
  const acts: HistoryActs = {
    undo: last ? () => desk.open({ what: "undo", row: last }) : undefined,
    strike: row?.canStrike && !isSeveral ? () => desk.open({ what: "strike", row }) : undefined,
    move: count > 0 ? () => desk.open({ what: "move", ...chosen, total, count }) : undefined,
    moveSession: session ? () => desk.open(session) : undefined,
  };
  const back = () => {
    if (isSeveral) list.release();
    else if (batchesOnly) list.showBatches(false);
  };
  useCommands({
    Del: acts.strike,
    F4: acts.move,
    "Ctrl+Z": acts.undo,
    Esc: desk.form ? undefined : back,
  });
  return acts;
}
