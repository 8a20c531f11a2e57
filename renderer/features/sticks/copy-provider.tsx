import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { type CopyIntake, useCopyIntake } from "../../services/use-copy-intake.ts";
import { isRunning, type SaveState, saveOpenCopy, saveSnapshot } from "./save-now.ts";
import { type Checking, useChecking } from "./use-checking.ts";
import { type GoingBack, useGoingBack } from "./use-going-back.ts";
import { type MakingKeys, useMakingKeys } from "./use-making-keys.ts";

/** Copying to a stick, from wherever it is asked. */
export interface Copying {
  readonly state: SaveState;
  /**
   * Saves now: to the place of the last copy when it is there, or to another. One at a time. Without keys nothing is
   * written, and it is said; `open` is the copy for all to read, without customers.
   */
  readonly save: (where?: "again" | "other" | "open") => void;
  /** Stops what is being saved: what was not written by then is not, what was is not verified. */
  readonly stop: () => void;
  /** Lets the words of what was done or what went wrong go. */
  readonly clear: () => void;
  /** A copy being taken in; it keeps its step when one leaves the screen, as every scan makes one do. */
  readonly intake: CopyIntake;
  readonly keys: MakingKeys;
  readonly back: GoingBack;
  readonly check: Checking;
}

const Context = createContext<Copying | null>(null);

/** Copying to a stick for everything inside: Ctrl+S anywhere, and the screen Sticks. */
export function CopyProvider({ children }: { readonly children: ReactNode }) {
  const { state, save, stop, clear } = useSaving();
  const intake = useCopyIntake();
  const keys = useMakingKeys();
  const back = useGoingBack();
  const check = useChecking();
  const copying = useMemo(
    () => ({ state, save, stop, clear, intake, keys, back, check }),
    [state, save, stop, clear, intake, keys, back, check],
  );
  return <Context value={copying}>{children}</Context>;
}

/** Copying to a stick; throws outside of its provider. */
export function useCopying(): Copying {
  const copying = useContext(Context);
  if (!copying) throw new Error("No copying here");
  return copying;
}

function useSaving(): Pick<Copying, "state" | "save" | "stop" | "clear"> {
  const services = useServices();
  const { sticks } = useMessages();
  const [state, setState] = useState<SaveState>({ step: "idle" });
  const task = useView("tasks", {})?.find(({ what }) => what === "copy")?.id;
  const running = useRef<{ isAsked: boolean }>(undefined);
  const title = sticks.save.dialog;
  return useMemo(() => {
    const save = async (where: "again" | "other" | "open") => {
      if (running.current) return;
      const stop = { isAsked: false };
      running.current = stop;
      const work = where === "open" ? saveOpenCopy : saveSnapshot;
      try {
        setState(await work(services, { title, again: where !== "other", stop }, setState));
      } catch (bug) {
        setState({ step: "idle" });
        throw bug;
      } finally {
        running.current = undefined;
      }
    };
    return {
      state,
      save: (where = "again") => void save(where),
      stop: () => {
        if (!running.current) return;
        running.current.isAsked = true;
        if (task !== undefined) void services.engine.cancelTask({ id: task });
        if (state.step === "saving" && state.name)
          void services.host["snapshot.cancel"]({ name: state.name });
      },
      clear: () => {
        if (!isRunning(state)) setState({ step: "idle" });
      },
    };
  }, [services, state, task, title]);
}
