import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { importFlow } from "./import-flow.ts";
import type { ImportState } from "./import-state.ts";
import { Refusal } from "./refusal.tsx";
import { TaskProgress } from "./task-progress.tsx";

interface TakePanelProps {
  readonly state: Extract<ImportState, { step: "file" | "reading" }>;
  /** Leads to all imports, where each is taken back. */
  readonly onImports: () => void;
}

/** Where taking a file in begins, and where it is said why one was not taken. */
export function TakePanel({ state, onImports }: TakePanelProps) {
  const { take } = useMessages().files;
  const services = useServices();
  const imports = useView("history", { first: 0, count: 0, batchesOnly: true })?.total ?? 0;
  const isReading = state.step === "reading";
  const choose = () => void importFlow.choose(services, take.dialog);
  useCommands(isReading ? {} : { "Ctrl+O": choose, "Ctrl+Enter": choose });
  const format = useFormat();
  const waiting = (!isReading && state.waiting) || 0;
  const refused = isReading ? undefined : state.refused;
  return (
    <section className="panel files-panel" aria-labelledby="files-take">
      <h2 id="files-take">{take.title}</h2>
      <p className="quiet">
        {take.lead} {take.safe} {take.drop}
      </p>
      {refused && <Refusal failure={refused} />}
      {waiting > 0 && <p>{take.waiting(waiting, format.number(waiting))}</p>}
      <div className="files-act">
        {isReading ? (
          <Reading state={state} />
        ) : (
          <div className="files-choose">
            <Button kind="primary" size="big" shortcut="Ctrl+O" onPress={choose}>
              {waiting > 0 ? take.next : refused ? take.other : take.choose}
            </Button>
            {imports > 0 && <Button onPress={onImports}>{take.imports}</Button>}
          </div>
        )}
      </div>
    </section>
  );
}

function Reading({ state }: { readonly state: Extract<ImportState, { step: "reading" }> }) {
  const { take } = useMessages().files;
  const format = useFormat();
  const services = useServices();
  return (
    <div className="stack">
      <TaskProgress
        what="import-read"
        label={take.reading(state.file.name)}
        shown={(count) => format.bytes(count)}
        stop={() => void importFlow.leave(services)}
      />
      <p className="quiet">{take.stopHint}</p>
    </div>
  );
}
