import { useEffect, useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useCopying } from "./copy-provider.tsx";

/** What the copy is doing, and for how long. How far it is nobody knows, so no bar pretends to. */
export function SaveProgress() {
  const { sticks } = useMessages();
  const { state } = useCopying();
  const seconds = useSeconds();
  const { step } = state;
  const isOnStick = step === "saving" || step === "proving";
  const what = isOnStick ? sticks.save[step] : sticks.save.preparing;
  return (
    <div className="row row-split">
      <b role="status">{what}</b>
      <span className="quiet">
        {isOnStick && sticks.save.savingDetail} <span aria-hidden="true">{sticks.save.seconds(seconds)}</span>
      </span>
    </div>
  );
}

/** Whole seconds since this came to stand. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
