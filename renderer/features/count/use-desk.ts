import { useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { today, useCounting } from "./counting-provider.tsx";
import type { Ask, Desk, Mode } from "./desk.ts";
import { standingRow } from "./standing.ts";

/** Everything the parts of the count screen share, and which of them has the lower half. */
export function useDesk(): { readonly desk: Desk; readonly mode: Mode } {
  const { engine } = useServices();
  const { counting, state, frame, window, times } = useCounting();
  const words = useMessages().count;
  const written = useFormat();
  const [chosen, go] = useState<Mode>({ kind: "scan" });
  const [ask, setAsk] = useState<Ask | null>(null);
  const row = standingRow(state, window);
  const history = (window?.readings ?? []).filter(({ id }) => id !== row?.id);
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
  };
  // Nothing can be counted before a place is chosen: choosing one is then what the strip is for.
  const hasPlace = frame?.phase !== "ready" || frame.place !== null;
  return { desk, mode: chosen.kind === "scan" && !hasPlace ? { kind: "place" } : chosen };
}
