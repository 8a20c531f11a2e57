import { useSyncExternalStore } from "react";

/** State that outlives the screen that shows it: one leaves, comes back, and it stands where it stood. */
export class Store<S> {
  #state: S;
  readonly #listeners = new Set<() => void>();

  constructor(first: S) {
    this.#state = first;
  }

  readonly get = (): S => this.#state;

  set(state: S): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The state of a store, drawn again whenever it changes. */
export function useStore<S>(store: Store<S>): S {
  return useSyncExternalStore(store.subscribe, store.get);
}
