import { useEffect, useState } from "react";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { useCounting } from "../features/count/counting-provider.tsx";
import { useCopying } from "../features/sticks/copy-provider.tsx";
import { useSticks } from "../features/sticks/stick-keeper.tsx";
import { useFormat, useMessages } from "../i18n/use-messages.tsx";
import { Icon } from "../ui/icon.tsx";
import { copyClaim, copyingClaim, type SafeClaim, savedClaim } from "./safe-claim.ts";
import { stickClaim } from "./stick-claim.ts";

/** Station, who works, where, how much, and at the right what is safe: always in sight. */
export function StatusBar({
  window,
  onOperator,
  onPlace,
}: {
  readonly window: FrameWindow;
  readonly onOperator: () => void;
  readonly onPlace: () => void;
}) {
  const messages = useMessages();
  const format = useFormat();
  const now = useMinutes();
  const { state } = useCounting();
  const sticks = useSticks();
  const copying = useCopying();
  const { frame } = messages;
  const { lines, packs, pieces, place, operator } = window;
  const saved = savedClaim(window, messages, format, state.delay === "late");
  return (
    <footer className="status" aria-label={frame.status}>
      <span className="status-cell">{window.station.name}</span>
      <button type="button" className="status-cell" aria-keyshortcuts="Control+U" onClick={onOperator}>
        {operator?.name ?? frame.noOperator}
      </button>
      <button type="button" className="status-cell" aria-keyshortcuts="F4" onClick={onPlace}>
        {place?.name ?? frame.noPlace}
      </button>
      <span className="status-cell">
        <b>{format.number(lines)}</b> <small>{format.plural(lines, frame.lines1, frame.linesN)}</small>
        <b>{format.number(packs)}</b> <small>{format.plural(packs, frame.packs1, frame.packsN)}</small>
        {pieces !== 0 && (
          <>
            <b>{format.number(pieces)}</b>{" "}
            <small>{format.plural(pieces, frame.pieces1, frame.piecesN)}</small>
          </>
        )}
      </span>
      <span className="status-end">
        <Claim
          claim={
            copyingClaim(copying.state, messages) ??
            stickClaim(sticks, messages) ??
            copyClaim(window, messages, now, sticks.sticks?.minutes)
          }
        />
        <Claim claim={saved} alarm={saved.tone === "unsafe"} />
      </span>
    </footer>
  );
}

function Claim({ claim, alarm }: { readonly claim: SafeClaim; readonly alarm?: boolean }) {
  return (
    // What is safe changes with every scan, which says so itself: only what is not is said beside it.
    <span
      className={`status-safe t-${claim.tone}`}
      role={alarm ? "alert" : "status"}
      aria-live={claim.tone === "good" ? "off" : undefined}
    >
      <Icon name={claim.icon} />
      {claim.text}
    </span>
  );
}

/** The time, told twice a minute: ages are said in minutes. */
function useMinutes(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
