import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { sayFailure } from "../i18n/say-failure.ts";
import { useFormat, useMessages } from "../i18n/use-messages.tsx";
import { useServices } from "../services/services.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Progress } from "../ui/progress.tsx";

/** The window while the ledger is being opened, or why it cannot be. */
export function Opening({ window }: { readonly window: FrameWindow | undefined }) {
  const { frame, failures } = useMessages();
  const format = useFormat();
  const { host } = useServices();
  if (window?.stopped) {
    return (
      <main className="opening">
        <h1>Reshelf</h1>
        <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, window.stopped)}>
          {"reason" in window.stopped.facts && <p className="mono">{window.stopped.facts.reason}</p>}
          <Button onPress={() => void host["app.restart"]({})}>{frame.restart}</Button>
        </Notice>
      </main>
    );
  }
  const opening = window?.opening;
  return (
    <main className="opening">
      <h1>Reshelf</h1>
      {opening && (
        <Progress
          label={frame.opening[opening.step]}
          done={opening.done}
          of={opening.of}
          detail={
            opening.of > 0 ? frame.openingOf(format.number(opening.done), format.number(opening.of)) : ""
          }
        />
      )}
    </main>
  );
}
