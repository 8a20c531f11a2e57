import { useState } from "react";
import type { CopySummary } from "../../../shared/contracts/copy-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import type { CopyIntake, IntakeState } from "../../services/use-copy-intake.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { useCommands } from "../../ui/use-commands.ts";

interface AdoptPanelProps {
  readonly intake: CopyIntake;
  readonly state: Extract<IntakeState, { readonly step: "inspected" }>;
  readonly isEmpty: boolean;
}

/** The verdict over a copy, the passphrase for its customers, and the button that takes it in. */
export function AdoptPanel({ intake, state, isEmpty }: AdoptPanelProps) {
  const { sticks, failures } = useMessages();
  const format = useFormat();
  const [passphrase, setPassphrase] = useState("");
  const { take } = sticks;
  const { summary, failure } = state;
  const opens = summary.keys === "locked";
  const isKnown = summary.isNew === 0 && summary.newRecalls === 0 && summary.newLists === 0;
  // With nothing new in it a copy can still bring the customers' keys.
  const canAdopt = !isKnown || summary.bringsKeys || (opens && passphrase !== "");
  const adopt = () => void intake.adopt(opens && passphrase !== "" ? passphrase : null);
  useCommands({ "Ctrl+Enter": canAdopt ? adopt : undefined });
  const go = isEmpty || summary.isNew === 0 ? take.go : take.goNew(format.number(summary.isNew));
  return (
    <section className="panel stack">
      <Verdict summary={summary} />
      {isKnown && <p>{take.allKnown}</p>}
      {summary.bringsKeys && <p>{take.brings}</p>}
      {opens && (
        <PassphraseField
          label={take.passphrase}
          hint={take.passphraseHint}
          show={take.show}
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
          onEnter={() => canAdopt && adopt()}
        />
      )}
      {summary.keys === "none" && summary.customers > 0 && <p>{take.noKeys}</p>}
      {failure && <Notice tone="unknown" icon="unsafe" words={sayFailure(failures, failure)} />}
      {canAdopt && (
        <Button kind="primary" size="big" wide autoFocus={!opens} shortcut="Ctrl+Enter" onPress={adopt}>
          {opens && passphrase === "" ? take.goWithout : go}
        </Button>
      )}
      <div className="row">
        {state.among.found.length > 1 && <Button onPress={intake.older}>{take.older}</Button>}
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

/** Whole, or with gaps that are named. */
function Verdict({ summary }: { readonly summary: CopySummary }) {
  const { sticks } = useMessages();
  const format = useFormat();
  const { take } = sticks;
  const { missing, damagedBytes, entries } = summary;
  if (missing.length === 0 && damagedBytes === 0) {
    const safe = take.wholeText(format.number(entries));
    return <Notice tone="good" icon="good" words={{ what: take.whole, safe }} />;
  }
  return (
    <Notice tone="unknown" icon="unsafe" words={{ what: take.gaps, safe: take.gapsText }}>
      <ul className="points">
        {damagedBytes > 0 && <li>{take.damaged(format.bytes(damagedBytes))}</li>}
        {missing.map(({ station, from, to }) => (
          <li key={`${station} ${from}`}>{take.gap(format.number(from), format.number(to), station)}</li>
        ))}
      </ul>
    </Notice>
  );
}
