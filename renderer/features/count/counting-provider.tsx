import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { CountWindow } from "../../../shared/contracts/count-records.ts";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import type { Reading } from "../../../shared/domain/codes/scan.ts";
import { type Engine, useFrame, useServices } from "../../services/services.tsx";
import { together } from "../../services/together.ts";
import { useScanComing, useScanner } from "../../ui/use-scanner.ts";
import { Counting } from "./counting.ts";
import type { StripText } from "./desk.ts";
import { timesOf } from "./digits.ts";
import { playOutcome, useAlarm } from "./outcome-sounds.ts";
import { ReadingLabel } from "./reading-label.ts";
import { isUnsafe, standsStill } from "./standing.ts";
import { saidOf, type Taking, useTaking, whole } from "./taking.ts";
import type { CountingState } from "./waiting.ts";

/** What counting shares over all screens: it goes on whichever of them is open. */
interface Shared {
  readonly counting: Counting;
  readonly state: CountingState;
  readonly frame: FrameWindow | undefined;
  readonly window: CountWindow | undefined;
  readonly times: RefObject<StripText | null>;
  /** Packs are taken out instead of counted, and why; null while they are counted. */
  readonly taking: Taking | null;
  readonly setTaking: (taking: Taking | null) => void;
  /** Counts a code that a camera read, the very same way as one of the scanner: `]d201…`. */
  readonly seeCode: (code: string) => void;
}

const Context = createContext<Shared | null>(null);

/** More readings than any screen shows whole. */
const seen = 16;

/**
 * Counts every scan, whichever screen is open; stands around all of them. `onScan` is told of each, so that the frame can
 * show the Count screen.
 */
export function CountingProvider({
  children,
  onScan,
}: {
  readonly children: ReactNode;
  readonly onScan?: () => void;
}) {
  const { engine } = useServices();
  const frame = useFrame();
  const [counting] = useState(() => new Counting({ engine, now: () => Date.now(), heard: playOutcome }));
  const state = useSyncExternalStore(counting.subscribe, counting.state);
  const times = useRef<StripText | null>(null);
  const window = useReadings(engine, counting);
  const [taking, setTaking] = useTaking(frame);
  const takingNow = useRef(taking);
  useLayoutEffect(() => {
    takingNow.current = taking;
  });
  useWhatIsOpen(counting, frame);
  useAlarm(isUnsafe(state, frame));
  const read = (reading: Reading) => {
    count(reading, takeTimes(times), { counting, engine, frame, taking, takingNow });
    onScan?.();
  };
  useScanner(read);
  useScanComing(() => void engine.scanComes({}));
  const seeCode = (code: string) => read({ byPosition: code, byCharacter: code, ending: "enter" });
  const shared = { counting, state, frame, window, times, taking, setTaking, seeCode };
  return <Context value={shared}>{children}</Context>;
}

/** Counting, for the screens; throws outside of its provider. */
export function useCounting(): Shared {
  const shared = useContext(Context);
  if (!shared) throw new Error("No counting here");
  return shared;
}

/** The newest readings. Counting hears of them before the screen does, so that what stands large is never behind. */
function useReadings(engine: Engine, counting: Counting): CountWindow | undefined {
  const [window, setWindow] = useState<CountWindow>();
  useEffect(
    () =>
      engine.count({ limit: seen }, (next) => {
        counting.setNewest(next.readings[0]?.id ?? null);
        together(() => setWindow(next));
      }),
    [engine, counting],
  );
  return window;
}

/** Tells counting what the frame says: whether a place is open, and room on the disk. */
function useWhatIsOpen(counting: Counting, frame: FrameWindow | undefined) {
  const hasPlace = frame?.phase === "ready" ? frame.place !== null : undefined;
  const isStill = standsStill(frame);
  useEffect(() => {
    if (hasPlace !== undefined) counting.setPlace(hasPlace);
  }, [counting, hasPlace]);
  useEffect(() => {
    if (!isStill) counting.resend();
  }, [counting, isStill]);
}

/** How many packs the next scan stands for; `12*` is used up by it. */
function takeTimes(strip: RefObject<StripText | null>): number {
  const times = strip.current ? timesOf(strip.current.text) : undefined;
  if (times) strip.current?.clear();
  return times ?? 1;
}

function count(
  reading: Reading,
  times: number,
  {
    counting,
    engine,
    frame,
    taking,
    takingNow,
  }: Pick<Shared, "counting" | "frame" | "taking"> & {
    readonly engine: Engine;
    readonly takingNow: RefObject<Taking | null>;
  },
): void {
  const { country = "BE", scanner = null } = frame?.settings ?? {};
  const label = new ReadingLabel(reading, { today: today(), country, scanner });
  void counting.record(
    label,
    times,
    (packs) =>
      taking
        ? engine.takeOut({ reading, times: packs, taking: saidOf(whole(taking, takingNow.current)) })
        : engine.recordScan({ reading, times: packs }),
    () => !label.isPerson,
  );
}

/** The day of this PC, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
