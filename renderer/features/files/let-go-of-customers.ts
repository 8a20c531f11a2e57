import type { ImportState } from "./import-state.ts";
import type { Store } from "./store.ts";

/** A list of customers that was looked at when they were locked is gone: the screen says so instead of showing it. */
export function letGoOfCustomers(store: Store<ImportState>): void {
  const state = store.get();
  if (state.step !== "plan" && state.step !== "columns" && state.step !== "shape") return;
  if (state.plan?.what !== "customers" || (state.step === "plan" && state.isWriting)) return;
  store.set({ step: "file", refused: { code: "customers/let-go", facts: {} } });
}
