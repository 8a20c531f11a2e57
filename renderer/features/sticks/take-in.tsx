import "./sticks.css";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import type { CopyIntake } from "../../services/use-copy-intake.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { AdoptPanel } from "./adopt-panel.tsx";
import { CopyFacts } from "./copy-facts.tsx";
import { FoundPanel } from "./found-panel.tsx";
import { KeepingNow } from "./going-back.tsx";

interface TakeInProps {
  readonly intake: CopyIntake;
  /** Nothing was counted here yet: taking in is starting again, not merging. */
  readonly isEmpty: boolean;
}

/** A chosen copy: its reading, what is in it, and taking it in. Nothing is taken over before the person says so. */
export function TakeIn({ intake, isEmpty }: TakeInProps) {
  const { sticks } = useMessages();
  const { state, back, choose } = intake;
  const again = () => void choose(sticks.take.dialog);
  const isRunning = ["reading", "opening", "adopting"].includes(state.step);
  useCommands({ "Ctrl+O": isRunning ? undefined : again, Esc: state.step === "adopting" ? undefined : back });
  if (state.step === "found")
    return (
      <div className="take-cols">
        <FoundPanel intake={intake} state={state} />
        <KeyHelp />
      </div>
    );
  if (state.step === "inspected")
    return (
      <div className="take-cols">
        <AdoptPanel key={state.summary.copy} intake={intake} state={state} isEmpty={isEmpty} />
        <CopyFacts summary={state.summary} isEmpty={isEmpty} />
      </div>
    );
  if (state.step === "adopting")
    return (
      <div className="take-cols">
        <section className="panel">
          <AdoptProgress stop={intake.stop} />
        </section>
        <CopyFacts summary={state.summary} isEmpty={isEmpty} />
      </div>
    );
  return (
    <div className="take-cols">
      <section className="panel stack">
        <Step intake={intake} />
        <div className="row">
          {!isRunning && (
            <Button kind={state.step === "adopted" ? "plain" : "primary"} shortcut="Ctrl+O" onPress={again}>
              {sticks.take.again}
            </Button>
          )}
          <Button shortcut="Esc" onPress={back}>
            {sticks.take.back}
          </Button>
        </div>
      </section>
    </div>
  );
}

/** The one thing to say while reading, when something is in the way, and when it is done. */
function Step({ intake: { state } }: { readonly intake: CopyIntake }) {
  const { sticks, failures } = useMessages();
  const format = useFormat();
  const { take } = sticks;
  if (state.step === "reading") {
    const detail = take.readingOf(format.bytes(state.done), format.bytes(state.of));
    return <Progress label={take.reading} done={state.done} of={state.of} detail={detail} />;
  }
  if (state.step === "opening") return <Progress label={take.opening} done={0} of={0} detail="" />;
  if (state.step === "failed")
    return <Notice tone="unknown" icon="unsafe" words={sayFailure(failures, state.failure)} />;
  if (state.step !== "adopted") return null;
  const { added, withKeys, summary } = state;
  const { newRecalls, newLists } = summary;
  const entries =
    added > 0
      ? take.doneText(format.number(added))
      : withKeys || newRecalls > 0 || newLists > 0 || summary.bringsKeys
        ? ""
        : take.doneNothing;
  const safe = [
    entries,
    summary.bringsKeys && take.doneBrings,
    newRecalls > 0 && take.doneRecalls(format.number(newRecalls)),
    newLists > 0 && take.doneLists(format.number(newLists)),
    withKeys && summary.customers > 0 && take.doneKeys,
  ]
    .filter(Boolean)
    .join(" ");
  return <Notice tone="good" icon="good" words={{ what: take.done, safe, doNow: [take.doneNext] }} />;
}

/** What opens a copy, for whoever holds a stick and nothing else. */
function KeyHelp() {
  const { sticks } = useMessages();
  const { help } = sticks.take;
  return (
    <section className="panel stack">
      <h2>{help.title}</h2>
      <ul className="points">
        {help.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function AdoptProgress({ stop }: { readonly stop: (task: string) => void }) {
  const { sticks, before } = useMessages();
  const format = useFormat();
  const tasks = useView("tasks", {});
  const kept = tasks?.find(({ what }) => what === "before");
  if (kept) return <KeepingNow label={before.keeping} stop={() => stop(kept.id)} />;
  const task = tasks?.find(({ what }) => what === "adopt");
  const detail = task?.of ? sticks.take.readingOf(format.number(task.done), format.number(task.of)) : "";
  return <Progress label={sticks.take.adopting} done={task?.done ?? 0} of={task?.of ?? 0} detail={detail} />;
}
