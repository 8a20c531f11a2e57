import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Choices } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RunningClock } from "./running-clock.tsx";
import type { ClockAnswer } from "./start-answers.ts";

/** A PC with an empty clock battery starts years back; the program cannot have run before it was made. */
const firstYear = 2026;

/** Shows the clock and asks whether it is right, since expiry and history depend on it. */
export function ClockCheck({
  value,
  onChange,
  notices,
  problem,
}: {
  readonly value: ClockAnswer;
  readonly onChange: (answer: ClockAnswer) => void;
  readonly notices: FrameWindow["notices"];
  readonly problem: string | undefined;
}) {
  const { start, frame } = useMessages();
  const format = useFormat();
  const moment = (at: number) => `${format.date(at)} ${format.minute(at)}`;
  const isOld = new Date().getFullYear() < firstYear;
  const behind = notices.find((notice) => notice.kind === "clock-behind");
  const what = behind
    ? frame.notices.clock(moment(behind.now), moment(behind.last))
    : isOld
      ? start.clockOld
      : start.clockSafe;
  return (
    <div className="start-check">
      <div className="start-check-row">
        <RunningClock />
        <Choices
          label={start.clock}
          value={value}
          options={[
            { value: "right", label: start.clockRight },
            { value: "wrong", label: start.clockWrong },
          ]}
          onChange={onChange}
        />
      </div>
      {problem && (
        <p className="field-problem" role="status">
          <Icon name="asked" />
          {problem}
        </p>
      )}
      {(value === "wrong" || behind || isOld) && (
        <Notice tone="unknown" icon="short" words={{ what, doNow: start.clockDo }} />
      )}
    </div>
  );
}
