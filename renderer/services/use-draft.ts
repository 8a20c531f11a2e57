import { createContext, useContext, useState } from "react";

/** What stands half-filled in the fields of a form, by the name of the field. */
export type Drafts = Map<string, unknown>;

const Kept = createContext<Drafts>(new Map());

/** Around the forms of a screen: `value` outlives the screen, since a scan brings another one to the front. */
export const KeepDrafts = Kept.Provider;

/** The state of a field that is still there when its form comes back. Who opens a form or leaves it clears the drafts. */
export function useDraft<T>(field: string, first: T): readonly [T, (value: T) => void] {
  const drafts = useContext(Kept);
  const [value, setValue] = useState<T>(() => (drafts.has(field) ? (drafts.get(field) as T) : first));
  const set = (next: T) => {
    drafts.set(field, next);
    setValue(next);
  };
  return [value, set];
}
