import { useState } from "react";
import type { FrameWindow, NamedId } from "../../../shared/contracts/frame-records.ts";
import type { OperatorId } from "../../../shared/domain/ledger/identity.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";

interface PinFormProps {
  readonly frame: FrameWindow;
  readonly who: NamedId<OperatorId>;
  readonly onDone: () => void;
}

/** Gives a person a PIN on this PC, another one, or none. */
export function PinForm({ frame, who, onDone }: PinFormProps) {
  const { lock, customers, failures } = useMessages();
  const { engine } = useServices();
  const { write, failure, isBusy } = useWritten();
  const [old, setOld] = useState("");
  const [pin, setPin] = useState("");
  const { pin: words } = lock;
  const has = frame.pinned.includes(who.id);
  const set = async (next: string | null) => {
    if (!isBusy && (await write(engine.setPin({ who: who.id, old, pin: next })))) onDone();
  };
  const canSave = /^\d{4,12}$/.test(pin);
  return (
    <section className="stack" aria-label={words.of(who.name)}>
      {has && <Field label={words.old} type="password" autoFocus value={old} onChange={setOld} />}
      <Field
        label={words.next}
        type="password"
        inputMode="numeric"
        digits
        autoFocus={!has}
        value={pin}
        onChange={setPin}
        onEnter={() => canSave && void set(pin)}
      />
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
      <div className="row">
        <Button
          kind="primary"
          disabled={!canSave}
          busy={isBusy ? customers.form.busy : undefined}
          onPress={() => void set(pin)}
        >
          {words.save}
        </Button>
        {has && <Button onPress={() => void set(null)}>{words.remove}</Button>}
        <Button onPress={onDone}>{words.leave}</Button>
      </div>
    </section>
  );
}
