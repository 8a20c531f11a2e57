import { useEffect, useState } from "react";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useFrame, useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { CodeCards } from "./code-cards.tsx";
import { FactList } from "./fact-list.tsx";
import { factsOfProfile } from "./profile-facts.ts";
import { TeachNote } from "./teach-note.tsx";
import { codeToScan, learnedFrom, type Teaching } from "./teaching.ts";

interface TeachProps {
  readonly teaching: Teaching;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** Three codes one after the other, and what they show of the scanner. */
export function Teach({ teaching, onAgain, onLeave }: TeachProps) {
  const { scanner: words, failures } = useMessages();
  const { engine } = useServices();
  const [refused, setRefused] = useState<Failure>();
  const { profile, facts } = learnedFrom(teaching, Date.now());
  const isDone = codeToScan(teaching) === undefined && profile !== undefined;
  const finish = () => {
    if (!isDone) return;
    void engine.teachScanner({ profile }).then((written) => {
      if (written.ok) onLeave();
      else setRefused(written.failure);
    });
  };
  useCommands({ "Ctrl+Enter": isDone ? finish : undefined });
  const isStuck = facts.some(({ code }) => code === "not-alike");
  return (
    <>
      <CodeCards teaching={teaching} />
      <TeachNote teaching={teaching} />
      {facts.length > 0 ? (
        <section className="panel" aria-label={words.understood}>
          <h2>{words.understood}</h2>
          <FactList facts={facts} />
        </section>
      ) : (
        <Stored />
      )}
      {refused && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, refused)} />}
      <div className="row scanner-foot">
        <Button shortcut="Esc" onPress={onLeave}>
          {words.later}
        </Button>
        {teaching.readings > 0 && <Button onPress={onAgain}>{words.again}</Button>}
        <span className="grow scanner-hint">{isDone || isStuck ? "" : words.without}</span>
        <Finish isDone={isDone} onPress={finish} />
      </div>
    </>
  );
}

/** The first button of the screen; it comes alive, and gets the focus, once there is something to keep. */
function Finish({ isDone, onPress }: { readonly isDone: boolean; readonly onPress: () => void }) {
  const { scanner: words } = useMessages();
  return (
    <Button kind="primary" size="big" shortcut="Ctrl+Enter" disabled={!isDone} onPress={onPress}>
      {words.finish}
    </Button>
  );
}

/** What this station was taught before, until it is taught anew. */
function Stored() {
  const { scanner: words } = useMessages();
  const format = useFormat();
  const { engine } = useServices();
  const profile = useFrame()?.settings.scanner;
  const [isForgotten, setForgotten] = useState(false);
  useEffect(() => {
    if (profile) setForgotten(false);
  }, [profile]);
  if (!profile) return isForgotten ? <p role="status">{words.forgotten}</p> : null;
  const keyboard = words.facts.layouts[profile.layout === "pc" ? "other" : profile.layout];
  return (
    <section className="panel" aria-label={words.stored(format.date(profile.at))}>
      <div className="row row-split">
        <h2>{words.stored(format.date(profile.at))}</h2>
        <Button
          onPress={() => {
            setForgotten(true);
            void engine.forgetScanner({});
          }}
        >
          {words.forget}
        </Button>
      </div>
      <p>
        <b>{words.setTo(keyboard)}</b>
      </p>
      <FactList facts={factsOfProfile(profile)} />
    </section>
  );
}
