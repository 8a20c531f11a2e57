import { useEffect, useState } from "react";
import type { LinkRow, LinkWindow } from "../../../shared/contracts/link-records.ts";
import { useServices } from "../../services/services.tsx";
import { windowAround } from "../../ui/row-window.ts";

/** The list of linked codes: what is looked for, what is in sight, and which link is marked. */
export interface LinkList {
  readonly text: string;
  readonly window: LinkWindow | undefined;
  readonly index: number;
  readonly row: LinkRow | undefined;
  readonly rowAt: (index: number) => LinkRow | undefined;
  readonly see: (first: number, count: number) => void;
  readonly mark: (index: number) => void;
  readonly find: (text: string) => void;
}

/** Holds the list; a mark stays at its place when its link is struck. */
export function useLinkList(): LinkList {
  const { engine } = useServices();
  const [text, setText] = useState("");
  const [sight, setSight] = useState({ first: 0, count: 180 });
  const [marked, setMarked] = useState(0);
  const [window, setWindow] = useState<LinkWindow>();
  const { first, count } = sight;
  useEffect(
    () => engine.links({ first, count, text: text.slice(0, 200) }, setWindow),
    [engine, first, count, text],
  );
  const index = Math.min(marked, (window?.total ?? 0) - 1);
  const rowAt = (at: number) => window?.rows[at - window.first];
  return {
    ...{ text, window, index, rowAt },
    row: index < 0 ? undefined : rowAt(index),
    see: (from, rows) => {
      const wanted = windowAround(from, rows);
      if (wanted.first !== first || wanted.count !== count) setSight(wanted);
    },
    mark: setMarked,
    find: (next) => {
      setText(next);
      setMarked(0);
    },
  };
}
