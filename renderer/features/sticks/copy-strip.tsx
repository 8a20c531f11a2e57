import "./sticks.css";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useCopying } from "./copy-provider.tsx";
import { SaveProgress } from "./save-progress.tsx";

/** A copy that was asked for from another screen: what it does, and what went wrong. It takes no focus. */
export function CopyStrip({ onOpen }: { readonly onOpen: () => void }) {
  const { sticks, failures } = useMessages();
  const { state, save, clear } = useCopying();
  if (["preparing", "saving", "proving"].includes(state.step))
    return (
      <section className="copy-strip t-neutral" aria-label={sticks.strip.label}>
        <Icon name="stick" />
        <div className="grow">
          <SaveProgress />
        </div>
      </section>
    );
  if (state.step !== "failed") return null;
  const words = sayFailure(failures, state.failure);
  return (
    <section className="copy-strip t-unsafe" role="alert" aria-label={sticks.strip.label}>
      <Icon name="unsafe" />
      <p className="grow">
        <b>{words.what}</b> {words.safe}
      </p>
      <Button shortcut="Ctrl+S" onPress={() => save()}>
        {sticks.strip.again}
      </Button>
      <Button onPress={onOpen}>{sticks.strip.open}</Button>
      <Button onPress={clear}>{sticks.strip.close}</Button>
    </section>
  );
}
