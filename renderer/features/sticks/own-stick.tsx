import { ageText } from "../../i18n/age-text.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SaveProgress } from "./save-progress.tsx";
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
            {isHere && !isWriting && stick.provenAt > 0 && <p className="quiet">{sticks.done.nowWhat}</p>}
          </div>
          <Facts stick={stick} />
        </div>
        {!isHere && alarms.length === 0 && forget}
      </header>
      {alarms.length > 0 && <Alarms stick={stick} />}
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

const toneOf = ({ alarms, provenAt, isHere }: Row) =>
  alarms.length > 0 ? "t-unsafe" : provenAt > 0 && isHere ? "t-good" : "t-neutral";

function Facts({ stick }: { readonly stick: Row }) {
  const messages = useMessages();
  const format = useFormat();
  const { ownSticks } = messages;
  const { label, isHere, isReadOnly, freeBytes, provenAt, proven } = stick;
  const age = ageText(Date.now() - provenAt, messages);
  return (
    <>
      <p>{provenAt === 0 ? ownSticks.never : ownSticks.proven(age, format.number(proven))}</p>
      <p className="quiet">{isHere ? ownSticks.here(label, format.bytes(freeBytes)) : ownSticks.away}</p>
      {isReadOnly && <p>{ownSticks.readOnly}</p>}
    </>
  );
}

/** What is wrong with a stick, since when, and what to do, in words. */
function Alarms({ stick: { letter, alarms } }: { readonly stick: Row }) {
  const { ownSticks } = useMessages();
  const format = useFormat();
  const { alarm, kinds } = ownSticks;
  const since = Math.min(...alarms.map((one) => one.since));
  const words = {
    what: alarm.title(letter),
    safe: alarm.since(since === 0 ? "–" : format.when(since, Date.now())),
    doNow: alarm.doNow,
  };
  return (
    <Notice tone="unsafe" icon="unsafe" words={words}>
      {alarms.map(({ kind, file, now = "" }) => (
        <p key={`${kind} ${file}`} className="stick-alarm">
          {kinds[kind](file, now)}
        </p>
      ))}
    </Notice>
  );
}
