import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { ageText } from "../../i18n/age-text.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { OwnStick } from "./own-stick.tsx";
import { type Sticks, useSticks } from "./stick-keeper.tsx";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const minutesToChoose = [5, 15, 30, 60];

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

function Turn({ turn }: { readonly turn: Sticks["turn"] }) {
  const messages = useMessages();
  const { ownSticks } = messages;
  if (!turn?.isDue) return null;
  const words =
    turn.age === null
      ? ownSticks.turnNever(turn.letter)
      : ownSticks.turn(turn.letter, ageText(turn.age, messages));
  return (
    <p className="stick-turn" role="status">
      <Icon name="asked" />
      {words}
    </p>
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
  const format = useFormat();
  const { host } = useServices();
  const { refresh } = useSticks();
  const options = [...new Set([...minutesToChoose, minutes])].sort((a, b) => a - b);
  return (
    <Choices
      label={ownSticks.minutes}
      value={String(minutes)}
      options={options.map((one) => ({ value: String(one), label: format.number(one) }))}
      onChange={(chosen) => void host["stick.minutes"]({ minutes: Number(chosen) }).then(refresh)}
    />
  );
}
