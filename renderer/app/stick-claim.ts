import type { StickKeeping } from "../features/sticks/stick-keeper.tsx";
import type { Messages } from "../i18n/en.ts";
import type { SafeClaim } from "./safe-claim.ts";

/**
 * What comes before the age of the last copy: a stick that is not as it was left, one being written, one that could not
 * be. Undefined while there is nothing of that to say.
 */
export function stickClaim(
  { sticks: all, busy, failed }: Pick<StickKeeping, "sticks" | "busy" | "failed">,
  { frame }: Messages,
): SafeClaim | undefined {
  const touched = all?.sticks.find(({ alarms }) => alarms.length > 0);
  if (touched) return { tone: "unsafe", icon: "unsafe", text: frame.copyAlarm(touched.letter) };
  if (busy !== null) return { tone: "neutral", icon: "stick", text: frame.copyOnWay(busy) };
  const isHere = all?.sticks.some((stick) => stick.letter === failed?.letter && stick.isHere);
  // Pulled out while it was written: not safe either, until another one is.
  const isMended = all?.sticks.some(({ provenAt }) => provenAt > (failed?.at ?? 0));
  if (!failed || (!isHere && isMended)) return undefined;
  if (failed.isWritten) return { tone: "unknown", icon: "unsafe", text: frame.copyWritten };
  return { tone: "unsafe", icon: "unsafe", text: frame.copyNotWritten(failed.letter) };
}
