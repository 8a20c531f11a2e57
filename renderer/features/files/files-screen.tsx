import "./files.css";
import "./import-at-lock.ts";
import { askedHistory } from "../../services/asked-history.ts";
import { ColumnsStep } from "./columns-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { FilesHome } from "./files-home.tsx";
import { giveDraft } from "./give-draft.ts";
import { GiveStep } from "./give-step.tsx";
import { importFlow } from "./import-flow.ts";
import { ListedStep } from "./listed-step.tsx";
import { PlanStep } from "./plan-step.tsx";
import { ShapeStep } from "./shape-step.tsx";
import { useStore } from "./store.ts";

interface FilesScreenProps {
  readonly onGo: (screen: "count" | "stock" | "history") => void;
}

/** Files in and out: taking a file in keeps its step while one is elsewhere. */
export function FilesScreen({ onGo }: FilesScreenProps) {
  const state = useStore(importFlow.store);
  const { open } = useStore(giveDraft.store);
  const onImports = () => {
    askedHistory.importsOnly = true;
    onGo("history");
  };
  if (state.step === "columns") return <ColumnsStep state={state} />;
  if (state.step === "shape") return <ShapeStep state={state} />;
  if (state.step === "plan") return <PlanStep state={state} />;
  if (state.step === "done")
    return <DoneStep state={state} onGo={(screen) => (screen === "history" ? onImports() : onGo(screen))} />;
  if (state.step === "listed") return <ListedStep state={state} />;
  if (open && state.step === "file") return <GiveStep open={open} />;
  return <FilesHome state={state} onImports={onImports} />;
}
