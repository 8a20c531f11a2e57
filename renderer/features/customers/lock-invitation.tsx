import "./lock.css";
import { useState } from "react";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useFrame, useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { KeysTrouble } from "./keys-trouble.tsx";

interface LockInvitationProps {
  readonly isAsking: boolean;
  readonly onLeave: () => void;
}

/** How the customers' keys lie on this PC and the way to a lock, where a person asks for it; what is damaged says so by itself. */
export function LockInvitation({ isAsking, onLeave }: LockInvitationProps) {
  const { lock } = useMessages();
  const frame = useFrame();
  if (frame?.keysTrouble === "part") return <InPart hasKeys={frame.hasSnapshotKeys} />;
  const isOther = frame?.customersLock === "open" && frame.lockIsOther;
  if (!isAsking || !frame || (frame.customersLock !== "none" && !isOther)) return null;
  const [what, safe] = isOther ? [lock.other, lock.otherWhy] : [lock.none, lock.why];
  const hasKeys = frame.hasSnapshotKeys;
  return (
    <Notice tone="neutral" icon="told" words={{ what, safe, doNow: hasKeys ? [] : [lock.needsKeys] }}>
      {hasKeys && <PutOn act={isOther ? lock.move : lock.putOn} />}
      <Button kind="quiet" onPress={onLeave}>
        {lock.pin.leave}
      </Button>
    </Notice>
  );
}

/** Some of the keys are damaged: a line that says so, and the way out. */
function InPart({ hasKeys }: { readonly hasKeys: boolean }) {
  const { keys } = useMessages().lock;
  const [isMending, setMending] = useState(false);
  if (isMending) return <KeysTrouble trouble="part" hasKeys={hasKeys} />;
  return (
    <div className="card-line lock-line" role="alert">
      <Icon name="unsafe" />
      <span>{keys.part}</span>
      <Button onPress={() => setMending(true)}>{keys.mend}</Button>
    </div>
  );
}

/** The passphrase once more, so that nobody locks with one that is forgotten. */
function PutOn({ act }: { readonly act: string }) {
  const { lock, sticks, failures } = useMessages();
  const { engine } = useServices();
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const put = async () => {
    if (typed.trim() === "" || isBusy) return;
    setBusy(true);
    try {
      const done = await engine.putLockOn({ typed });
      setTyped("");
      setFailure(done.ok ? undefined : done.failure);
    } finally {
      setBusy(false);
    }
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
        {act}
      </Button>
    </div>
  );
}
