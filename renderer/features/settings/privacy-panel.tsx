import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { MinutesChoice } from "../../ui/minutes-choice.tsx";
import { GivenList } from "./given-list.tsx";

/** The lock of the customers: whether there is one, and when it closes by itself. */
export function PrivacyPanel({ frame }: { readonly frame: FrameWindow }) {
  const { lock } = useMessages();
  const { engine } = useServices();
  const { settings: words } = lock;
  const isOn = frame.customersLock !== "none";
  const format = useFormat();
  return (
    <section className="panel stack">
      <h2>{words.title}</h2>
      <p>{isOn ? words.on : words.none}</p>
      {isOn ? (
        <>
          <MinutesChoice
            label={words.after}
            minutes={frame.settings.lockAfter}
            say={(count) => format.number(count)}
            onChange={(lockAfter) => void engine.changeSettings({ lockAfter })}
          />
          <p className="field-hint">{words.also}</p>
        </>
      ) : (
        <p className="field-hint">{lock.why}</p>
      )}
      <GivenList />
    </section>
  );
}
