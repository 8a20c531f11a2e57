import type { Desk, Mode } from "./desk.ts";
import { isUnsafe } from "./standing.ts";
import { isUnnamed } from "./use-scan-options.tsx";

/** One key, by its name here, with what it does; `press` does the same by hand. */
export interface WorkingKey {
  readonly cap: string;
  readonly does: string;
  readonly press?: () => void;
}

/** What the key panel can press. */
export interface KeyActs {
  readonly undo: () => void;
  readonly change: () => void;
  readonly all: () => void;
  readonly lane: () => void;
  readonly place: () => void;
  readonly scan: () => void;
  readonly anyway: (() => void) | undefined;
  readonly out: (() => void) | undefined;
  readonly retry: () => void;
}

/** The three or four keys worth knowing now. */
export function workingKeys(desk: Desk, mode: Mode, isTyping: boolean, acts: KeyActs): readonly WorkingKey[] {
  const { words, state, frame, row, ask } = desk;
  const { keys } = words;
  const all = { cap: "F1", does: keys.all, press: acts.all };
  const undo = { cap: "⌫", does: keys.undo, press: acts.undo };
  const back = { cap: "Esc", does: keys.clear, press: acts.scan };
  if (isUnsafe(state, frame))
    return [{ cap: "F5", does: keys.retry, press: acts.retry }, { cap: "Ctrl+S", does: keys.save }, all];
  if (ask) return [{ cap: "←  →", does: keys.answer }, all];
  if (
    desk.taking &&
    mode.kind === "scan" &&
    !isTyping &&
    row?.outcome !== "asked" &&
    row?.outcome !== "twice"
  )
    return [
      { cap: "Del", does: words.out.leave, ...(acts.out && { press: acts.out }) },
      { cap: words.out.space, does: words.out.next },
      undo,
      all,
    ];
  if (mode.kind === "place" || mode.kind === "where")
    return [{ cap: "↑  ↓", does: keys.choosePlace }, { cap: "Enter", does: keys.answer }, back, all];
  if (mode.kind === "lane")
    return [
      { cap: "↑  ↓", does: keys.laneWalk },
      { cap: "Enter", does: keys.laneNext },
      { cap: `12 * ${keys.letters}`, does: keys.laneBox },
      { ...back, does: keys.back },
      all,
    ];
  if (mode.kind === "typed")
    return [{ cap: "Enter", does: keys.field }, { cap: "F3", does: keys.pin }, back, all];
  if (mode.kind !== "scan") return [{ cap: "Enter", does: keys.field }, back, all];
  if (isTyping) return [{ cap: "↑  ↓", does: keys.product }, { cap: "Enter", does: keys.field }, back, all];
  if (!row || row.struckAt) return [{ cap: "6 *", does: keys.times }, undo, all];
  if (row.outcome === "asked")
    return [{ cap: "←  →", does: keys.answer }, { cap: keys.scan, does: keys.later }, undo];
  if (row.outcome === "twice")
    return [
      { cap: "→", does: keys.anyway, ...(acts.anyway && { press: acts.anyway }) },
      { cap: keys.scan, does: keys.next },
      undo,
    ];
  if (row.pair)
    return [{ cap: "←", does: words.pair.sameKey }, { cap: keys.scan, does: keys.next }, undo, all];
  if (row.pending) return [{ cap: "Enter", does: words.pair.wholeKey }, undo, all];
  if (isUnnamed(row))
    return [
      { cap: keys.letters, does: keys.nameNow },
      { cap: "F6", does: keys.nameLater, press: acts.lane },
      undo,
    ];
  return [
    undo,
    { cap: "6  Enter", does: keys.quantity },
    { cap: "12 /  Enter", does: keys.pieces },
    { cap: "F2", does: keys.change, press: acts.change },
    all,
  ];
}

/** Every key of this screen, for the panel beside. */
export function allKeys({ words }: Desk): readonly WorkingKey[] {
  const { keys } = words;
  return [
    { cap: "6  Enter", does: keys.quantity },
    { cap: "12 /  Enter", does: keys.pieces },
    { cap: "6 *", does: keys.times },
    { cap: "1127  Enter", does: keys.expiry },
    { cap: keys.letters, does: keys.product },
    { cap: "⌫  Ctrl+Z", does: keys.undo },
    { cap: "←  →  ↓", does: keys.answer },
    { cap: "↑  ↓", does: keys.walk },
    { cap: "Esc", does: keys.clear },
    { cap: "F2", does: keys.change },
    { cap: "F3", does: keys.pin },
    { cap: "F4", does: keys.place },
    { cap: "Del", does: words.out.enter },
    { cap: words.out.space, does: words.out.next },
    { cap: "F5", does: keys.retry },
    { cap: "F6", does: keys.lane },
    { cap: "Ctrl+8", does: words.pair.mode },
    { cap: "Ctrl+S", does: keys.save },
    { cap: "Ctrl+0", does: keys.large },
    { cap: "F1", does: keys.hide },
  ];
}
