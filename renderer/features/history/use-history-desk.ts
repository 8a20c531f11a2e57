import { useState } from "react";
import type { HistoryRow } from "../../../shared/contracts/stock-records.ts";
import type { SessionId } from "../../../shared/domain/ledger/identity.ts";
import type { Drafts } from "../../services/use-draft.ts";

/** What is being done: each form holds what it is about, whatever comes in meanwhile. */
export type HistoryForm =
  | { readonly what: "strike" | "undo"; readonly row: HistoryRow }
  | {
      readonly what: "move";
      readonly first: number;
      readonly last: number;
      readonly total: number;
      /** How many of them can be moved. */
      readonly count: number;
    }
  | { readonly what: "session"; readonly session: SessionId; readonly place: string };

/** What outlives the screen: who comes back finds the form that stood, and what was typed in it. */
let kept: HistoryForm | null = null;
export const historyDrafts: Drafts = new Map();

/** The form that stands beside the history, when one does. */
export function useHistoryDesk() {
  const [form, setForm] = useState(kept);
  const open = (next: HistoryForm | null) => {
    historyDrafts.clear();
    kept = next;
    setForm(next);
  };
  return { form, open, close: () => open(null) };
}

/** The session an entry belongs to, with its place; undefined when it belongs to none. */
export function sessionOf(row: HistoryRow | undefined): HistoryForm | undefined {
  const session = row?.facts["session"];
  if (!row || !session || row.kind === "moved") return undefined;
  return { what: "session", session: session as SessionId, place: String(row.facts["place"] ?? "") };
}
