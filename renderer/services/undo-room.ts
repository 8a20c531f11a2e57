import { type ComponentType, createContext } from "react";
import type { BatchId } from "../../shared/domain/ledger/identity.ts";

/** The dialog that takes an import back, wherever one is shown: lent by its own room, joined by the app. */
export type UndoForm = ComponentType<{
  readonly batch: BatchId;
  readonly title: string;
  /** Hears how many touched rows stay. */
  readonly onDone: (kept: number) => void;
  readonly onClose: () => void;
}>;

/** Lends that dialog to the screens. */
export const UndoRoom = createContext<UndoForm>(() => null);
