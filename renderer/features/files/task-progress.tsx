import type { TaskRow } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useTask } from "./use-task.ts";

interface TaskProgressProps {
  readonly what: TaskRow["what"];
  readonly label: string;
  /** A number of the task as it is shown; left out, nothing but the bar says how far it is. */
  readonly shown?: (count: number) => string;
  /** Stops what goes on before the engine's part begins. */
  readonly stop?: (() => void) | undefined;
}

/** The bar of a task of the engine, in the place of the button that began it; Esc stops it. */
export function TaskProgress({ what, label, shown, stop }: TaskProgressProps) {
  const { take } = useMessages().files;
  const format = useFormat();
  const task = useTask(what);
  const stopNow = task ? task.stop : stop;
  useCommands({ Esc: stopNow });
  const far = task && task.of > 0 && shown ? take.of(shown(task.done), shown(task.of)) : "";
  const left = task?.left === undefined ? "" : take.left(format.number(task.left));
  return (
    <Progress
      label={label}
      done={task?.done ?? 0}
      of={task?.of ?? 0}
      detail={[far, left].filter(Boolean).join(" · ")}
      cancel={stopNow && { label: take.stop, onPress: stopNow }}
    />
  );
}
