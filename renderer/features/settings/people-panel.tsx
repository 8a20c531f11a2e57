import { useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PinField } from "../../ui/pin-field.tsx";
import { PersonRow } from "./person-row.tsx";
import { PinForm } from "./pin-form.tsx";

/** The people of this pharmacy: who works here now, other names, one more. */
export function PeoplePanel({ frame }: { readonly frame: FrameWindow }) {
  const { settings, lock, failures } = useMessages();
  const { engine } = useServices();
  const { write, failure } = useWritten();
  const [name, setName] = useState("");
  const [asked, setAsked] = useState<FrameWindow["operators"][number]>();
  const [isSetting, setSetting] = useState<FrameWindow["operators"][number]>();
  const choose = (who: FrameWindow["operators"][number]) => {
    if (frame.pinned.includes(who.id)) setAsked(who);
    else void write(engine.chooseOperator({ id: who.id }));
  };
  const { people } = settings;
  const wanted = name.trim();
  const canAdd = wanted !== "" && !frame.operators.some((operator) => operator.name === wanted);
  const add = async () => {
    if (canAdd && (await write(engine.nameOperator({ name: wanted })))) setName("");
  };
  return (
    <section className="panel stack">
      <h2>{people.title}</h2>
      <ul className="people-list">
        {frame.operators.map((operator) => (
          <PersonRow
            key={operator.id}
            name={operator.name}
            isNow={operator.id === frame.operator?.id}
            onChoose={() => choose(operator)}
            onRename={(next) => write(engine.nameOperator({ id: operator.id, name: next }))}
          />
        ))}
      </ul>
      {asked && (
        <PinField
          key={asked.id}
          label={lock.pin.of(asked.name)}
          choose={lock.pin.choose}
          onPin={(pin) =>
            void write(engine.chooseOperator({ id: asked.id, pin })).then((is) => is && setAsked(undefined))
          }
        />
      )}
      {isSetting ? (
        <PinForm frame={frame} who={isSetting} onDone={() => setSetting(undefined)} />
      ) : (
        <div className="row">
          {frame.operators
            .filter(({ id }) => id === frame.operator?.id || frame.pinned.includes(id))
            .map((one) => (
              <Button key={one.id} onPress={() => setSetting(one)}>
                {lock.pin.of(one.name)}
              </Button>
            ))}
        </div>
      )}
      <div className="draft">
        <Field
          label={people.add}
          hint={people.addHint}
          value={name}
          onChange={setName}
          onEnter={() => void add()}
        />
        {canAdd && <Button onPress={() => void add()}>{people.add1}</Button>}
      </div>
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
    </section>
  );
}
