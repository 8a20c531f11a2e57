import { Icon } from "../../ui/icon.tsx";
import type { Desk } from "./desk.ts";
import { isUnsafe, sentPacks } from "./standing.ts";

/** At the right of the strip: ready, saving, how much waits, or not safe. */
export function StripState({ desk }: { readonly desk: Desk }) {
  const { state, frame, words } = desk;
  if (isStopped(desk) || isUnsafe(state, frame))
    return (
      <span className="armed">
        <span className="tag t-unsafe">
          <Icon name="unsafe" />
          {words.entry.unsafe}
        </span>
      </span>
    );
  const waiting = state.waiting.reduce((sum, { packs }) => sum + packs, 0);
  if (state.delay === "slow" || (waiting > 0 && state.waiting.some(({ isHeld }) => isHeld)))
    return (
      <span className="armed t-asked tone">
        {state.delay === "slow" ? words.entry.saving : words.entry.waiting(waiting)}
        {sentPacks(state.waiting) > 1 && state.delay === "slow" && ` ${words.entry.waiting(waiting)}`}
      </span>
    );
  return (
    <span className="armed t-good">
      <Icon name="good" />
      <span className="armed-long">{words.entry.ready}</span>
      <span className="armed-short">{words.entry.readyShort}</span>
    </span>
  );
}

/** True when space is so short that nothing is tried: the strip then says that counting stands still. */
export function isStopped({ frame, state }: Desk): boolean {
  return frame?.disk.level === "stop" || state.waiting.some(({ isRefused }) => isRefused);
}
