import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Failure } from "../../../shared/errors.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { saveOnStick } from "../../services/save-on-stick.ts";
import { type Services, useServices, useView } from "../../services/services.tsx";

/** What main says of drives and sticks. */
export type Sticks = Awaited<ReturnType<Services["host"]["stick.all"]>>;

type Stick = Sticks["sticks"][number];

/** Sticks that are written by themselves. */
export interface StickKeeping {
  /** Undefined until main has answered. */
  readonly sticks: Sticks | undefined;
  /** The stick that is being written and restored for trial. */
  readonly busy: string | null;
  /** What came in the way last, and when; it goes when that stick is proven. `isWritten`: it lies there, not verified. */
  readonly failed: {
    readonly letter: string;
    readonly failure: Failure;
    readonly isWritten: boolean;
    readonly at: number;
  } | null;
  /** Asks main again, after something was said to it. */
  readonly refresh: () => void;
  readonly write: (letter: string) => void;
}

const Context = createContext<StickKeeping | null>(null);
const everyMilliseconds = 10_000;
/** One that was refused before it was written is not tried again at once. */
const notAgainFor = 60_000;

/** Writes on the sticks of ours when main says that one is due and something was counted since, one at a time. */
export function StickKeeper({ children }: { readonly children: ReactNode }) {
  const frame = useView("frame", {});
  const { sticks, refresh } = useSticksNow();
  const { busy, failed, refused, write } = useWriting(refresh);
  const { entries = 0, hasSnapshotKeys = false } = frame ?? {};
  const { ownSticks } = useMessages();
  // Entries that came, or something that was set: either is worth a copy.
  const isNew = (one: Stick) =>
    one.entries !== entries ||
    (frame?.settingsSaved[ownSticks.stick(one.letter)] ?? 0) < (frame?.settingsRevision ?? 0);
  const due = sticks?.sticks.find((one) => one.isDue && (one.provenAt === 0 || isNew(one)));
  useEffect(() => {
    const last = refused.current.get(due?.letter ?? "") ?? Number.NEGATIVE_INFINITY;
    if (due && hasSnapshotKeys && entries > 0 && performance.now() - last >= notAgainFor) write(due.letter);
  }, [due, hasSnapshotKeys, entries, refused, write]);
  const keeping = useMemo<StickKeeping>(
    () => ({ sticks, busy, failed, refresh, write }),
    [sticks, busy, failed, refresh, write],
  );
  return <Context value={keeping}>{children}</Context>;
}

/** What main says, asked again when it has news, and now and then for the room on the drives and what has become due. */
function useSticksNow() {
  const { host } = useServices();
  const [sticks, setSticks] = useState<Sticks>();
  const refresh = useCallback(() => void host["stick.all"]({}).then(setSticks), [host]);
  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, everyMilliseconds);
    const stop = host.onSticks(refresh);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [host, refresh]);
  return { sticks, refresh };
}

function useWriting(refresh: () => void) {
  const services = useServices();
  const { ownSticks } = useMessages();
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<StickKeeping["failed"]>(null);
  const isBusy = useRef(false);
  const refused = useRef(new Map<string, number>());
  const write = useCallback(
    async (letter: string) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setBusy(letter);
      try {
        const outcome = await saveOnStick(services, { letter, place: ownSticks.stick(letter) });
        const { step } = outcome;
        if (step === "failed" || step === "written")
          setFailed({ letter, failure: outcome.failure, isWritten: step === "written", at: Date.now() });
        else if (step === "proven" && outcome.withoutList)
          setFailed({ letter, failure: outcome.withoutList, isWritten: false, at: Date.now() });
        else if (step === "proven") setFailed((before) => (before?.letter === letter ? null : before));
        if (outcome.step === "not-written") refused.current.set(letter, performance.now());
      } finally {
        isBusy.current = false;
        setBusy(null);
        refresh();
      }
    },
    [services, refresh, ownSticks],
  );
  const start = useCallback((letter: string) => void write(letter), [write]);
  return { busy, failed, refused, write: start };
}

/** Sticks that are written by themselves; throws outside of their keeper. */
export function useSticks(): StickKeeping {
  const keeping = useContext(Context);
  if (!keeping) throw new Error("No sticks here");
  return keeping;
}

/** The stick of ours that can be written on now, if there is one: of two the one that has waited longest. */
export function useStickToWrite(
  hasKeys: boolean,
): Pick<StickKeeping, "write"> & { readonly stick?: Stick | undefined } {
  const { sticks, write } = useSticks();
  const here = sticks?.sticks.filter(
    ({ isHere, isReadOnly, isLooking, alarms }) => isHere && !isReadOnly && !isLooking && alarms.length === 0,
  );
  const [stick] = hasKeys ? [...(here ?? [])].sort((a, b) => a.provenAt - b.provenAt) : [];
  return { write, stick };
}
