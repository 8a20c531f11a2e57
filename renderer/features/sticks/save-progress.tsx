import { useMessages } from "../../i18n/use-messages.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useCopying } from "./copy-provider.tsx";

/** What the copy is doing now. How far it is nobody knows, so no share is shown. */
export function SaveProgress() {
  const { sticks } = useMessages();
  const { state } = useCopying();
  const isSaving = state.step === "saving";
  return (
    <Progress
      label={isSaving ? sticks.save.saving : sticks.save.preparing}
      done={0}
      of={0}
      detail={isSaving ? sticks.save.savingDetail : ""}
    />
  );
}
