import { useEffect, useState } from "react";
import { useFormat } from "../../i18n/use-messages.tsx";

/** Date and time of this PC, running, so that a person can hold them against a watch. */
export function RunningClock() {
  const format = useFormat();
  const now = useSeconds();
  return (
    <time className="start-clock" dateTime={new Date(now).toISOString()}>
      <span>{format.date(now)}</span> <b>{format.time(now)}</b>
    </time>
  );
}

function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 1000 - (now % 1000));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
