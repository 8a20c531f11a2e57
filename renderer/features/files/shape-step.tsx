import "./shape.css";
import type { ReadAs } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { lookAtColumns } from "./columns-flow.ts";
import { importFlow } from "./import-flow.ts";
import type { ImportState } from "./import-state.ts";
import { JoinPanel } from "./join-panel.tsx";
import { Refusal } from "./refusal.tsx";
import { ShapeChoices } from "./shape-choices.tsx";
import { ShapeRows } from "./shape-rows.tsx";
import { SheetChoice } from "./sheet-choice.tsx";
import { Stepper } from "./stepper.tsx";
import { TaskProgress } from "./task-progress.tsx";

type ShapeState = Extract<ImportState, { step: "shape" }>;

/** How a file was read and why, its rows, and every decision to be taken otherwise; then the plan. */
export function ShapeStep({ state }: { readonly state: ShapeState }) {
  const { shape } = useMessages();
  const services = useServices();
  const { file, read, refused, isReading } = state;
  return (
    <main className="screen-body">
      <div className="screen-head files-head">
        <h1>{shape.title}</h1>
        <span className="quiet">
          {file.name} · <Counted read={read} />
        </span>
        <Stepper at="file" />
      </div>
      {refused && <Refusal failure={refused} />}
      <SheetChoice read={read} />
      {read.twice.length > 0 && (
        <Notice tone="asked" icon="asked" words={{ what: shape.twice(read.twice.join(", ")) }} />
      )}
      <ShapeChoices read={read} onSay={(said) => void importFlow.say(services, said)} />
      <JoinPanel state={state} />
      <ShapeRows read={read} />
      {isReading ? <Reading name={file.name} /> : <Acts state={state} />}
    </main>
  );
}

function Counted({ read }: { readonly read: ReadAs }) {
  const { shape } = useMessages();
  const format = useFormat();
  const title = read.title > 0 ? ` · ${shape.titleRows(format.number(read.title))}` : "";
  return `${shape.rows(format.number(read.rows))}${title}`;
}

function Reading({ name }: { readonly name: string }) {
  const { take } = useMessages().files;
  const format = useFormat();
  return (
    <TaskProgress what="import-read" label={take.reading(name)} shown={(count) => format.bytes(count)} />
  );
}

/** A file that is understood goes on to its plan, any other to its columns. */
function Acts({ state: { plan, read } }: { readonly state: ShapeState }) {
  const { files, shape } = useMessages();
  const services = useServices();
  const back = () => void importFlow.leave(services);
  const isSure = plan !== undefined && read.isSure;
  const columns = lookAtColumns;
  const go = isSure ? () => void importFlow.go(services) : columns;
  useCommands({ Esc: back, "Ctrl+Enter": go, F2: columns });
  return (
    <div className="files-foot">
      <Button shortcut="Esc" onPress={back}>
        {files.take.back}
      </Button>
      <span className="grow" />
      {isSure && (
        <Button shortcut="F2" onPress={columns}>
          {shape.toColumns}
        </Button>
      )}
      <Button kind="primary" size="big" shortcut="Ctrl+Enter" onPress={go}>
        {isSure ? shape.toPlan : shape.toColumns}
      </Button>
    </div>
  );
}
