import { useEffect, useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { MinutesChoice } from "../../ui/minutes-choice.tsx";

/** How often a stick that stays in is written on. Nothing while no stick is ours: there is nothing to set. */
export function SticksPanel() {
  const { ownSticks } = useMessages();
  const { host } = useServices();
  const format = useFormat();
  const [minutes, setMinutes] = useState<number>();
  useEffect(() => {
    const ask = () =>
      void host["stick.all"]({}).then((all) => setMinutes(all.sticks.length > 0 ? all.minutes : undefined));
    ask();
    return host.onSticks(ask);
  }, [host]);
  if (minutes === undefined) return null;
  return (
    <section className="panel stack">
      <h2>{ownSticks.title}</h2>
      <MinutesChoice
        label={ownSticks.minutes}
        minutes={minutes}
        say={(count) => format.number(count)}
        onChange={(chosen) => void host["stick.minutes"]({ minutes: chosen })}
      />
    </section>
  );
}
