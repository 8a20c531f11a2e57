import { useEffect, useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { Button } from "../../ui/button.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import type { CountWords } from "./block-view.ts";
import type { Desk } from "./desk.ts";
import { sentPacks } from "./standing.ts";
import { totalsText } from "./totals-text.ts";
import { WaitingList } from "./waiting-list.tsx";

/** Why something is not saved yet, what is safe, and what to do: in the place of the history, until it is saved. */
export function UnsavedPanel({ desk, retry }: { readonly desk: Desk; readonly retry: () => void }) {
  const { frame, state, words, written } = desk;
  const { unsaved } = words;
  const saved = frame?.saved;
  const why = whyNot(frame);
  const waiting = Math.max(saved?.waiting ?? 0, sentPacks(state.waiting));
  const steps = stepsOf(why, unsaved);
  return (
    <div className="unsaved stack">
      <section className="panel stack" role="alert">
        <h2>{unsaved[why]}</h2>
        {saved && saved.at > 0 && frame && (
          <p>
            {unsaved.safe(written.time(saved.at), totalsText(frame, words, written))}{" "}
            {waiting > 0 && unsaved.waiting(waiting)}
          </p>
        )}
        <ol className="steps">
          {steps.map(({ what, how }, index) => (
            <li key={what}>
              <Keycap>{String(index + 1)}</Keycap>
              <span>
                <b>{what}</b> {how}
              </span>
            </li>
          ))}
        </ol>
        <p className="row">
          <Button kind="primary" size="big" shortcut="F5" onPress={retry}>
            {unsaved.retry}
          </Button>
          {saved?.retryAt && <Countdown to={saved.retryAt} said={unsaved.soon} />}
        </p>
      </section>
      <WaitingList desk={desk} least={2} />
    </div>
  );
}

type Why = "full" | "readOnly" | "blocked" | "slow";

function whyNot(frame: FrameWindow | undefined): Why {
  const { disk, saved } = frame ?? {};
  if (disk?.level === "read-only") return "readOnly";
  if (disk?.level === "stop" || saved?.failure?.code === "ledger/disk-full") return "full";
  return saved?.state === "not-saved" ? "blocked" : "slow";
}

/** What to do about it, likeliest first. */
function stepsOf(why: Why, words: CountWords["unsaved"]) {
  const stick = { what: words.stick, how: words.stickHow };
  if (why === "full") return [{ what: words.free, how: words.freeHow }, stick];
  if (why !== "readOnly") return [{ what: words.wait, how: words.waitHow }, stick];
  return [
    { what: words.stickNow, how: words.stickHow },
    { what: words.restart, how: words.restartHow },
  ];
}

/** Seconds until it is tried again, counted down in sight but not aloud. */
function Countdown({ to, said }: { readonly to: number; readonly said: (seconds: number) => string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return <span className="quiet push">{said(Math.max(0, Math.ceil((to - now) / 1000)))}</span>;
}
