import { onLetGo } from "../../services/let-go.ts";
import { importFlow } from "./import-flow.ts";

/** A list of customers that was looked at when they were locked is gone: the screen says so instead of showing it. */
onLetGo(() => {
  const state = importFlow.store.get();
  if (state.step !== "plan" && state.step !== "columns" && state.step !== "shape") return;
  const what = state.plan?.what ?? state.read.mapping.target;
  if (what !== "customers" || (state.step === "plan" && state.isWriting)) return;
  importFlow.store.set({ step: "file", refused: { code: "customers/let-go", facts: {} } });
});
