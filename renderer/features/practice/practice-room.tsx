import "./practice.css";
import "./practice-result.css";
import "./practice-sheet.css";
import { type ComponentType, useEffect, useRef, useState } from "react";
import type { CountWindow } from "../../../shared/contracts/count-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { begun, type Course, skipped, stepOf, watched } from "./course.ts";
import { PracticeBand } from "./practice-band.tsx";
import { PracticeResult } from "./practice-result.tsx";
import { PracticeSheet } from "./practice-sheet.tsx";

/** More readings than anybody practises. */
const seen = 200;

const noRows: CountWindow["readings"] = [];

/**
 * The room in which nothing counts: the very screen of counting over a ledger in memory, with one small step after the
 * other above it. `onStrangers` hears, when the room is left, what was scanned here and is no sample.
 */
export function PracticeRoom({
  Count,
  onLeave,
  onStrangers,
}: {
  readonly Count: ComponentType;
  readonly onLeave: () => void;
  readonly onStrangers: (codes: readonly string[]) => void;
}) {
  const rows = useView("count", { limit: seen })?.readings ?? noRows;
  const [course, setCourse] = useCourse(rows, onStrangers);
  const [printings, setPrintings] = useState(0);
  const print = () => setPrintings(printings + 1);
  const step = stepOf(course);
  useCommands({ "Ctrl+Enter": onLeave, "Ctrl+P": print });
  return (
    <>
      {step ? (
        <>
          <PracticeBand
            course={course}
            rows={rows}
            onSkip={() => setCourse(skipped(course, rows, Date.now()))}
            onPrint={print}
            onLeave={onLeave}
          />
          <div className="practice-count">
            <Count />
          </div>
        </>
      ) : (
        <PracticeResult course={course} onAgain={() => setCourse(anew(rows, course))} onLeave={onLeave} />
      )}
      <Strangers course={course} />
      {printings > 0 && <PracticeSheet key={printings} />}
    </>
  );
}

/** Real packs that were scanned here, said at once. */
function Strangers({ course }: { readonly course: Course }) {
  const { practice: words } = useMessages();
  const newest = [...course.strangers.values()].at(-1);
  return (
    <p className={newest ? "practice-stranger t-unknown" : "unseen"} role="status">
      {newest && words.stranger(newest)}
    </p>
  );
}

/** From the beginning; what lies in the practice room already is not asked for again. */
const anew = (rows: CountWindow["readings"], { strangers }: Course): Course => ({
  ...begun,
  strangers,
  before: new Set(rows.map(({ id }) => id)),
});

function useCourse(rows: CountWindow["readings"], onStrangers: (codes: readonly string[]) => void) {
  const [kept, setCourse] = useState(begun);
  const course = watched(kept, rows, Date.now());
  const isNew = JSON.stringify([...course.slipped]) !== JSON.stringify([...kept.slipped]);
  if (
    course.at !== kept.at ||
    isNew ||
    course.strangers.size !== kept.strangers.size ||
    course.from !== kept.from
  )
    setCourse(course);
  const latest = useRef({ course, onStrangers });
  useEffect(() => {
    latest.current = { course, onStrangers };
  });
  // However the room is left: what was not counted is said.
  useEffect(
    () => () => {
      const { course: last, onStrangers: tell } = latest.current;
      if (last.strangers.size > 0) tell([...new Set(last.strangers.values())]);
    },
    [],
  );
  return [course, setCourse] as const;
}
