import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCopying } from "./copy-provider.tsx";
import { PassphraseField } from "./passphrase-field.tsx";
import { SaveProgress } from "./save-progress.tsx";
import { SaveResult } from "./save-result.tsx";

/** A copy of everything to a stick or folder: how old the last one is, the passphrase, the button, what came of it. */
export function SavePanel({ frame }: { readonly frame: FrameWindow }) {
  const { sticks, failures } = useMessages();
  const { state, passphrase, setPassphrase, save } = useCopying();
  const customers = useView("customers", { first: 0, count: 0, text: "" });
  const { save: words } = sticks;
  const isRunning = ["preparing", "saving", "proving"].includes(state.step);
  return (
    <section className={`panel stack stick ${frame.copy ? "t-good" : "t-neutral"}`}>
      <LastCopy frame={frame} />
      {state.step === "done" && <SaveResult state={state} />}
      {state.step === "failed" && (
        <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, state.failure)} />
      )}
      {state.step === "cancelled" && <p className="quiet">{words.cancelled}</p>}
      {!isRunning && (
        <PassphraseField
          label={words.passphrase}
          hint={words.passphraseHint}
          show={words.show}
          value={passphrase}
          onChange={setPassphrase}
        />
      )}
      <CustomersIn all={customers?.all ?? 0} isIn={passphrase !== ""} />
      {isRunning ? (
        <SaveProgress />
      ) : (
        <div className="row">
          <Button kind="primary" size="big" shortcut="Ctrl+S" onPress={() => save()}>
            {words.now}
          </Button>
          <Button size="big" onPress={() => save("other")}>
            {words.other}
          </Button>
        </div>
      )}
      {!frame.persistent && <p className="quiet">{sticks.browser}</p>}
    </section>
  );
}

function LastCopy({ frame }: { readonly frame: FrameWindow }) {
  const { sticks } = useMessages();
  const format = useFormat();
  const { save: words } = sticks;
  const { copy } = frame;
  const last = copy && words.last(format.when(copy.at, Date.now()), copy.place);
  return (
    <header className="stick-head">
      <Icon name="stick" />
      <div>
        <h2>{words.title}</h2>
        <p>{last ?? `${words.never} ${words.neverDo}`}</p>
      </div>
    </header>
  );
}

/** Whether the customers are in the copy, always in words. */
function CustomersIn({ all, isIn }: { readonly all: number; readonly isIn: boolean }) {
  const { sticks } = useMessages();
  const format = useFormat();
  const { save: words } = sticks;
  const without = all > 0 ? words.withoutCount(format.number(all)) : words.without;
  return (
    <p className={`stick-customers ${isIn ? "t-good" : "t-unknown"}`} role="status">
      <Icon name={isIn ? "good" : "lock"} />
      {isIn ? words.with : without}
    </p>
  );
}
