import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { CheckResult } from "./check-result.tsx";
import { FoundPanel } from "./found-panel.tsx";
import type { Checking } from "./use-checking.ts";

/** Checking a copy: which one, what opens it, how far it is, what came of it. Nothing is taken in. */
export function CheckCopy({ check }: { readonly check: Checking }) {
  const { sticks, checking: words } = useMessages();
  const { state, choose, back } = check;
  const again = () => void choose(sticks.take.dialog);
  const isRunning = state.step === "reading" || state.step === "trying";
  useCommands({ "Ctrl+O": isRunning ? undefined : again, Esc: back });
  if (state.step === "found")
    return (
      <div className="take-cols">
        <FoundPanel intake={check} state={state} look={words.go} />
        <section className="panel stack">
          <h2>{words.title}</h2>
          <ul className="points">
            {words.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className="row">
            <Button onPress={() => void check.chooseFile(words.file)}>{words.file}</Button>
          </div>
        </section>
      </div>
    );
  if (state.step === "checked")
    return <CheckResult checked={state.checked} at={state.at} again={again} back={back} />;
  return (
    <div className="take-cols">
      <section className="panel stack">
        <Step check={check} />
        {state.step === "failed" && (
          <div className="row">
            <Button kind="primary" shortcut="Ctrl+O" onPress={again}>
              {sticks.take.again}
            </Button>
            <Button shortcut="Esc" onPress={back}>
              {sticks.take.back}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}

function Step({ check: { state, stop } }: { readonly check: Checking }) {
  const { sticks, checking: words, failures } = useMessages();
  const format = useFormat();
  const task = useView("tasks", {})?.find(({ what }) => what === "check");
  const cancel = { label: sticks.save.stop, onPress: stop };
  const { readingOf } = sticks.take;
  if (state.step === "failed")
    return <Notice tone="unknown" icon="unsafe" words={sayFailure(failures, state.failure)} />;
  if (state.step === "reading") {
    const { done, of } = state;
    const detail = of > 0 ? readingOf(format.bytes(done), format.bytes(of)) : "";
    return <Progress label={words.reading} done={done} of={of} detail={detail} cancel={cancel} />;
  }
  if (state.step !== "trying") return null;
  const { done = 0, of = 0 } = task ?? {};
  const detail = of > 0 ? readingOf(format.bytes(done), format.bytes(of)) : "";
  return <Progress label={words.trying} done={done} of={of} detail={detail} cancel={cancel} />;
}
