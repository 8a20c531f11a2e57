import { createHash } from "node:crypto";
import type { Sticks } from "../../shared/contracts/stick-contract.ts";
import { generationsOn } from "../../shared/domain/snapshot/generations.ts";
import type { Stick } from "../../shared/domain/snapshot/stick.ts";
import { turnOf } from "../../shared/domain/snapshot/turn.ts";
import type { StickMemory } from "./stick-memory.ts";
import type { Drive } from "./volume.ts";
import type { StickPlace } from "./write-stick.ts";

/** A stick of ours that is plugged in. Times by a clock that nobody sets back, in milliseconds. */
export interface HereNow extends StickPlace {
  /** When it was looked at last since it came. */
  lookedAt?: number;
  /** When it was last written on, or that was tried, since it came. */
  triedAt?: number;
  isLooking: boolean;
}

/** Names a drive for the window, which is told no path. */
export const driveId = ({ path, volume }: Drive): string =>
  createHash("sha256").update(`${path}\n${volume}`).digest("hex").slice(0, 16);

/** What there is to say of drives and sticks; `since` is the clock of `HereNow`, and `minute` so long. */
export function sticksNow(
  drives: readonly Drive[],
  { sticks, minutes, plain, lost }: Pick<StickMemory, "sticks" | "minutes" | "plain" | "lost">,
  here: ReadonlyMap<string, HereNow>,
  { now, since, minute }: { readonly now: number; readonly since: number; readonly minute: number },
): Sticks {
  const letterOf = (drive: Drive) => [...here].find(([, { path }]) => path === drive.path)?.[0] ?? null;
  const turn = turnOf(sticks, now);
  return {
    minutes,
    plain,
    turn: turn ?? null,
    lost: lost ?? null,
    drives: drives.map((drive) => {
      const { label, fileSystem, isRemovable, isReadOnly, size, freeBytes } = drive;
      const facts = { label, fileSystem, isRemovable, isReadOnly, size, freeBytes };
      return { id: driveId(drive), ...facts, letter: letterOf(drive) };
    }),
    sticks: sticks.map((stick) => {
      const place = here.get(stick.letter);
      const drive = place && drives.find(({ path }) => path === place.path);
      return {
        ...facts(stick),
        ...isHere(drive, place, { every: minutes * minute, since, isCalm: stick.alarms.length === 0 }),
      };
    }),
  };
}

function facts(stick: Stick) {
  const { letter, provenAt, seenAt, snapshots, alarms, knownAgainAt } = stick;
  const proven = snapshots.filter(({ isProven }) => isProven);
  const counts = { proven: proven.length, unproven: snapshots.length - proven.length };
  const entries = proven.at(-1)?.entries ?? 0;
  const isKnownAgain = knownAgainAt !== undefined;
  return {
    letter,
    provenAt,
    seenAt,
    ...counts,
    entries,
    isKnownAgain,
    alarms: [...alarms],
    generations: [...generationsOn(stick)],
  };
}

function isHere(
  drive: Drive | undefined,
  place: HereNow | undefined,
  { every, since, isCalm }: { readonly every: number; readonly since: number; readonly isCalm: boolean },
) {
  if (!drive || !place)
    return { label: "", isHere: false, isLooking: false, isReadOnly: false, freeBytes: 0, isDue: false };
  const { label, isReadOnly, freeBytes } = drive;
  const isTime = place.triedAt === undefined || since - place.triedAt >= every;
  const isDue = isTime && isCalm && !isReadOnly && !place.isLooking && place.lookedAt !== undefined;
  return { label, isHere: true, isLooking: place.isLooking, isReadOnly, freeBytes, isDue };
}
