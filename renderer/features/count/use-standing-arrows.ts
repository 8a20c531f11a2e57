import { useLayoutEffect, useRef } from "react";
import type { Desk } from "./desk.ts";
import { useStandingAnswers } from "./use-standing-answers.ts";

/** How long a question has stood before an arrow may answer it: a key meant for the pack before cannot hit the next. */
const guard = 400;

/** Arrows as answers to what stands large; the function answers false for an arrow that is none. */
export function useStandingArrows(
  desk: Desk,
): (arrow: "up" | "down" | "left" | "right", at: number) => boolean {
  const { answers, anyway, offers } = useStandingAnswers(desk);
  const standing = desk.ask
    ? `ask ${desk.ask.word} ${desk.ask.name}`
    : `${desk.row?.id} ${desk.row?.outcome}`;
  const since = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts anew with what stands
  useLayoutEffect(() => {
    since.current = performance.now();
  }, [standing]);
  return (arrow, at) => {
    const give =
      [...answers, ...offers].find((answer) => answer.arrow === arrow)?.give ??
      (arrow === "right" ? anyway : undefined);
    if (!give) return false;
    // Too early is no answer, and nothing else either.
    if (at - since.current >= guard) give();
    return true;
  };
}
