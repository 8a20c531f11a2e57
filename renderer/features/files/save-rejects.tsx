import type { PlanSummary } from "../../../shared/contracts/file-records.ts";
import { useFormat, useLanguage, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { Refusal } from "./refusal.tsx";
import { rejectsFlow } from "./rejects-flow.ts";
import { useStore } from "./store.ts";
import { TaskProgress } from "./task-progress.tsx";

/** The button that saves the rows that stay out as a file to mend; nothing where none does. */
export function SaveRejects({ plan }: { readonly plan: PlanSummary }) {
  const messages = useMessages();
  const language = useLanguage();
  const services = useServices();
  const { isBusy } = useStore(rejectsFlow.store);
  const hasAny = rowsOut(plan) > 0;
  const save = () => void rejectsFlow.save(services, plan.plan, language, messages);
  useCommands({ "Ctrl+E": hasAny && !isBusy ? save : undefined });
  return (
    hasAny && (
      <Button shortcut="Ctrl+E" onPress={save} disabled={isBusy === true}>
        {messages.rejects.save}
      </Button>
    )
  );
}

/** How saving them goes: how far it is, where they are and what to do with them, or why they are not. */
export function RejectsNotice({ plan }: { readonly plan: PlanSummary }) {
  const { rejects, files } = useMessages();
  const { give } = files;
  const format = useFormat();
  const state = useStore(rejectsFlow.store);
  if (state.plan !== plan.plan) return null;
  if (state.isBusy)
    return <TaskProgress what="rejects" label={rejects.writing} shown={(count) => format.number(count)} />;
  if (state.refused) return <Refusal failure={state.refused} />;
  if (!state.saved) return null;
  const { name, place, rows, readBack, isLikeSource } = state.saved;
  const count = format.number(rows);
  const safe = readBack ? rejects.identical(rows, count) : give.unread(count);
  return (
    <Notice
      tone={readBack ? "good" : "asked"}
      icon={readBack ? "good" : "told"}
      words={{
        what: place === "" ? give.savedHere(name) : give.saved(name, place),
        safe: isLikeSource ? safe : `${safe} ${rejects.likeOwn}`,
        doNow: [rejects.how],
      }}
    />
  );
}

/** How many rows of a plan stay out. */
export const rowsOut = ({ buckets }: PlanSummary): number => buckets.refused + buckets.ambiguous;
