import "./lock.css";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { type Mending, useMending } from "./use-mending.ts";

interface KeysTroubleProps {
  readonly trouble: NonNullable<FrameWindow["keysTrouble"]>;
  readonly hasKeys: boolean;
}

/** The customers' key file is damaged, gone, or another one: what is safe, and the ways out. Nothing is deleted on any of them. */
export function KeysTrouble({ trouble, hasKeys }: KeysTroubleProps) {
  const { lock, customers, failures } = useMessages();
  const { keys } = lock;
  const mending = useMending();
  const { chosen, failure } = mending;
  if (trouble === "unread") return <Unread mending={mending} />;
  const words = {
    damaged: { what: keys.damaged, safe: keys.damagedSafe, act: keys.without },
    replaced: { what: keys.replaced, safe: keys.replacedSafe, act: keys.putBack },
    part: { what: keys.part, safe: keys.partSafe, act: keys.keep },
  }[trouble];
  return (
    <section className="panel stack keys-trouble" aria-label={customers.title}>
      <Notice tone="unsafe" icon="unsafe" words={words} />
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
      {chosen && (
        <p>
          {keys.chosen} <span className="mono">{chosen.name}</span>
        </p>
      )}
      {(chosen || hasKeys) && <Given mending={mending} />}
      <Acts mending={mending} without={words.act} needsKey={hasKeys} />
      <p className="quiet">{keys.later}</p>
    </section>
  );
}

/** Nothing is known of the file but that the machine did not give it: all there is to do is to ask once more. */
function Unread({ mending: { isBusy, mend } }: { readonly mending: Mending }) {
  const { lock, customers } = useMessages();
  const { unread: what, unreadSafe: safe, unreadLater, again } = lock.keys;
  const read = () => void mend(false);
  useCommands({ F5: read });
  return (
    <section className="panel stack keys-trouble" aria-label={customers.title}>
      <Notice tone="unsafe" icon="unsafe" words={{ what, safe }} />
      <div className="row">
        <Button kind="primary" shortcut="F5" busy={isBusy ? lock.keys.reading : undefined} onPress={read}>
          {again}
        </Button>
      </div>
      <p className="quiet">{unreadLater}</p>
    </section>
  );
}

function Given({ mending }: { readonly mending: Mending }) {
  const { lock, sticks } = useMessages();
  return (
    <PassphraseField
      label={lock.field}
      hint={lock.hint}
      show={sticks.save.show}
      value={mending.typed}
      onChange={mending.type}
      onEnter={() => mending.chosen && mending.typed.trim() !== "" && void mending.mend(true)}
      autoFocus={mending.chosen !== undefined}
    />
  );
}

interface ActsProps {
  readonly mending: Mending;
  readonly without: string;
  readonly needsKey: boolean;
}

function Acts({ mending, without, needsKey }: ActsProps) {
  const { lock } = useMessages();
  const { chosen, typed, isBusy, choose, mend } = mending;
  const busy = isBusy ? lock.opening : undefined;
  const lacks = typed.trim() === "";
  useCommands({ "Ctrl+Enter": !chosen || lacks || isBusy ? undefined : () => void mend(true) });
  return (
    <div className="row">
      {chosen ? (
        <Button
          kind="primary"
          shortcut="Ctrl+Enter"
          disabled={lacks}
          busy={busy}
          onPress={() => void mend(true)}
        >
          {lock.keys.mend.replace("…", "")}
        </Button>
      ) : (
        <Button kind="primary" busy={busy} onPress={() => void choose(lock.keys.fromSnapshot)}>
          {lock.keys.fromSnapshot}
        </Button>
      )}
      {!chosen && (
        <Button disabled={needsKey && lacks} onPress={() => void mend(false)}>
          {without}
        </Button>
      )}
    </div>
  );
}
