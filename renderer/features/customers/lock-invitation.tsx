import "./lock.css";
import { useState } from "react";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";

/** While the customers' keys lie open on this PC: a line that says so, and the way to a lock. Nobody has to. */
export function LockInvitation() {
  const { lock } = useMessages();
  const frame = useView("frame", {});
  const [isAsking, setAsking] = useState(false);
  if (frame?.customersLock !== "none") return null;
  if (isAsking)
    return (
      <Notice tone="neutral" icon="told" words={{ what: lock.none, safe: lock.why }}>
        <PutOn />
      </Notice>
    );
  return (
    <div className="card-line lock-line" role="status">
      <Icon name="told" />
      <span>
        {lock.none} {frame.hasSnapshotKeys ? lock.why : lock.needsKeys}
      </span>
      {frame.hasSnapshotKeys && <Button onPress={() => setAsking(true)}>{lock.putOn}</Button>}
    </div>
  );
}

/** The passphrase once more, so that nobody locks with one that is forgotten. */
function PutOn() {
  const { lock, sticks, failures } = useMessages();
  const { engine } = useServices();
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const put = async () => {
    if (typed.trim() === "" || isBusy) return;
    setBusy(true);
    const done = await engine.putLockOn({ typed });
    setBusy(false);
    setTyped("");
    setFailure(done.ok ? undefined : done.failure);
  };
  return (
    <div className="stack lock-invitation">
      <PassphraseField
        label={lock.field}
        hint={lock.putHint}
        show={sticks.save.show}
        value={typed}
        onChange={setTyped}
        onEnter={() => void put()}
        autoFocus
      />
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
      <Button kind="primary" busy={isBusy ? lock.opening : undefined} onPress={() => void put()}>
        {lock.putOn}
      </Button>
    </div>
  );
}
