import { useMessages } from "../../i18n/use-messages.tsx";
import { GivePanel } from "./give-panel.tsx";
import type { ImportState } from "./import-state.ts";
import { ListsPanel } from "./lists-panel.tsx";
import { RecallsPanel } from "./recalls-panel.tsx";
import { RecipesPanel } from "./recipes-panel.tsx";
import { TakePanel } from "./take-panel.tsx";

interface FilesHomeProps {
  readonly state: Extract<ImportState, { step: "file" | "reading" }>;
  readonly onImports: () => void;
}

/** What comes in on the left, what goes out on the right. */
export function FilesHome({ state, onImports }: FilesHomeProps) {
  const { files } = useMessages();
  return (
    <main className="screen-body">
      <h1>{files.title}</h1>
      <div className="files-home">
        <div className="files-in">
          <TakePanel state={state} onImports={onImports} />
          <ListsPanel />
          <RecallsPanel />
        </div>
        <div className="files-in">
          <GivePanel />
          <RecipesPanel />
        </div>
      </div>
    </main>
  );
}
