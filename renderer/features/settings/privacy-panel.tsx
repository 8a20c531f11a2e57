import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Choices } from "../../ui/field.tsx";
import { GivenList } from "./given-list.tsx";

/** After so many minutes the customers can be locked. */
const choices = [1, 5, 15, 60];

/** The lock of the customers: whether there is one, and when it closes by itself. */
export function PrivacyPanel({ frame }: { readonly frame: FrameWindow }) {
  const { lock } = useMessages();
  const { engine } = useServices();
  const { settings: words } = lock;
  const { lockAfter } = frame.settings;
  const isOn = frame.customersLock !== "none";
  const options = [...new Set([...choices, lockAfter])].sort((a, b) => a - b);
  return (
    <section className="panel stack">
      <h2>{words.title}</h2>
      <p>{isOn ? words.on : words.none}</p>
      {isOn ? (
        <>
          <Choices
            label={words.after}
            value={String(lockAfter)}
            options={options.map((count) => ({ value: String(count), label: words.minutes(count) }))}
            onChange={(value) => void engine.changeSettings({ lockAfter: Number(value) })}
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
