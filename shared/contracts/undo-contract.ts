import * as v from "valibot";
import { BatchId } from "../domain/ledger/identity.ts";
import type { NotWritten } from "../errors.ts";
import { method } from "./contract.ts";
import { answer, outcome } from "./engine-answers.ts";
import { count, filled, text, window } from "./engine-inputs.ts";
import type { UndoSummary, UndoWindow } from "./undo-records.ts";

const choice = v.object({
  all: v.picklist(["proposed", "kept", "reversed"]),
  but: v.pipe(v.array(count), v.readonly()),
});

/** Taking an import back: this part of what the window may ask of the engine. */
export const undoContract = {
  /** Looks at what an import brought and what became of it; changes nothing. */
  lookAtUndo: method(v.object({ batch: BatchId }), outcome<UndoSummary, "task/cancelled">()),
  /** What was touched since, and what a choice comes to. */
  undoRows: method(v.object({ undo: text(40), choice, ...window }), answer<UndoWindow>()),
  /** Takes the import back as it was chosen; refused when the stock became another one than was shown. */
  undoImport: method(
    v.object({ undo: text(40), choice, reason: filled(500) }),
    outcome<Record<never, never>, "import/plan-stale" | "task/cancelled" | NotWritten>(),
  ),
} as const;
