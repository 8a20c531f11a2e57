import { success } from "../../../shared/base/result.ts";
import type { stickContract } from "../../../shared/contracts/stick-contract.ts";
import { stickMinutes } from "../../../shared/domain/snapshot/sticks-file.ts";
import type { Host } from "../../../shared/ports/host.ts";

/** A browser is told of no drive and keeps no stick. */
export const noSticks: Pick<Host, keyof typeof stickContract | "onSticks"> = {
  "stick.all": async () => ({
    minutes: stickMinutes.usual,
    plain: false,
    drives: [],
    sticks: [],
    turn: null,
    lost: null,
  }),
  "stick.name": async () => null,
  "stick.forget": async () => ({}),
  "stick.settle": async () => ({}),
  "stick.minutes": async () => ({}),
  "stick.wantPlain": async () => ({}),
  "stick.plain": async () => success(false),
  "stick.allKnown": async () => ({}),
  "stick.unproven": async () => null,
  "stick.look": async () => false,
  "stick.save": async () => success(null),
  "stick.proven": async () => ({ removed: 0 }),
  onSticks: () => () => undefined,
};
