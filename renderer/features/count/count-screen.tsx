import "./count.css";
import { type ReactNode, useRef, useState } from "react";
import { useCommands } from "../../ui/use-commands.ts";
import { AmendEntry } from "./amend-entry.tsx";
import { BoxEntry } from "./box-entry.tsx";
import type { Desk, Mode } from "./desk.ts";
import { HistoryList, isRowSeen } from "./history-list.tsx";
import { LaneEntry } from "./lane-entry.tsx";
import { LastScan } from "./last-scan.tsx";
import { OutBand, toggleTaking } from "./out-band.tsx";
import { PlaceEntry } from "./place-entry.tsx";
import { ReasonEntry } from "./reason-entry.tsx";
import { ScanEntry } from "./scan-entry.tsx";
import { SideColumn } from "./side-column.tsx";
import { isUnsafe } from "./standing.ts";
import { TypedEntry } from "./typed-entry.tsx";
import { UnsavedPanel } from "./unsaved-panel.tsx";
import { useDesk } from "./use-desk.ts";
import { isUnnamed } from "./use-scan-options.tsx";
import { useStandingAnswers } from "./use-standing-answers.ts";
import { WhereEntry } from "./where-entry.tsx";
import { allKeys, type KeyActs, workingKeys } from "./working-keys.ts";

/**
 * Counting: the last scan large, what came before it, and a strip that is always armed. While nothing was counted it offers
 * the rooms in which it is learned, where there are any.
 */
export function CountScreen({ onRoom }: { readonly onRoom?: (room: "practice" | "scanner") => void }) {
  const { desk, mode, turn } = useDesk();
  const [walked, setWalked] = useState(-1);
  const [isAllKeys, setAllKeys] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const acts = useActs(desk, walked, () => setAllKeys(!isAllKeys));
  const list = useRef<HTMLOListElement>(null);
  const { state, frame, history } = desk;
  const walk = {
    by: (steps: number) => {
      const to = Math.max(-1, walked + steps);
      if (to < 0 || isRowSeen(list.current, to)) setWalked(to);
    },
    end: () => {
      if (walked >= 0) setWalked(-1);
    },
    open: acts.change,
  };
  const middle = isUnsafe(state, frame) ? (
    <UnsavedPanel desk={desk} retry={acts.retry} />
  ) : (
    <HistoryList rows={history} words={desk.words} written={desk.written} marked={walked} list={list} />
  );
  return (
    <main className={desk.taking ? "count is-out" : "count"}>
      <div className="count-main">
        {desk.taking && <OutBand desk={desk} taking={desk.taking} />}
        <LastScan desk={desk} {...(onRoom && { onRoom })} />
        <Lower key={turn} desk={desk} mode={mode} middle={middle} walk={walk} setTyping={setTyping} />
      </div>
      <SideColumn
        desk={desk}
        keys={isAllKeys ? allKeys(desk) : workingKeys(desk, mode, isTyping, acts)}
        isAllKeys={isAllKeys}
      />
    </main>
  );
}

/** The lower half in its mode; it begins anew with each, so that nothing of one is left in the next. */
function Lower({
  desk,
  mode,
  middle,
  walk,
  setTyping,
}: {
  readonly desk: Desk;
  readonly mode: Mode;
  readonly middle: ReactNode;
  readonly walk: Parameters<typeof ScanEntry>[0]["walk"];
  readonly setTyping: (isTyping: boolean) => void;
}) {
  switch (mode.kind) {
    case "typed":
      return <TypedEntry desk={desk} mode={mode} middle={middle} />;
    case "amend":
      return <AmendEntry desk={desk} row={mode.row} middle={middle} />;
    case "reason":
      return <ReasonEntry desk={desk} row={mode.row} middle={middle} />;
    case "box":
      return <BoxEntry desk={desk} row={mode.row} middle={middle} />;
    case "where":
      return <WhereEntry desk={desk} middle={middle} />;
    case "place":
      return <PlaceEntry desk={desk} />;
    case "lane":
      return <LaneEntry desk={desk} code={mode.code} />;
    case "scan":
      return (
        <ScanEntry desk={desk} first={mode.text ?? ""} middle={middle} walk={walk} setTyping={setTyping} />
      );
  }
}

/** What keys and buttons of the screen do. */
function useActs(desk: Desk, walked: number, toggleKeys: () => void): KeyActs {
  const { counting, engine, go, setAsk, row, history, frame } = desk;
  const { anyway } = useStandingAnswers(desk);
  const walkedRow = history[walked];
  const amendable = walkedRow ?? row;
  const acts: KeyActs = {
    undo: () => counting.takeBack(),
    change: () => {
      if (amendable && !amendable.struckAt && (walkedRow || amendable === row))
        go({ kind: "amend", row: amendable });
    },
    all: toggleKeys,
    lane: () => go({ kind: "lane", ...(row && isUnnamed(row) && { code: row.product.code }) }),
    place: () => go({ kind: "place" }),
    out: frame?.place ? () => toggleTaking(desk) : undefined,
    scan: () => {
      setAsk(null);
      go({ kind: "scan" });
    },
    anyway,
    retry: () => {
      counting.resend();
      void engine.retry({});
    },
  };
  useCommands({
    "Ctrl+Z": acts.undo,
    F1: acts.all,
    F2: acts.change,
    F4: acts.place,
    F5: acts.retry,
    F6: acts.lane,
    Del: acts.out,
    "Ctrl+8": () => void engine.changeSettings({ twoCodes: !desk.frame?.settings.twoCodes }),
  });
  return acts;
}
