import { useCallback, useRef, useState } from "react";
import type { Failure } from "../../../shared/errors.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import {
  type StickOutcome,
  type StickStep,
  saveOnStick,
  type Watched,
} from "../../services/save-on-stick.ts";
import { useServices, useView } from "../../services/services.tsx";

/** What came in the way last, and when; it goes when that stick is proven. `isWritten`: it lies there, not verified. */
interface Failed {
  readonly letter: string;
  readonly failure: Failure;
  readonly isWritten: boolean;
  readonly at: number;
}

/** Writing on a stick of ours, one at a time. */
export interface Writing {
  /** The stick that is being written and restored for trial. */
  readonly busy: string | null;
  /** How far that is. */
  readonly far: StickStep;
  readonly failed: Failed | null;
  readonly write: (letter: string) => void;
  /** Stops it: what was not written by then is not, what was is not verified. By itself it begins again only when it is due anew. */
  readonly stop: () => void;
  /** Whether a stick that is due may be written by itself. */
  readonly mayBegin: (letter: string) => boolean;
}

/** One that was refused before it was written is not tried again at once. */
const notAgainFor = 60_000;

/** Writes on sticks of ours, says how far that is and what came of it; `minutes` is how often they are written by themselves. */
export function useWriting(refresh: () => void, minutes = 15): Writing {
  const services = useServices();
  const { ownSticks } = useMessages();
  const [busy, setBusy] = useState<string | null>(null);
  const [far, setFar] = useState<StickStep>({ step: "preparing" });
  const [failed, setFailed] = useState<Failed | null>(null);
  const running = useRef<Watched["stop"]>(undefined);
  const notBefore = useRef(new Map<string, number>());
  const act = async (letter: string) => {
    if (running.current) return;
    const stop = { isAsked: false };
    running.current = stop;
    setFar({ step: "preparing" });
    setBusy(letter);
    try {
      const outcome = await saveOnStick(
        services,
        { letter, place: ownSticks.stick(letter) },
        { show: setFar, stop },
      );
      setFailed((before) => failedBy(outcome, letter, before));
      const pause = { "not-written": notAgainFor, stopped: minutes * 60_000 };
      if (outcome.step === "not-written" || outcome.step === "stopped")
        notBefore.current.set(letter, performance.now() + pause[outcome.step]);
    } finally {
      running.current = undefined;
      setBusy(null);
      refresh();
    }
  };
  const latest = useRef(act);
  latest.current = act;
  const write = useCallback((letter: string) => void latest.current(letter), []);
  const mayBegin = useCallback(
    (letter: string) => performance.now() >= (notBefore.current.get(letter) ?? 0),
    [],
  );
  return { busy, far, failed, write, mayBegin, stop: useStop(running, far) };
}

function useStop(running: { readonly current: Watched["stop"] | undefined }, far: StickStep): () => void {
  const { engine, host } = useServices();
  const task = useView("tasks", {})?.find(({ what }) => what === "copy")?.id;
  return () => {
    if (!running.current) return;
    running.current.isAsked = true;
    if (task !== undefined) void engine.cancelTask({ id: task });
    if (far.step === "saving") void host["snapshot.cancel"]({ name: far.name });
  };
}

/** What is in the way after a snapshot came to this. */
function failedBy(outcome: StickOutcome, letter: string, before: Failed | null): Failed | null {
  const at = Date.now();
  if (outcome.step === "failed" || outcome.step === "written")
    return { letter, failure: outcome.failure, isWritten: outcome.step === "written", at };
  if (outcome.step !== "proven") return before;
  if (outcome.withoutList) return { letter, failure: outcome.withoutList, isWritten: false, at };
  return before?.letter === letter ? null : before;
}
