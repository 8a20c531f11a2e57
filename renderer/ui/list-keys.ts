import type { KeyboardEvent } from "react";

interface MarkedList {
  readonly index: number;
  readonly window: { readonly total: number } | undefined;
  readonly mark: (index: number) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 };

/** For the search field of a list: arrows and pages move the mark, Enter opens. */
export function listKeys({ index, window, mark }: MarkedList, open: () => void) {
  return (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined && window && window.total > 0) {
      event.preventDefault();
      mark(Math.max(0, Math.min(window.total - 1, index + step)));
    }
    if (event.key === "Enter" && !event.ctrlKey) open();
  };
}

/** For a list: a letter or digit typed on it goes to the search field, where it and what follows is looked for. */
export function typeToSearch(search: { readonly current: HTMLInputElement | null }) {
  return ({ key, ctrlKey, altKey }: KeyboardEvent): void => {
    // The focus moves before the character arrives, so the field takes it.
    if ([...key].length === 1 && key !== " " && !ctrlKey && !altKey) search.current?.focus();
  };
}
