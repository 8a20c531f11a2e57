import { ageText } from "../../i18n/age-text.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import { SaveProgress } from "./save-progress.tsx";
import { StickAlarms } from "./stick-alarms.tsx";
import { type Sticks, useSticks } from "./stick-keeper.tsx";
import { Unproven } from "./unproven.tsx";

type Row = Sticks["sticks"][number];

/** One stick of ours: whether it is here, how old what it holds is, what is wrong with it, and what can be done. */
export function OwnStick({ stick, hasKeys }: { readonly stick: Row; readonly hasKeys: boolean }) {
  const { ownSticks, sticks, failures } = useMessages();
  const { host } = useServices();
  const { busy, far, failed, refresh, write, stop } = useSticks();
  const { letter, isHere, isReadOnly, isLooking, alarms } = stick;
  const isWriting = busy === letter;
  const canWrite = isHere && hasKeys && !isReadOnly && alarms.length === 0 && !isLooking;
  const said = (done: Promise<unknown>) => void done.then(refresh);
  const forget = (
    <Button kind="quiet" onPress={() => said(host["stick.forget"]({ letter }))}>
      {ownSticks.forget}
    </Button>
  );
  return (
    <article className={`stack own-stick ${toneOf(stick)}`} aria-label={ownSticks.stick(letter)}>
      <header className="stick-head">
        <Icon name="stick" />
        <div className="grow">
          <div className="stick-name">
            <h3>{ownSticks.stick(letter)}</h3>
            <State stick={stick} />
            {isHere && !isWriting && stick.provenAt > 0 && <p className="quiet">{sticks.done.nowWhat}</p>}
          </div>
          <Facts stick={stick} />
        </div>
        {!isHere && alarms.length === 0 && forget}
      </header>
      {alarms.length > 0 && <StickAlarms stick={stick} />}
      {failed?.letter === letter && (
        <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failed.failure)} />
      )}
      <Unproven stick={stick} />
      {(isWriting || isLooking) && <p role="status">{isWriting ? ownSticks.busy : ownSticks.looking}</p>}
      {isWriting && <SaveProgress state={far} stop={stop} />}
      <div className="row">
        {canWrite && !isWriting && <Button onPress={() => write(letter)}>{ownSticks.write}</Button>}
        {isHere && !isWriting && !isLooking && stick.proven > 0 && (
          <Button onPress={() => said(host["stick.look"]({ letter }))}>{ownSticks.look}</Button>
        )}
        {alarms.length > 0 && (
          <Button onPress={() => said(host["stick.settle"]({ letter }))}>{ownSticks.settle}</Button>
        )}
        {!isWriting && (isHere || alarms.length > 0) && forget}
      </div>
    </article>
  );
}

/** The state in a word: an alarm first, and safe only what is here and was proven. */
function State({ stick: { alarms, isHere, provenAt } }: { readonly stick: Row }) {
  const { ownSticks } = useMessages();
  if (alarms.length > 0)
    return (
      <Tag tone="unsafe" icon="unsafe">
        {ownSticks.touched}
      </Tag>
    );
  if (!isHere || provenAt === 0) return null;
  return (
    <Tag tone="good" icon="good">
      {ownSticks.safe}
    </Tag>
  );
}

const toneOf = ({ alarms, provenAt, isHere }: Row) =>
  alarms.length > 0 ? "t-unsafe" : provenAt > 0 && isHere ? "t-good" : "t-neutral";

function Facts({ stick }: { readonly stick: Row }) {
  const messages = useMessages();
  const format = useFormat();
  const { ownSticks } = messages;
  const { sticks } = useSticks();
  const { label, isHere, isReadOnly, freeBytes, provenAt, proven, alarms } = stick;
  const isWritten = isHere && !isReadOnly && alarms.length === 0 && provenAt > 0;
  const next = provenAt + (sticks?.minutes ?? 0) * 60_000;
  const age = ageText(Date.now() - provenAt, messages);
  return (
    <>
      <p>{provenAt === 0 ? ownSticks.never : ownSticks.proven(age, format.number(proven))}</p>
      <p className="quiet">{isHere ? ownSticks.here(label, format.bytes(freeBytes)) : ownSticks.away}</p>
      {isWritten && <p className="quiet">{ownSticks.next(format.minute(Math.max(next, Date.now())))}</p>}
      {isReadOnly && <p>{ownSticks.readOnly}</p>}
    </>
  );
}
