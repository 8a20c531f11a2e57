import { useState } from "react";
import { secretKeyInReading } from "../../../shared/domain/scanner/secret-key.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { type Verified, verifyStick } from "../../services/verify-stick.ts";
import { Button } from "../../ui/button.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useTakenReading } from "../../ui/use-scanner.ts";
import { type Sticks, useSticks } from "./stick-keeper.tsx";

type Verifying =
  | { readonly step: "idle" | "asking" }
  | { readonly step: "running"; readonly done: number; readonly of: number }
  | { readonly step: "done"; readonly outcome: Verified };

/** Copies on a stick that nobody restored for trial here: how many, and verifying them with a key. Nothing when there are none. */
export function Unproven({ stick }: { readonly stick: Sticks["sticks"][number] }) {
  const { ownSticks } = useMessages();
  const format = useFormat();
  const [state, setState] = useState<Verifying>({ step: "idle" });
  const { letter, unproven, isKnownAgain, isHere, isLooking } = stick;
  if (unproven === 0 && state.step !== "done") return null;
  return (
    <div className="stack">
      {unproven > 0 && (
        <p>
          {isKnownAgain && `${ownSticks.knownAgain} `}
          {ownSticks.unproven(format.number(unproven))}
        </p>
      )}
      {state.step === "done" && <Outcome outcome={state.outcome} />}
      {state.step === "running" && (
        <Progress
          label={ownSticks.verifying(format.number(state.done), format.number(state.of))}
          done={state.done}
          of={state.of}
          detail=""
        />
      )}
      {state.step === "asking" && <Key letter={letter} show={setState} />}
      {(state.step === "idle" || state.step === "done") && unproven > 0 && isHere && !isLooking && (
        <div className="row">
          <Button onPress={() => setState({ step: "asking" })}>{ownSticks.verify}</Button>
        </div>
      )}
    </div>
  );
}

function Key({ letter, show }: { readonly letter: string; readonly show: (state: Verifying) => void }) {
  const { sticks, ownSticks } = useMessages();
  const services = useServices();
  const { refresh } = useSticks();
  const [key, setKey] = useState("");
  const { take } = sticks;
  // The code of the key on paper is scanned like any other; it is never counted.
  useTakenReading((reading) => {
    const scanned = secretKeyInReading(reading);
    if (scanned) setKey(scanned);
    return scanned !== undefined;
  });
  const verify = async () => {
    const outcome = await verifyStick(services, letter, key, (done, of) =>
      show({ step: "running", done, of }),
    );
    show({ step: "done", outcome });
    refresh();
  };
  return (
    <>
      <PassphraseField
        label={take.key}
        hint={take.keyHint}
        show={take.show}
        autoFocus
        value={key}
        onChange={setKey}
        onEnter={() => key.trim() !== "" && void verify()}
      />
      <div className="row">
        <Button kind="primary" disabled={key.trim() === ""} onPress={() => void verify()}>
          {ownSticks.verify}
        </Button>
        <Button onPress={() => show({ step: "idle" })}>{take.back}</Button>
      </div>
    </>
  );
}

function Outcome({ outcome: { proven, closed, broken } }: { readonly outcome: Verified }) {
  const { ownSticks } = useMessages();
  const format = useFormat();
  return (
    <div role="status">
      {proven > 0 && <p>{ownSticks.verified(format.number(proven))}</p>}
      {closed > 0 && <p>{ownSticks.notOpened(format.number(closed))}</p>}
      {broken.map((name) => (
        <p key={name} className="stick-alarm">
          {ownSticks.notWhole(name)}
        </p>
      ))}
    </div>
  );
}
