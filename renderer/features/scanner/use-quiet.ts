import { useEffect, useState } from "react";

/** After so many milliseconds without a reading, help is offered. */
const patience = 8_000;
/** So many characters by hand are no accident, and more than a scan lets through. */
const many = 5;

/** True when nothing was read for a while since `since` changed. */
export function useQuiet(since: unknown): boolean {
  const [quietSince, setQuietSince] = useState<unknown>(nothing);
  useEffect(() => {
    const timer = setTimeout(() => setQuietSince(since), patience);
    return () => clearTimeout(timer);
  }, [since]);
  return quietSince === since;
}

const nothing = Symbol("nothing");

/** True once somebody types where a scan is wanted, until `since` changes: fingers are too slow to teach by. */
export function useTypedByHand(since: unknown): boolean {
  const [typed, setTyped] = useState({ since, keys: 0 });
  useEffect(() => {
    const onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      if (key.length !== 1 || ctrlKey || altKey || metaKey) return;
      setTyped((before) => ({ since, keys: before.since === since ? before.keys + 1 : 1 }));
    };
    // The hub keeps the keys of a scan to itself: what comes here was pressed by hand.
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [since]);
  return typed.since === since && typed.keys >= many;
}
