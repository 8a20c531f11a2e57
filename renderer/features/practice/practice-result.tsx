import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Course, StepResult } from "./course.ts";
import { figuresOf } from "./figures.ts";
import { PracticeMark } from "./practice-band.tsx";

/** What the practice came to, plainly, and the way to the count. */
export function PracticeResult({
  course,
  onAgain,
  onLeave,
}: {
  readonly course: Course;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}) {
  const { practice: words } = useMessages();
  const format = useFormat();
  const { packs, took, packsPerMinute, slips, skipped } = figuresOf(course);
  return (
    <main className="practice-result">
      <div className="practice-band">
        <PracticeMark />
        <div className="practice-task" role="status">
          <h1>{words.result.title}</h1>
          <p>{words.result.stock}</p>
        </div>
      </div>
      <div className="practice-figures">
        <section className="panel">
          {packs > 0 ? (
            <>
              <p className="practice-rate">
                <b>{format.number(packsPerMinute)}</b> {words.result.rate}
              </p>
              <p>{words.result.packs(format.number(packs), packs === 1, minutes(took))}</p>
            </>
          ) : (
            <p>{words.result.none}</p>
          )}
          <dl className="practice-sums">
            <dt>{words.result.slips}</dt>
            <dd>{format.number(slips)}</dd>
            <dt>{words.result.skipped}</dt>
            <dd>{format.number(skipped)}</dd>
          </dl>
        </section>
        <section className="panel">
          <h2>{words.result.steps}</h2>
          <ul className="practice-steps">
            {course.done.map((result) => (
              <StepRow key={result.step.name} result={result} />
            ))}
          </ul>
        </section>
      </div>
      <div className="row row-end">
        <Button onPress={onAgain}>{words.result.again}</Button>
        <Button kind="primary" size="big" shortcut="Ctrl+Enter" onPress={onLeave} autoFocus>
          {words.result.go}
        </Button>
      </div>
    </main>
  );
}

function StepRow({ result: { step, isSkipped, slips } }: { readonly result: StepResult }) {
  const { practice: words } = useMessages();
  const format = useFormat();
  const isFine = !isSkipped && slips === 0;
  return (
    <li className={isFine ? "t-good" : "t-neutral"}>
      <Icon name={isFine ? "good" : "refused"} />
      <span className="grow">{words.stepNames[step.name]}</span>
      <span>
        {isSkipped
          ? words.result.wasSkipped
          : slips === 0
            ? words.result.fine
            : words.result.slipsOf(format.number(slips), slips === 1)}
      </span>
    </li>
  );
}

/** `0:48`, minutes and seconds. */
function minutes(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
