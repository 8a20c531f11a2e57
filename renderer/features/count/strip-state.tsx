import { Icon } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { Desk } from "./desk.ts";
import { isUnsafe, standsStill } from "./standing.ts";

/** At the right of the strip: what is to do (in large type, where no column stands beside), and how safe it is. */
export function StripState({ desk }: { readonly desk: Desk }) {
  return (
    <>
      <LaneTag desk={desk} />
      <Safety desk={desk} />
    </>
  );
}

function LaneTag({ desk: { window, words, go } }: { readonly desk: Desk }) {
  const { unknown, unnamed, questions } = window?.lane ?? { unknown: 0, unnamed: 0, questions: 0 };
  const total = unknown + unnamed + questions;
  if (total === 0) return null;
  return (
    <button type="button" className="lane-tag" onClick={() => go({ kind: "lane" })}>
      <Tag tone="unknown" icon="unknown">
        {words.lane.tag(total)}
      </Tag>
      <Keycap>F6</Keycap>
    </button>
  );
}

/** Ready, saving, how much waits, or not safe. */
function Safety({ desk }: { readonly desk: Desk }) {
  const { state, frame, words } = desk;
  if (isStopped(desk) || isUnsafe(state, frame))
    return (
      <span className="armed">
        <Tag tone="unsafe" icon="unsafe">
          {words.entry.unsafe}
        </Tag>
      </span>
    );
  const waiting = state.waiting.reduce((sum, { packs }) => sum + packs, 0);
  const isSlow = state.delay === "slow";
  const said = [
    isSlow && words.entry.saving,
    (isHolding(state) || (isSlow && waiting > 1)) && words.entry.waiting(waiting),
  ];
  if (isSlow || isHolding(state))
    return <span className="armed t-asked">{said.filter(Boolean).join(" ")}</span>;
  return (
    <span className="armed t-good">
      <Icon name="good" />
      <span className="armed-long">{words.entry.ready}</span>
      <span className="armed-short">{words.entry.readyShort}</span>
    </span>
  );
}

const isHolding = ({ waiting }: Desk["state"]) => waiting.some(({ isHeld }) => isHeld);

/** True when space is so short that nothing is tried: the strip then says that counting stands still. */
export function isStopped({ frame, state }: Desk): boolean {
  return standsStill(frame) || state.waiting.some(({ isRefused }) => isRefused);
}
