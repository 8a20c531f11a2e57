import "./start.css";
import type { ComponentType } from "react";
import type { FrameWindow, Language } from "../../../shared/contracts/frame-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { type CopyIntake, useCopyIntake } from "../../services/use-copy-intake.ts";
import { useCommands } from "../../ui/use-commands.ts";
import { CopyDoor } from "./copy-door.tsx";
import { KnowPanel } from "./know-panel.tsx";
import { StartForm } from "./start-form.tsx";
import { useStart } from "./use-start.ts";

interface StartScreenProps {
  readonly frame: FrameWindow;
  /** The language is spoken at once, before anything is written. */
  readonly onLanguage: (language: Language) => void;
  /** Shows a chosen copy and takes it in; it lives in the room of the sticks. */
  readonly TakeIn: ComponentType<{ readonly intake: CopyIntake; readonly isEmpty: boolean }>;
}

/** The first start: who we are, or a copy to go on from. No account, no network. */
export function StartScreen({ frame, onLanguage, TakeIn }: StartScreenProps) {
  const { start, sticks } = useMessages();
  const intake = useCopyIntake();
  // Here, so that what was typed outlives a look into a copy.
  const form = useStart(frame);
  const { state } = intake;
  const isTaking = !["idle", "choosing", "adopted"].includes(state.step);
  const choose = () => void intake.choose(sticks.take.dialog);
  useCommands({ "Ctrl+O": isTaking || form.isBusy ? undefined : choose });
  return (
    <main className="start">
      <header className="start-head">
        <h1>Reshelf</h1>
        <p>{isTaking ? sticks.take.lead : start.promise}</p>
      </header>
      {isTaking ? (
        <TakeIn intake={intake} isEmpty={frame.entries === 0} />
      ) : (
        <div className="start-cols">
          <StartForm
            frame={frame}
            start={form}
            onLanguage={onLanguage}
            added={state.step === "adopted" ? state.added : undefined}
          />
          <div className="stack">
            {state.step !== "adopted" && <CopyDoor onChoose={choose} disabled={form.isBusy} />}
            <KnowPanel persistent={frame.persistent} />
          </div>
        </div>
      )}
    </main>
  );
}
