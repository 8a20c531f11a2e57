import type { Stick } from "../../shared/domain/snapshot/stick.ts";
import { lookAt, withAlarm } from "../../shared/domain/snapshot/stick-look.ts";
import { markName } from "../../shared/domain/snapshot/sticks-file.ts";
import { errnoOf } from "./disk-errors.ts";
import { deviceOf } from "./durable-file.ts";
import { withOwnFound } from "./found-snapshots.ts";
import { filesOn, markOn } from "./stick-files.ts";

/** Long enough for a system to notice that a stick was pulled out. */
const untilNoticed = 2_000;

/**
 * Looks at a stick and answers with it as it is to be remembered; undefined when it went meanwhile, so that nothing it
 * then failed to show is held against it. What this PC, `station`, wrote there and does not remember is taken up.
 */
export async function lookAtStick(
  { path, device }: { readonly path: string; readonly device: number },
  stick: Stick,
  { at, how, station }: { readonly at: number; readonly how: "some" | "all"; readonly station: string },
): Promise<Stick | undefined> {
  try {
    const seen = await filesOn(path, stick, how);
    const mark = await markOn(path);
    if (mark === "other" || seen.some(({ isUnreadable }) => isUnreadable))
      await new Promise((resolve) => setTimeout(resolve, untilNoticed));
    if ((await deviceOf(path)) !== device) return undefined;
    const looked = await withOwnFound(path, stick, lookAt(stick, seen, at), seen, { station, at });
    if ((await deviceOf(path)) !== device) return undefined;
    if (typeof mark === "object" && mark.id === stick.id) return looked;
    return withAlarm(looked, {
      kind: mark === "none" ? "missing" : "encrypted",
      file: markName,
      since: stick.seenAt,
    });
  } catch (error) {
    errnoOf(error);
    return undefined;
  }
}
