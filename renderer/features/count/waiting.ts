import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { EntryId } from "../../../shared/domain/ledger/identity.ts";

/** What can be read of a pack before the engine has answered. */
export interface Label {
  readonly code: string;
  readonly lot: string;
  readonly expiry: string;
}

/** A reading, or a change to one, that is not safe yet. */
export interface Waiting {
  readonly key: number;
  readonly label: Label;
  readonly packs: number;
  /** When it was read, in milliseconds since 1970. */
  readonly since: number;
  /** Kept here because no place is chosen; nothing was sent. */
  readonly isHeld: boolean;
  /** The disk is too full to try; it is sent again once there is room. */
  readonly isRefused: boolean;
}

/** What stands large. `over` is the newest reading of the view when it was put there. */
export type Shown =
  | { readonly kind: "reading"; readonly row: ReadingRow; readonly over: EntryId | null }
  | { readonly kind: "refused"; readonly what: Refused; readonly over: EntryId | null };

/** What is kept nowhere: the number of a person, or a code of a sheet this program printed. */
export type Refused = "person" | "practice" | "calibration" | "key";

/** What is heard of an outcome. */
export type Heard = ReadingRow["outcome"] | "undone" | "refused";

/** `slow` after 0.4 s without an answer, `late` after 2 s: what waits is then said to be not saved yet. */
export type Delay = "none" | "slow" | "late";

/** Everything that counting knows and the engine does not. */
export interface CountingState {
  readonly shown: Shown | null;
  readonly waiting: readonly Waiting[];
  readonly delay: Delay;
}

/**
 * True when a screen shows another thing after a change. What was sent and is answered in milliseconds is not shown while
 * it waits: painting that would only delay the answer.
 */
export function isSeen(before: CountingState, after: CountingState): boolean {
  if (before.shown !== after.shown || before.delay !== after.delay || after.delay !== "none") return true;
  return [...before.waiting, ...after.waiting].some(({ isHeld, isRefused }) => isHeld || isRefused);
}

/** A reading a person acts on: one that is kept, or one that still waits. */
export type Target = { readonly id: EntryId } | { readonly key: number };

/** Milliseconds after which a delay is said. */
export const delays = { slow: 400, late: 2000 } as const;

/** How long what was sent has been waiting. */
export function delayOf(waiting: readonly Waiting[], now: number): Delay {
  const sent = waiting.filter(({ isHeld }) => !isHeld);
  if (sent.some(({ isRefused }) => isRefused)) return "late";
  const longest = Math.max(0, ...sent.map(({ since }) => now - since));
  return longest >= delays.late ? "late" : longest >= delays.slow ? "slow" : "none";
}

/** Milliseconds until the delay may be another one; undefined when nothing waits. */
export function nextDelay(waiting: readonly Waiting[], now: number): number | undefined {
  const due = waiting.flatMap(({ since, isHeld }) =>
    isHeld ? [] : [since + delays.slow - now, since + delays.late - now].filter((left) => left > 0),
  );
  return due.length > 0 ? Math.min(...due) : undefined;
}
