import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { type Services, useFrame, useServices } from "../../services/services.tsx";
import { useWriting, type Writing } from "./use-writing.ts";

/** What main says of drives and sticks. */
export type Sticks = Awaited<ReturnType<Services["host"]["stick.all"]>>;

type Stick = Sticks["sticks"][number];

/** Sticks that are written by themselves. */
export interface StickKeeping extends Omit<Writing, "mayBegin"> {
  /** Undefined until main has answered. */
  readonly sticks: Sticks | undefined;
  /** Asks main again, after something was said to it. */
  readonly refresh: () => void;
}

const Context = createContext<StickKeeping | null>(null);
const everyMilliseconds = 10_000;

/** Writes on the sticks of ours when main says that one is due and something was counted since, one at a time. */
export function StickKeeper({ children }: { readonly children: ReactNode }) {
  const frame = useFrame();
  const { sticks, refresh } = useSticksNow();
  const { mayBegin, ...writing } = useWriting(refresh, sticks?.minutes);
  const { write } = writing;
  const { entries = 0, hasSnapshotKeys = false } = frame ?? {};
  const { ownSticks } = useMessages();
  // Entries that came, or something that was set: either is worth a copy.
  const isNew = (one: Stick) =>
    one.entries !== entries ||
    (frame?.settingsSaved[ownSticks.stick(one.letter)] ?? 0) < (frame?.settingsRevision ?? 0);
  const due = sticks?.sticks.find((one) => one.isDue && (one.provenAt === 0 || isNew(one)));
  useEffect(() => {
    if (due && hasSnapshotKeys && entries > 0 && mayBegin(due.letter)) write(due.letter);
  }, [due, hasSnapshotKeys, entries, mayBegin, write]);
  const keeping: StickKeeping = { sticks, refresh, ...writing };
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
