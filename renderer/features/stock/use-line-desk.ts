import { useState } from "react";
import { type HistoryRow, isQuantityKind } from "../../../shared/contracts/stock-records.ts";
import type { EntryId } from "../../../shared/domain/ledger/identity.ts";
import type { Drafts } from "../../services/use-draft.ts";

/** What is being done about a line. */
export type LineForm = "adjust" | "change" | "strike" | "anyway" | "name" | "undo";

interface Desk {
  readonly line: number;
  readonly form: LineForm | null;
  /** The marked entry, and the other end of what is chosen. */
  readonly marked: EntryId | null;
  readonly from: EntryId | null;
}

const noDesk = { form: null, marked: null, from: null };

/** What outlives the screen: who comes back finds the form that stood, and what was typed in it. */
let kept: Desk = { line: -1, ...noDesk };
export const lineDrafts: Drafts = new Map();

/** The work on one line: the form that stands, and which of its entries are marked. */
export interface LineDesk {
  readonly hasLine: boolean;
  readonly form: LineForm | null;
  readonly marked: HistoryRow | undefined;
  /** More than one entry, chosen by a person. */
  readonly chosen: readonly HistoryRow[];
  /** Opens a form, about a certain entry when one is named. */
  readonly open: (form: LineForm | null, about?: EntryId) => void;
  readonly mark: (id: EntryId, extend: boolean) => void;
  /** Only the mark stays. */
  readonly release: () => void;
}

/** Holds the work on the marked line; another line starts afresh. */
export function useLineDesk(line: number, entries: readonly HistoryRow[]): LineDesk {
  const [desk, setDesk] = useState(kept);
  const own: Desk = desk.line === line ? desk : { line, ...noDesk };
  const set = (next: Desk) => {
    // What would be undone is another entry by then.
    kept = next.form === "undo" ? { ...next, form: null } : next;
    setDesk(next);
  };
  /** Another form, or none: what was typed in the one before is of no use. */
  const turn = (next: Desk) => {
    lineDrafts.clear();
    set(next);
  };
  const at = entries.findIndex(({ id }) => id === own.marked);
  const from = entries.findIndex(({ id }) => id === own.from);
  const isSeveral = at >= 0 && from >= 0 && at !== from;
  const marked = entries[at] ?? entries.find(({ canStrike }) => canStrike);
  return {
    hasLine: line >= 0,
    form: own.form,
    marked,
    chosen: isSeveral ? entries.slice(Math.min(at, from), Math.max(at, from) + 1) : [],
    // A form stays about the entry it was opened for, whatever is counted meanwhile.
    open: (form, about) =>
      turn({ ...own, form, marked: about ?? marked?.id ?? null, from: about ?? own.from }),
    mark: (id, extend) =>
      turn({ ...own, form: null, marked: id, from: extend ? (own.from ?? own.marked ?? id) : id }),
    release: () => set({ ...own, from: own.marked }),
  };
}

/** The entries that can be moved: packs that were counted or said, and that stand. */
export const movable = (entries: readonly HistoryRow[]): readonly HistoryRow[] =>
  entries.filter(({ kind, struck }) => isQuantityKind(kind) && !struck);
