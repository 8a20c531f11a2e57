import { useEffect, useState } from "react";
import { useFormat, useMessages } from "../i18n/use-messages.tsx";
import { useServices } from "../services/services.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

/**
 * A bug that happened outside of drawing: in a key, in an answer that never came, in the engine. What is drawn stays and
 * can be used; without a word, a screen that waits for what went wrong would wait for ever. `at` is when all was saved last.
 */
export function BugNotice({ at }: { readonly at: number }) {
  const { frame } = useMessages();
  const format = useFormat();
  const { host } = useServices();
  const [bug, forget] = useBug();
  if (bug === undefined) return null;
  const time = at === 0 ? "–" : format.time(at);
  return (
    <section className="start-notices t-unsafe" role="alert" aria-label={frame.bugApart}>
      <Icon name="unsafe" />
      <div className="grow">
        <p>
          <b>{frame.bugApart}</b> {frame.bugSafe(time)} {frame.bugHangs}
        </p>
        <p className="mono sub">{bug}</p>
      </div>
      <Button onPress={forget}>{frame.goOn}</Button>
      <Button onPress={() => void host["app.restart"]({})}>{frame.restart}</Button>
    </section>
  );
}

/** The first bug nobody has read yet, in its own words, and what forgets it. */
function useBug(): readonly [string | undefined, () => void] {
  const [bug, setBug] = useState<string>();
  useEffect(() => {
    const say = (text: string) => setBug((before) => before ?? text.slice(0, 300));
    const onError = ({ message }: ErrorEvent) => {
      // Chromium says so when a size is looked at again in the next frame: nothing went wrong.
      if (!message.startsWith("ResizeObserver")) say(message);
    };
    const onRejection = ({ reason }: PromiseRejectionEvent) => say(String(reason));
    addEventListener("error", onError);
    addEventListener("unhandledrejection", onRejection);
    return () => {
      removeEventListener("error", onError);
      removeEventListener("unhandledrejection", onRejection);
    };
  }, []);
  return [bug, () => setBug(undefined)];
}
