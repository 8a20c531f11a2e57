import { useState } from "react";
import type { HistoryRow } from "../../../shared/contracts/stock-records.ts";
import type { SessionId } from "../../../shared/domain/ledger/identity.ts";

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

/** The form that stands beside the history, when one does. */
export function useHistoryDesk() {
  const [form, setForm] = useState<HistoryForm | null>(null);
  return { form, open: setForm, close: () => setForm(null) };
}

/** The session an entry belongs to, with its place; undefined when it belongs to none. */
export function sessionOf(row: HistoryRow | undefined): HistoryForm | undefined {
  const session = row?.facts["session"];
  if (!row || !session || row.kind === "moved") return undefined;
  return { what: "session", session: session as SessionId, place: String(row.facts["place"] ?? "") };
}
