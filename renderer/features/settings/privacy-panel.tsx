import { useEffect, useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { MinutesChoice } from "../../ui/minutes-choice.tsx";
import { GivenList } from "./given-list.tsx";

/** The lock of the customers: whether there is one, and when it closes by itself. */
export function PrivacyPanel({ frame }: { readonly frame: FrameWindow }) {
  const { lock } = useMessages();
  const { engine } = useServices();
  const tellsLocks = useTellsLocks();
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
          <p className="field-hint">{tellsLocks ? words.also : words.alsoHere}</p>
        </>
      ) : (
        <p className="field-hint">{lock.why}</p>
      )}
      <GivenList />
    </section>
  );
}

/** Whether the system tells programs that its screen was locked: Windows and macOS do. */
function useTellsLocks(): boolean {
  const { host } = useServices();
  const [tells, setTells] = useState(false);
  useEffect(() => {
    void host["app.about"]({}).then(({ platform }) => setTells(["win32", "darwin"].includes(platform)));
  }, [host]);
  return tells;
}
