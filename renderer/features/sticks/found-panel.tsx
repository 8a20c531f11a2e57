import { secretKeyInReading } from "../../../shared/domain/scanner/secret-key.ts";
import { readSnapshotName } from "../../../shared/domain/snapshot/name.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import type { CopyIntake, IntakeState } from "../../services/use-copy-intake.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useTakenReading } from "../../ui/use-scanner.ts";
import { madeText } from "./made-text.ts";

type FoundCopy = Extract<IntakeState, { readonly step: "found" }>["among"]["found"][number];

interface FoundPanelProps {
  readonly intake: Pick<CopyIntake, "choose" | "mark" | "type" | "open" | "back">;
  readonly state: Pick<Extract<IntakeState, { readonly step: "found" }>, "among" | "failure">;
  /** What is done with the one that is meant; looking into it, unless another word is said. */
  readonly look?: string;
}

/** Which of the copies that were found, and what opens it. The newest is meant until a person says otherwise. */
export function FoundPanel({ intake, state, look }: FoundPanelProps) {
  const { sticks, failures } = useMessages();
  const { take } = sticks;
  const { among, failure } = state;
  const meant = among.found.find(({ handle }) => handle === among.marked);
  const isClosed = meant?.kind === "snapshot";
  const canOpen = !isClosed || among.key.trim() !== "";
  const open = () => void intake.open();
  useCommands({ "Ctrl+Enter": canOpen ? open : undefined });
  // The code of the key on paper is scanned like any other; only here it is of use.
  useTakenReading((reading) => {
    const key = secretKeyInReading(reading);
    if (key && isClosed) intake.type(key);
    return key !== undefined && isClosed;
  });
  return (
    <section className="panel stack">
      <header className="stick-head">
        <Icon name="stick" />
        <div>
          <h2>{among.place}</h2>
          <p>{take.found(among.found.length)}</p>
        </div>
      </header>
      {failure && <Notice tone="unknown" icon="unsafe" words={sayFailure(failures, failure)} />}
      <FoundList intake={intake} state={state} />
      {isClosed && (
        <PassphraseField
          label={take.key}
          hint={take.keyHint}
          show={take.show}
          autoFocus
          value={among.key}
          onChange={intake.type}
          onEnter={() => canOpen && open()}
        />
      )}
      <Button kind="primary" size="big" wide shortcut="Ctrl+Enter" disabled={!canOpen} onPress={open}>
        {look ?? take.look}
      </Button>
      <div className="row">
        <Button shortcut="Ctrl+O" onPress={() => void intake.choose(take.dialog)}>
          {take.again}
        </Button>
        <Button shortcut="Esc" onPress={intake.back}>
          {take.back}
        </Button>
      </div>
    </section>
  );
}

/** All of them, the newest first: a damaged one stands there as such, and never in the way of the others. */
function FoundList({ intake, state: { among } }: FoundPanelProps) {
  const { sticks } = useMessages();
  const format = useFormat();
  const { take } = sticks;
  return (
    <fieldset className="found">
      <legend className="field-label">{take.which}</legend>
      {among.found.map((copy) => (
        <label key={copy.handle} className="found-copy">
          <input
            type="radio"
            name="copy"
            checked={copy.handle === among.marked}
            onChange={() => intake.mark(copy.handle)}
          />
          <span className="grow">
            <b>{when(copy)}</b> {readSnapshotName(copy.name)?.station ?? copy.name}
          </span>
          {among.damaged.includes(copy.handle) ? (
            <span className="tag t-unknown">
              <Icon name="unsafe" />
              {take.isDamaged}
            </span>
          ) : (
            <span className="quiet">{copy.kind === "folder" ? take.isFolder : format.bytes(copy.size)}</span>
          )}
        </label>
      ))}
    </fieldset>
  );

  /** As its name says, day first; else as its file system says. */
  function when({ name, changed }: FoundCopy): string {
    const made = madeText(readSnapshotName(name)?.time ?? "");
    if (made !== "" || changed === 0) return made;
    return `${format.date(changed)} ${format.time(changed)}`;
  }
}
