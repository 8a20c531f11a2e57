import type { ReactNode } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCopying } from "./copy-provider.tsx";
import { isRunning } from "./save-now.ts";
import { SaveProgress } from "./save-progress.tsx";
import { SaveResult } from "./save-result.tsx";

/** A copy of everything to a stick or folder: how old the last one is, the button, what came of it. */
export function SavePanel({ frame }: { readonly frame: FrameWindow }) {
  const { sticks, lock, files } = useMessages();
  const { state, save, stop, keys } = useCopying();
  const { save: words } = sticks;
  const isSafe = frame.copy && !frame.copy.isOpen;
  return (
    <section className={`panel stack stick ${isSafe ? "t-good" : "t-neutral"}`}>
      <LastCopy frame={frame}>
        {!isRunning(state) && (
          <Button kind="quiet" onPress={keys.begin}>
            {sticks.keys.anew}
          </Button>
        )}
      </LastCopy>
      {frame.keysTrouble && <Notice tone="unknown" icon="unsafe" words={{ what: lock.keys.save }} />}
      {frame.catalogues.map(
        ({ id, title, isDamaged }) =>
          isDamaged && (
            <Notice key={id} tone="unknown" icon="unsafe" words={{ what: files.lists.damaged(title) }} />
          ),
      )}
      <SaveResult />
      {isRunning(state) ? (
        <SaveProgress state={state} stop={stop} byKey />
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

/** When and where the last copy went; one for all to read says so. */
export function LastCopy({
  frame,
  children,
}: {
  readonly frame: FrameWindow;
  readonly children?: ReactNode;
}) {
  const { sticks } = useMessages();
  const format = useFormat();
  const { save: words } = sticks;
  const { copy } = frame;
  const when = copy ? format.when(copy.at, Date.now()) : "";
  const last = copy && (copy.isOpen ? words.lastOpen(when, copy.place) : words.last(when, copy.place));
  return (
    <header className="stick-head">
      <Icon name="stick" />
      <div className="grow">
        <h2>{words.title}</h2>
        <p>{last ?? `${words.never} ${words.neverDo}`}</p>
      </div>
      {children}
    </header>
  );
}
