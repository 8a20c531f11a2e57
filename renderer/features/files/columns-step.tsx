import "./columns.css";
import { useState } from "react";
import type { ColumnsAs, ReadAs } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { keepAs, lookAtShape, readBy, takeAs } from "./columns-flow.ts";
import { ColumnsTable, letterOf } from "./columns-table.tsx";
import { importFlow } from "./import-flow.ts";
import type { Step } from "./import-state.ts";
import { LeftOut } from "./left-out.tsx";
import { ReadCard } from "./read-card.tsx";
import { RecipeDialog } from "./recipe-dialog.tsx";
import { Refusal } from "./refusal.tsx";
import { ShapeRows } from "./shape-rows.tsx";
import { Stepper } from "./stepper.tsx";
import { TaskProgress } from "./task-progress.tsx";

type ColumnsState = Step<"columns">;

/** What the file is taken for, what each of its columns is, how sure that is and why; then the plan. */
export function ColumnsStep({ state }: { readonly state: ColumnsState }) {
  const { columns: words } = useMessages();
  const { read, refused, kept } = state;
  return (
    <main className="screen-body columns-step">
      <div className="screen-head files-head columns-head">
        <h1>{words.title}</h1>
        <Choices read={read} />
        <Stepper at="columns" />
      </div>
      {refused && refused.code !== "table/columns-missing" && <Refusal failure={refused} />}
      {kept && <Notice tone="good" icon="good" words={{ what: words.kept(kept) }} />}
      <LeftOut read={read} />
      <ReadCard state={state} />
      <ColumnsTable read={read} />
      <ShapeRows read={read} />
      {state.isReading ? <Reading name={state.file.name} /> : <Acts state={state} />}
    </main>
  );
}

/** What the file is, and the recipe it is read by, where one fits. */
function Choices({ read }: { readonly read: ReadAs }) {
  const { columns: words } = useMessages();
  const services = useServices();
  return (
    <>
      <Select
        label={words.what}
        value={read.mapping.target}
        options={read.targets.map((target) => ({ value: target, label: words.targets[target] }))}
        onChange={(target) => void takeAs(services, target)}
      />
      {read.recipes.length > 0 && (
        <Select
          label={words.recipe}
          value={read.recipe ?? ""}
          options={[
            ...read.recipes.map(({ id, name }) => ({ value: id, label: name })),
            { value: "", label: words.noRecipe },
          ]}
          onChange={(id) => void readBy(services, id === "" ? null : id)}
        />
      )}
    </>
  );
}

function Reading({ name }: { readonly name: string }) {
  const { take } = useMessages().files;
  const format = useFormat();
  return (
    <TaskProgress what="import-read" label={take.reading(name)} shown={(count) => format.bytes(count)} />
  );
}

function Acts({ state }: { readonly state: ColumnsState }) {
  const { files, shape, columns: words } = useMessages();
  const services = useServices();
  const [isKeeping, setKeeping] = useState(false);
  const { read, file } = state;
  const canGo = read.lacking.length === 0;
  const back = () => void importFlow.leave(services);
  const go = () => void importFlow.go(services);
  const cut = () => void lookAtShape(services);
  const other = async () => {
    await importFlow.leave(services);
    await importFlow.choose(services, files.take.dialog);
  };
  useCommands({
    Esc: back,
    "Ctrl+Enter": canGo ? go : undefined,
    "Ctrl+O": () => void other(),
    F2: cut,
  });
  return (
    <div className="files-foot">
      <Button shortcut="Esc" onPress={back}>
        {files.take.back}
      </Button>
      {canGo && <Button onPress={() => setKeeping(true)}>{words.keep}</Button>}
      <span className="quiet grow files-hint" role="status">
        <Hint read={read} />
      </span>
      {canGo ? (
        <Button kind="primary" size="big" shortcut="Ctrl+Enter" onPress={go}>
          {shape.toPlan}
        </Button>
      ) : (
        <Button size="big" shortcut="Ctrl+O" onPress={() => void other()}>
          {files.take.other}
        </Button>
      )}
      {isKeeping && (
        <RecipeDialog
          title={words.keepTitle}
          lead={words.keepWhat}
          name={file.name.replace(/\.[^.]*$/, "").slice(0, 80)}
          onKeep={(name) => void keepAs(services, name)}
          onClose={() => setKeeping(false)}
        />
      )}
    </div>
  );
}

/** What stands in the way; else what is lost. */
function Hint({ read }: { readonly read: ColumnsAs }) {
  const { columns: words } = useMessages();
  if (read.lacking.length > 0) return <b>{words.lacking(read.lacking.join(", "))}</b>;
  const lost = read.looks.flatMap(({ certainty }, at) => (certainty === "lost" ? [letterOf(at)] : []));
  return lost.length > 0 ? words.lost(lost.join(", ")) : "";
}
