import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { type Course, openAsks, standingSlip, stepOf } from "./course.ts";
import { steps } from "./lesson-plan.ts";
import { SampleCode } from "./sample-code.tsx";

interface PracticeBandProps {
  readonly course: Course;
  readonly rows: readonly ReadingRow[];
  readonly onSkip: () => void;
  readonly onPrint: () => void;
  readonly onLeave: () => void;
}

/** What is asked for now, above the count: in the room's own colour, with its word. */
export function PracticeBand({ course, rows, onSkip, onPrint, onLeave }: PracticeBandProps) {
  const { practice: words } = useMessages();
  const step = stepOf(course);
  const open = openAsks(course, rows);
  const asked = open[0];
  return (
    <section className="practice-band" aria-label={words.room}>
      <PracticeMark />
      <div className="practice-task">
        <Progress at={course.at} />
        {step && (
          <div role="status">
            <h1>{words.steps[step.name].does}</h1>
            <p>
              {words.steps[step.name].how}
              {open.length > 1 && ` ${words.still(String(open.length))}`}
            </p>
          </div>
        )}
        <p className="practice-keys">
          {step?.keys.map((key, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice, in this order
            <Keycap key={at}>{key === "Backspace" ? "⌫" : key}</Keycap>
          ))}
        </p>
        <Slip course={course} rows={rows} />
      </div>
      {asked && <SampleCode ask={asked} isTyped={step?.isTyped === true} />}
      <div className="practice-acts">
        <Button kind="primary" shortcut="Ctrl+Enter" onPress={onLeave}>
          {words.leave}
        </Button>
        <Button shortcut="Ctrl+P" onPress={onPrint}>
          {words.print}
        </Button>
        <Button kind="quiet" onPress={onSkip}>
          {words.skip}
        </Button>
      </div>
    </section>
  );
}

/** The word of the room on its stripes: no other screen has them. */
export function PracticeMark() {
  const { practice: words } = useMessages();
  return (
    <p className="practice-mark">
      <b>{words.word}</b>
      <span>{words.nothing}</span>
    </p>
  );
}

function Progress({ at }: { readonly at: number }) {
  const { practice: words } = useMessages();
  return (
    <div className="practice-progress">
      <span>{words.step(String(at + 1), String(steps.length))}</span>
      <progress value={at} max={steps.length} aria-label={words.step(String(at + 1), String(steps.length))} />
    </div>
  );
}

function Slip({ course, rows }: Pick<PracticeBandProps, "course" | "rows">) {
  const { practice: words } = useMessages();
  const slip = standingSlip(course, rows);
  return (
    <p className={slip ? "practice-slip t-unknown" : "unseen"} role="status">
      {slip && (
        <>
          <Icon name="refused" />
          {words.slips[slip]}
        </>
      )}
    </p>
  );
}
