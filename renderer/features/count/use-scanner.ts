import { useEffect, useRef } from "react";
import type { Reading } from "../../../shared/domain/codes/scan.ts";
import { keyHub } from "../../ui/the-key-hub.ts";

/** Hears every reading of the scanner while the component stands, wherever the focus is. */
export function useScanner(onReading: (reading: Reading) => void): void {
  const latest = useRef(onReading);
  useEffect(() => {
    latest.current = onReading;
  });
  useEffect(() => keyHub.onReading((reading) => latest.current(reading)), []);
}
