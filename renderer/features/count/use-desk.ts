import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { today, useCounting } from "./counting-provider.tsx";
import type { Ask, Desk, Mode } from "./desk.ts";
import type { Pins } from "./pack-form.ts";
import { standingRow } from "./standing.ts";

/** Everything the parts of the count screen share, and which of them has the lower half. */
export function useDesk(): {
  readonly desk: Desk;
  readonly mode: Mode;
  /** Another number each time the lower half begins anew. */
  readonly turn: number;
} {
  const { engine } = useServices();
  const { counting, state, frame, window, times, taking, setTaking, seeCode } = useCounting();
  const words = useMessages().count;
  const written = useFormat();
  const [{ chosen, turn }, setChosen] = useState<{ readonly chosen: Mode; readonly turn: number }>({
    chosen: { kind: "scan" },
    turn: 0,
  });
  const go = useCallback((mode: Mode) => setChosen((now) => ({ chosen: mode, turn: now.turn + 1 })), []);
  const [ask, setAsk] = useState<Ask | null>(null);
  const holdsScans = ask?.holdsScans === true;
  useEffect(() => {
    counting.hold(holdsScans);
    return () => counting.hold(false);
  }, [counting, holdsScans]);
  const [pins, setPins] = useState<Pins>({});
  const deletedAt = useRef(Number.NEGATIVE_INFINITY);
  const row = standingRow(state, window);
  const last = row?.id;
  // Held still: the list would otherwise be drawn again with each key of a scan.
  const history = useMemo(() => (window?.readings ?? []).filter(({ id }) => id !== last), [window, last]);
  const desk: Desk = {
    engine,
    counting,
    state,
    window,
    frame,
    words,
    written,
    today: today(),
    row,
    history,
    go,
    ask,
    setAsk,
    times,
    taking,
    setTaking,
    seeCode,
    pins,
    setPins,
    deletedAt,
  };
  // Nothing can be counted before a place is chosen: choosing one is then what the strip is for.
  const hasPlace = frame?.phase !== "ready" || frame.place !== null;
  return { desk, mode: chosen.kind === "scan" && !hasPlace ? { kind: "place" } : chosen, turn };
}
