import { createContext, useContext, useLayoutEffect, useRef } from "react";
import type { RawReading } from "./scanner.ts";
import { keyHub } from "./the-key-hub.ts";

/** How many rooms that take the readings for themselves stand around a component; only the innermost of all hear. */
export const ReadingDepth = createContext(0);

/** Hears every reading of the scanner while the component stands, wherever the focus is, as soon as it is drawn. */
export function useScanner(onReading: (reading: RawReading) => void): void {
  const depth = useContext(ReadingDepth);
  const latest = useRef(onReading);
  useLayoutEffect(() => {
    latest.current = onReading;
  });
  useLayoutEffect(() => keyHub.onReading((reading) => latest.current(reading), depth), [depth]);
}

/** Hears that a reading begins to come in, while the component stands. */
export function useScanComing(onComing: () => void): void {
  const latest = useRef(onComing);
  useLayoutEffect(() => {
    latest.current = onComing;
  });
  useLayoutEffect(() => keyHub.onComing(() => latest.current()), []);
}

/** Takes the readings a component alone can use, a key that is asked for, before anybody counts them. */
export function useTakenReading(takes: (reading: RawReading) => boolean): void {
  const latest = useRef(takes);
  useLayoutEffect(() => {
    latest.current = takes;
  });
  useLayoutEffect(() => keyHub.onTaking((reading) => latest.current(reading)), []);
}
