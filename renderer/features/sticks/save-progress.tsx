import { useEffect, useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import type { Copying } from "./copy-provider.tsx";
import type { SaveState } from "./save-now.ts";
import { secondsLeft } from "./seconds-left.ts";

/** How far a step is; `of` is 0 where nobody knows. */
interface Far {
  readonly done: number;
  readonly of: number;
}

/** What the copy is doing: how much of how much and how long still where that is known, else for how long already. */
export function SaveProgress({
  state,
  stop,
  byKey = false,
}: Pick<Copying, "state" | "stop"> & {
  /** Esc stops it: where a person asked for it, and waits. */
  readonly byKey?: boolean;
}) {
  const { sticks } = useMessages();
  const format = useFormat();
  const far = useFar(state);
  const passed = usePassed(state.step);
  const { save: words } = sticks;
  useCommands({ Esc: byKey ? stop : undefined });
  const what =
    state.step === "saving" || state.step === "reading" || state.step === "proving"
      ? sticks.save[state.step]
      : words.preparing;
  const left = secondsLeft(passed, far);
  const isBytes = state.step === "saving" || state.step === "reading";
  const detail = [
    isBytes && far.of > 0 && sticks.take.readingOf(format.bytes(far.done), format.bytes(far.of)),
    left > 0 ? words.left(left) : words.seconds(Math.floor(passed / 1000)),
    state.step !== "preparing" && words.savingDetail,
  ];
  return (
    <>
      <span className="unseen" role="status">
        {what}
      </span>
      <Progress
        label={what}
        done={far.done}
        of={far.of}
        detail={detail.filter(Boolean).join(" · ")}
        cancel={{ label: words.stop, onPress: stop }}
      />
    </>
  );
}

function useFar(state: SaveState): Far {
  const task = useView("tasks", {})?.find(({ what }) => what === "copy");
  const written = useWritten(state.step === "saving" ? state.name : undefined);
  if (state.step === "reading") return state;
  if (state.step === "saving") return written;
  return task ?? { done: 0, of: 0 };
}

/** How much of a snapshot is written, asked a few times a second. */
function useWritten(name: string | undefined): Far {
  const { host } = useServices();
  const [far, setFar] = useState<Far>({ done: 0, of: 0 });
  useEffect(() => {
    if (name === undefined) return;
    const timer = setInterval(() => void host["snapshot.progress"]({ name }).then(setFar), 250);
    return () => {
      clearInterval(timer);
      setFar({ done: 0, of: 0 });
    };
  }, [host, name]);
  return far;
}

/** Milliseconds since a step began, told twice a second. */
function usePassed(step: string): number {
  const [passed, setPassed] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step has a time of its own.
  useEffect(() => {
    const began = Date.now();
    setPassed(0);
    const timer = setInterval(() => setPassed(Date.now() - began), 500);
    return () => clearInterval(timer);
  }, [step]);
  return passed;
}
