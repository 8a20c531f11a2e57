import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { ageText } from "../../i18n/age-text.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { MinutesChoice } from "../../ui/minutes-choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OwnStick } from "./own-stick.tsx";
import { type Sticks, useSticks } from "./stick-keeper.tsx";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The sticks of the pharmacy, what is wrong with one, whose turn it is, and the drives that could become one. */
export function DriveList({ frame }: { readonly frame: FrameWindow }) {
  const { ownSticks } = useMessages();
  const { sticks: all } = useSticks();
  if (!all || !frame.persistent || (!frame.hasSnapshotKeys && all.sticks.length === 0)) return null;
  const others = all.drives.filter(({ letter, isReadOnly }) => letter === null && !isReadOnly);
  return (
    <section className="panel stack own-sticks" aria-labelledby="own-sticks">
      <h2 id="own-sticks">{ownSticks.title}</h2>
      <p className="quiet">{frame.hasSnapshotKeys ? ownSticks.lead : ownSticks.noKeys}</p>
      <Lost all={all} />
      {all.sticks.map((stick) => (
        <OwnStick key={stick.letter} stick={stick} hasKeys={frame.hasSnapshotKeys} />
      ))}
      <Turn turn={all.turn} />
      {frame.hasSnapshotKeys && <Others all={all} drives={others} />}
      {all.sticks.length === 0 && others.length === 0 && <p>{ownSticks.none}</p>}
      {all.sticks.length > 0 && <Minutes minutes={all.minutes} />}
    </section>
  );
}

/** What was known of sticks is lost: each is known again when it comes, until a person says that all were in. */
function Lost({ all: { lost, sticks } }: { readonly all: Sticks }) {
  const { ownSticks } = useMessages();
  const { host } = useServices();
  const { refresh } = useSticks();
  // Where none was ever known, nothing is missed.
  if (lost === null || (lost === "gone" && !sticks.some(({ isKnownAgain }) => isKnownAgain))) return null;
  const words = { what: ownSticks.lost[lost], safe: ownSticks.lost.text };
  return (
    <Notice tone="unknown" icon="unsafe" words={words}>
      <Button onPress={() => void host["stick.allKnown"]({}).then(refresh)}>{ownSticks.lost.done}</Button>
    </Notice>
  );
}

function Turn({ turn }: { readonly turn: Sticks["turn"] }) {
  const messages = useMessages();
  const { ownSticks } = messages;
  if (!turn) return null;
  const words =
    turn.age === null
      ? ownSticks.turnNever(turn.letter)
      : ownSticks.turn(turn.letter, ageText(turn.age, messages));
  return turn.isDue ? (
    <p className="stick-turn" role="status">
      <Icon name="asked" />
      {words}
    </p>
  ) : (
    <p className="quiet">{words}</p>
  );
}

/** Drives that are nobody's yet. A disk that is built in is one only a person who knows it would choose. */
function Others({ all, drives }: { readonly all: Sticks; readonly drives: Sticks["drives"] }) {
  const { ownSticks } = useMessages();
  const format = useFormat();
  const { host } = useServices();
  const { refresh } = useSticks();
  const letter = [...letters].find((one) => all.sticks.every((stick) => stick.letter !== one));
  if (letter === undefined) return null;
  return drives.map(({ id, label, fileSystem, freeBytes, isRemovable }) => (
    <div key={id} className="row row-split">
      <span>
        {ownSticks.drive(label, fileSystem, format.bytes(freeBytes))}
        {!isRemovable && <span className="quiet"> {ownSticks.fixed}</span>}
      </span>
      <Button onPress={() => void host["stick.name"]({ id }).then(refresh)}>{ownSticks.make(letter)}</Button>
    </div>
  ));
}

function Minutes({ minutes }: { readonly minutes: number }) {
  const { ownSticks } = useMessages();
  const { host } = useServices();
  const format = useFormat();
  const { refresh } = useSticks();
  return (
    <MinutesChoice
      label={ownSticks.minutes}
      minutes={minutes}
      say={(count) => format.number(count)}
      onChange={(chosen) => void host["stick.minutes"]({ minutes: chosen }).then(refresh)}
    />
  );
}
