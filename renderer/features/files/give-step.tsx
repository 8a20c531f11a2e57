import "./give.css";
import { useEffect } from "react";
import { draftId } from "../../../shared/domain/export/export-profile.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { GiveColumns } from "./give-columns.tsx";
import { giveDraft, type OpenDraft, problemsOf } from "./give-draft.ts";
import { giveFlow } from "./give-flow.ts";
import { GiveLayout } from "./give-layout.tsx";
import { GiveLook } from "./give-look.tsx";
import { GiveOutcome } from "./give-outcome.tsx";
import { GiveProfiles } from "./give-profiles.tsx";
import { Refusal } from "./refusal.tsx";
import { useStore } from "./store.ts";
import { useBase } from "./use-profiles.ts";

/** A table is set up: by which profile, in which layout, with which columns, and its first rows as they will be. */
export function GiveStep({ open }: { readonly open: OpenDraft }) {
  const { give } = useMessages();
  const { draft, removed, told, refused } = open;
  const services = useServices();
  useEffect(() => giveDraft.lookAgain(services), [services]);
  return (
    <main className="screen-body">
      <div className="screen-head files-head">
        <h1>{give.title(give.whats[draft.what])}</h1>
        <GiveCount open={open} />
        <GiveProfiles draft={draft} />
      </div>
      {refused && <Refusal failure={refused} />}
      {told && <Notice tone="good" icon="good" words={{ what: give.fileSaved(told) }} />}
      {removed && (
        <Notice tone="neutral" icon="told" words={{ what: give.removed(removed.name) }}>
          <Button onPress={() => void giveDraft.restore(services, removed)}>{give.undo}</Button>
        </Notice>
      )}
      <div className="give-set-up">
        <GiveLayout open={open} />
        <GiveColumns draft={draft} />
      </div>
      <GiveLook open={open} />
      <GiveFoot open={open} />
    </main>
  );
}

/** What the table comes to; of a stock its lines and packs, and what is left out. */
function GiveCount({ open: { look } }: { readonly open: OpenDraft }) {
  const { give } = useMessages();
  const format = useFormat();
  const tally = look?.tally;
  if (!tally) return null;
  const out = tally.leftOut.reduce((sum, { lines }) => sum + lines, 0);
  return (
    <span className="quiet" role="status">
      {give.counted(format.number(tally.all.lines), format.number(tally.all.packs))}
      {out > 0 && ` · ${give.leftOut(format.number(out))}`}
    </span>
  );
}

function GiveFoot({ open }: { readonly open: OpenDraft }) {
  const { files, give } = useMessages();
  const services = useServices();
  const { busy } = useStore(giveFlow.store);
  const { draft, since, look } = open;
  const base = useBase(draft);
  const isChanged = base !== undefined && JSON.stringify(base) !== JSON.stringify(draft);
  const isSound =
    problemsOf(draft).size === 0 && (look?.rows.length ?? 0) > 1 && (look?.lost.count ?? 0) === 0;
  const profile = isChanged && draft.id === "" ? { ...draft, id: draftId } : draft;
  const save = isSound
    ? () => void giveFlow.give(services, { what: draft.what, profile, since }, files.give.dialog)
    : undefined;
  const back = () => {
    giveFlow.forget();
    giveDraft.close();
  };
  useCommands({ Esc: busy ? undefined : back, "Ctrl+Enter": busy ? undefined : save });
  return (
    <div className="give-foot">
      <GiveOutcome />
      {!busy && (
        <div className="files-foot">
          <Button shortcut="Esc" onPress={back}>
            {give.back}
          </Button>
          <span className="grow" />
          <Button
            kind="primary"
            size="big"
            shortcut="Ctrl+Enter"
            disabled={!save}
            onPress={save ?? (() => undefined)}
          >
            {give.save}
          </Button>
        </div>
      )}
    </div>
  );
}
