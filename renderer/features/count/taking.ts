import { useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import type { LocationId } from "../../../shared/domain/ledger/identity.ts";

/** Why packs are taken out, in the order in which one key goes through them. */
export const outReasons = ["sold", "broken", "returned", "moved"] as const;

/** One reason. */
export type OutReason = (typeof outReasons)[number];

/** Taking out, while it goes on; what is moved goes to a place. */
export interface Taking {
  readonly reason: OutReason;
  readonly to?: { readonly id: LocationId; readonly name: string };
}

/** What the engine is told of it. */
export const saidOf = ({ reason, to }: Taking): { readonly reason: OutReason; readonly to?: LocationId } => ({
  reason,
  ...(to && { to: to.id }),
});

/** A scan that waited until it was said where its pack goes takes what was said then. */
export const whole = (then: Taking, now: Taking | null): Taking =>
  then.reason === "moved" && !then.to ? (now ?? then) : then;

/** The reason after this one. */
export const nextReason = (reason: OutReason): OutReason =>
  outReasons[(outReasons.indexOf(reason) + 1) % outReasons.length] ?? "sold";

/**
 * Whether packs are taken out. It lasts no longer than the person and the place it was begun with, and is kept nowhere: a
 * program that starts again counts.
 */
export function useTaking(
  frame: FrameWindow | undefined,
): readonly [Taking | null, (taking: Taking | null) => void] {
  const [held, setHeld] = useState<{ readonly taking: Taking; readonly where: string } | null>(null);
  const where = `${frame?.operator?.id} ${frame?.place?.id}`;
  const taking = held?.where === where ? held.taking : null;
  return [taking, (next) => setHeld(next && { taking: next, where })];
}
