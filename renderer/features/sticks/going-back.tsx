import { secretKeyInReading } from "../../../shared/domain/scanner/secret-key.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useTakenReading } from "../../ui/use-scanner.ts";
import { causeWords } from "./before-panel.tsx";
import type { BackState, GoingBack as Going } from "./use-going-back.ts";

/** Asks whether to go back, says what would go, and shows how it goes on. */
export function GoingBack({ back }: { readonly back: Going }) {
  const { before: words } = useMessages();
  const { state } = back;
  if (state.step === "asked")
    return (
      <div className="take-cols">
        <Question back={back} state={state} />
        <Newest state={state} />
      </div>
    );
  return (
    <div className="take-cols">
      <section className="panel stack">
        {state.step === "going" ? (
          <KeepingNow label={words.working} stop={back.stop} />
        ) : (
          <p role="status">{words.opening}</p>
        )}
      </section>
    </div>
  );
}

type Asked = Extract<BackState, { readonly step: "asked" }>;

function Question({ back, state }: { readonly back: Going; readonly state: Asked }) {
  const { before: words, sticks, failures } = useMessages();
  const format = useFormat();
  const { row, key, failure } = state;
  const canGo = !row.needsKey || key.trim() !== "";
  const go = () => void (canGo && back.go());
  useCommands({ "Ctrl+Enter": canGo ? go : undefined, Esc: back.stay });
  useTakenReading((reading) => {
    const scanned = secretKeyInReading(reading);
    if (scanned && row.needsKey) back.type(scanned);
    return scanned !== undefined && row.needsKey;
  });
  return (
    <section className="panel stack" aria-labelledby="going-back">
      <h2 id="going-back">{words.ask(format.when(row.at, Date.now()))}</h2>
      <p>{causeWords(words, row)}</p>
      <Changes state={state} />
      {failure && <Notice tone="unknown" icon="unsafe" words={sayFailure(failures, failure)} />}
      {row.needsKey && (
        <>
          <p>{words.needsKey}</p>
          <PassphraseField
            label={sticks.take.key}
            hint={sticks.take.keyHint}
            show={sticks.take.show}
            autoFocus
            value={key}
            onChange={back.type}
            onEnter={go}
          />
        </>
      )}
      <div className="row">
        <Button kind="danger" size="big" shortcut="Ctrl+Enter" disabled={!canGo} onPress={go}>
          {words.now}
        </Button>
        <Button size="big" shortcut="Esc" onPress={back.stay}>
          {words.stay}
        </Button>
      </div>
    </section>
  );
}

/** What would be another: counts of what goes and what comes back, and that nothing of it is lost. */
function Changes({ state: { look } }: { readonly state: Asked }) {
  const { before: words } = useMessages();
  const format = useFormat();
  const { scanned, others, returning } = look;
  const said = [
    scanned > 0 && words.scanned(format.number(scanned)),
    others > 0 && words.others(format.number(others)),
    returning > 0 && words.returning(format.number(returning)),
    words.kept,
    words.sticks,
  ];
  return <ul className="points">{said.map((line) => line && <li key={line}>{line}</li>)}</ul>;
}

/** The newest readings that would go, by what and when. */
function Newest({ state: { look } }: { readonly state: Asked }) {
  const { before: words } = useMessages();
  const format = useFormat();
  if (look.newest.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>{words.newest}</h2>
      <ul className="stack">
        {look.newest.map(({ id, at, operator, facts, added }) => (
          <li key={id}>
            <b>{String(facts["name"] || facts["shown"] || facts["code"] || "")}</b>
            <p className="quiet">
              {[format.when(at, Date.now()), `× ${format.number(added)}`, facts["place"], operator]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** That the present is being kept, with a way to stop it while nothing is changed. */
export function KeepingNow({ label, stop: said }: { readonly label: string; readonly stop: () => void }) {
  const { before: words, sticks } = useMessages();
  const format = useFormat();
  const task = useView("tasks", {})?.find(({ what }) => what === "before");
  const detail = task?.of ? sticks.take.readingOf(format.number(task.done), format.number(task.of)) : "";
  const stop = task?.canCancel ? said : undefined;
  useCommands({ Esc: stop });
  const cancel = stop && { label: words.stop, onPress: stop };
  return <Progress label={label} done={task?.done ?? 0} of={task?.of ?? 0} detail={detail} cancel={cancel} />;
}
