import type { ComponentType } from "react";
import type { HistoryRow } from "../../../shared/contracts/stock-records.ts";
import type { EntryId, SessionId } from "../../../shared/domain/ledger/identity.ts";

/** What is moved: readings one by one, or all a session counted. */
export type MoveTarget =
  | { readonly what: "readings"; readonly ids: EntryId[] }
  | { readonly what: "session"; readonly session: SessionId };

/** The forms that strike and move, lent by the room of the stock: a screen joins them. */
export interface MendingForms {
  readonly Strike: ComponentType<{
    readonly entry: HistoryRow;
    readonly isUndo?: boolean;
    readonly onDone: () => void;
  }>;
  readonly Move: ComponentType<{
    readonly title: string;
    readonly target: () => Promise<MoveTarget>;
    readonly onDone: () => void;
  }>;
}
