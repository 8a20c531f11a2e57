import "./lock.css";
import { useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { secretKeyInReading } from "../../../shared/domain/scanner/secret-key.ts";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useTakenReading } from "../../ui/use-scanner.ts";
import { unlockNow } from "./lock-now.ts";

/** The customers are locked: what opens them, and that everything else goes on. */
export function LockedCustomers({ frame }: { readonly frame: FrameWindow }) {
  const { customers, lock, failures, sticks } = useMessages();
  const { engine } = useServices();
  const byPin = useView("opensByPin", {}) ?? false;
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const open = async (key: string) => {
    if (key.trim() === "" || isBusy) return;
    setBusy(true);
    setTyped("");
    try {
      const unlocked = await unlockNow(engine, key, byPin);
      setFailure(unlocked.ok ? undefined : unlocked.failure);
    } finally {
      setBusy(false);
    }
  };
  const press = () => void open(typed);
  // The code of the key on paper is scanned like any other; here it opens the lock.
  useTakenReading((reading) => {
    const scanned = secretKeyInReading(reading);
    if (scanned !== undefined) void open(scanned);
    return scanned !== undefined;
  });
  useCommands({ "Ctrl+Enter": press });
  return (
    <main className="screen-body customers-locked" aria-label={customers.title}>
      <h1>{customers.title}</h1>
      <section className="panel stack" aria-label={lock.locked}>
        <h2>{lock.locked}</h2>
        {frame.lockIsOther && <p>{lock.ofBefore}</p>}
        <PassphraseField
          label={byPin ? lock.pin.field : lock.field}
          hint={byPin ? lock.pin.hint(frame.operator?.name ?? "") : lock.hint}
          show={sticks.save.show}
          value={typed}
          onChange={setTyped}
          onEnter={press}
          autoFocus
        />
        {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
        {isBusy ? (
          <Progress label={lock.opening} done={0} of={0} detail="" />
        ) : (
          <Button
            kind="primary"
            size="big"
            shortcut="Ctrl+Enter"
            disabled={typed.trim() === ""}
            onPress={press}
          >
            {lock.open}
          </Button>
        )}
        <p className="quiet">{lock.forgotten}</p>
      </section>
    </main>
  );
}
