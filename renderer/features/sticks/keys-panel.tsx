import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { strengthOf } from "../../../shared/domain/snapshot/passphrase-strength.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useCopying } from "./copy-provider.tsx";
import { PaperKey } from "./paper-key.tsx";
import { isRunning } from "./save-now.ts";
import { LastCopy } from "./save-panel.tsx";
import { SaveProgress } from "./save-progress.tsx";
import { SaveResult } from "./save-result.tsx";
import { asked, isLastOf, type KeysState } from "./use-making-keys.ts";

/** The keys copies are closed to, made once: a passphrase, the key on paper, and the proof that it is there. */
export function KeysPanel({ frame }: { readonly frame: FrameWindow }) {
  const { keys } = useCopying();
  const { step } = keys.state;
  if (step === "paper") return <PaperKey frame={frame} paper={keys.state.paper} />;
  if (step === "confirm") return <Confirm state={keys.state} />;
  return <Begin frame={frame} />;
}

/** The passphrase, and what a copy is without keys. */
function Begin({ frame }: { readonly frame: FrameWindow }) {
  const { sticks, failures } = useMessages();
  const { state, save, stop, keys } = useCopying();
  const { keys: words } = sticks;
  const isMaking = keys.state.step === "making";
  const make = () => void keys.make();
  useCommands({
    "Ctrl+Enter": isMaking ? undefined : make,
    Esc: frame.hasSnapshotKeys && !isMaking && !isRunning(state) ? keys.leave : undefined,
  });
  return (
    <section className="panel stack stick t-unknown">
      <LastCopy frame={frame} />
      <SaveResult />
      <p>{frame.hasSnapshotKeys ? words.anewText : words.lead}</p>
      {keys.state.step === "failed" && (
        <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, keys.state.failure)} />
      )}
      {isMaking ? <Progress label={words.making} done={0} of={0} detail="" /> : <Passphrase onMake={make} />}
      {frame.hasSnapshotKeys ? (
        <div className="row">
          <Button shortcut="Esc" onPress={keys.leave}>
            {sticks.take.back}
          </Button>
        </div>
      ) : isRunning(state) ? (
        <SaveProgress state={state} stop={stop} byKey />
      ) : (
        <div className="keys-without">
          <p className="quiet">{words.without}</p>
          <Button onPress={() => save("open")}>{words.open}</Button>
        </div>
      )}
      {!frame.persistent && <p className="quiet">{sticks.browser}</p>}
    </section>
  );
}

function Passphrase({ onMake }: { readonly onMake: () => void }) {
  const { sticks } = useMessages();
  const { keys } = useCopying();
  const { keys: words } = sticks;
  const typed = keys.state.step === "passphrase" ? keys.state : { passphrase: "", again: "", isShown: false };
  const strength = strengthOf(typed.passphrase);
  const tone = strength === "strong" ? "good" : strength === "fair" ? "neutral" : "unknown";
  const isAgain = typed.again !== "" && !typed.passphrase.startsWith(typed.again);
  return (
    <>
      <div className="keys-pair">
        <PassphraseField
          label={words.passphrase}
          hint={words.passphraseHint}
          show={sticks.save.show}
          value={typed.passphrase}
          onChange={(passphrase) => keys.type({ passphrase })}
          onShown={(isShown) => keys.type({ isShown })}
        />
        {!typed.isShown && (
          <Field
            label={words.again}
            type="password"
            big
            value={typed.again}
            problem={isAgain ? words.notSame : undefined}
            onChange={(again) => keys.type({ again })}
            onEnter={onMake}
          />
        )}
      </div>
      {typed.passphrase !== "" && (
        <p className={`stick-customers t-${tone}`} role="status">
          <Icon name={strength === "weak" ? "unsafe" : "good"} />
          {words.strength[strength]}
        </p>
      )}
      <Button
        kind="primary"
        size="big"
        shortcut="Ctrl+Enter"
        disabled={typed.passphrase === "" || keys.lacks !== undefined}
        onPress={onMake}
      >
        {words.make}
      </Button>
    </>
  );
}

/** The last signs of the key, which only stand on paper now. */
function Confirm({ state }: { readonly state: Extract<KeysState, { readonly step: "confirm" }> }) {
  const { sticks } = useMessages();
  const { keys } = useCopying();
  const { keys: words } = sticks;
  const isRight = isLastOf(state.paper, state.typed);
  const isWrong = state.typed.replace(/\s+/g, "").length >= asked && !isRight;
  const keep = () => void keys.keep();
  useCommands({ "Ctrl+Enter": keep, Esc: keys.showAgain });
  return (
    <section className="panel stack stick t-unknown">
      <h2>{words.confirmTitle}</h2>
      <Field
        label={words.last}
        hint={words.lastHint}
        big
        mono
        autoFocus
        value={state.typed}
        problem={isWrong ? words.lastWrong : undefined}
        onChange={keys.typeLast}
        onEnter={keep}
      />
      <div className="row">
        <Button kind="primary" size="big" shortcut="Ctrl+Enter" disabled={!isRight} onPress={keep}>
          {words.keep}
        </Button>
        <Button shortcut="Esc" onPress={keys.showAgain}>
          {words.showAgain}
        </Button>
      </div>
    </section>
  );
}
