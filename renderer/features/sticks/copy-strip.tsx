import "./sticks.css";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useCopying } from "./copy-provider.tsx";
import { isRunning } from "./save-now.ts";
import { SaveProgress } from "./save-progress.tsx";

/** A copy that was asked for from another screen: what it does, what it lacks, what went wrong. It takes no focus. */
export function CopyStrip({ onOpen }: { readonly onOpen: () => void }) {
  const { sticks, failures } = useMessages();
  const { state, save, stop, clear } = useCopying();
  const { strip } = sticks;
  if (isRunning(state))
    return (
      <section className="copy-strip t-neutral" aria-label={strip.label}>
        <Icon name="stick" />
        <div className="grow">
          <SaveProgress state={state} stop={stop} byKey />
        </div>
      </section>
    );
  if (state.step === "no-keys")
    return (
      <section className="copy-strip t-unknown" role="alert" aria-label={strip.label}>
        <Icon name="lock" />
        <p className="grow">
          <b>{strip.noKeys}</b> {strip.noKeysText}
        </p>
        <Button onPress={onOpen}>{strip.makeKeys}</Button>
        <Button onPress={() => save("open")}>{sticks.keys.open}</Button>
        <Button onPress={clear}>{strip.close}</Button>
      </section>
    );
  if (state.step !== "failed" && state.step !== "written") return null;
  const words = state.failure && sayFailure(failures, state.failure);
  return (
    <section
      className={`copy-strip ${state.step === "failed" ? "t-unsafe" : "t-unknown"}`}
      role="alert"
      aria-label={strip.label}
    >
      <Icon name="unsafe" />
      <p className="grow">
        <b>{state.step === "written" ? sticks.done.written : words?.what}</b>{" "}
        {state.step === "written" ? (words?.what ?? sticks.done.writtenText) : words?.safe}
      </p>
      <Button shortcut="Ctrl+S" onPress={() => save()}>
        {strip.again}
      </Button>
      <Button onPress={onOpen}>{strip.open}</Button>
      <Button onPress={clear}>{strip.close}</Button>
    </section>
  );
}
