import { useState } from "react";
import type { HistoryRow } from "../../../shared/contracts/stock-records.ts";
import type { EntryId } from "../../../shared/domain/ledger/identity.ts";

/** What is being done about a line. */
export type LineForm = "adjust" | "change" | "strike" | "anyway" | "name" | "undo";

interface Desk {
  readonly line: number;
  readonly form: LineForm | null;
  /** The marked entry, and the other end of what is chosen. */
  readonly marked: EntryId | null;
  readonly from: EntryId | null;
}

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
  const [desk, setDesk] = useState<Desk>({ line, form: null, marked: null, from: null });
  const own: Desk = desk.line === line ? desk : { line, form: null, marked: null, from: null };
  const at = entries.findIndex(({ id }) => id === own.marked);
  const from = entries.findIndex(({ id }) => id === own.from);
  const isSeveral = at >= 0 && from >= 0 && at !== from;
  return {
    hasLine: line >= 0,
    form: own.form,
    marked: entries[at] ?? entries.find(({ canStrike }) => canStrike),
    chosen: isSeveral ? entries.slice(Math.min(at, from), Math.max(at, from) + 1) : [],
    open: (form, about) => setDesk({ ...own, form, ...(about ? { marked: about, from: about } : {}) }),
    mark: (id, extend) =>
      setDesk({ ...own, form: null, marked: id, from: extend ? (own.from ?? own.marked ?? id) : id }),
    release: () => setDesk({ ...own, from: own.marked }),
  };
}

/** The entries that can be moved: packs that were counted or said, and that stand. */
export const movable = (entries: readonly HistoryRow[]): readonly HistoryRow[] =>
  entries.filter(({ kind, struck }) => (kind === "counted" || kind === "adjusted") && !struck);
