import { useEffect, useState } from "react";
import type { Settings } from "../../shared/contracts/frame-records.ts";
import { engineClient } from "../engine/engine-client.ts";
import type { EngineStart } from "../engine/engine-start.ts";
import { engineWorker } from "../engine/engine-worker.ts";
import { CountScreen } from "../features/count/count-screen.tsx";
import { CountingProvider } from "../features/count/counting-provider.tsx";
import { openPractice } from "../features/practice/open-practice.ts";
import { PracticeRoom } from "../features/practice/practice-room.tsx";
import type { Messages } from "../i18n/en.ts";
import { OtherWords, useFormat, useMessages } from "../i18n/use-messages.tsx";
import { type Engine, ServicesProvider, useServices } from "../services/services.tsx";
import { ReadingDepth, useScanner } from "../ui/use-scanner.ts";
import { version } from "./version.ts";

interface PracticeProps {
  readonly settings: Settings;
  readonly onLeave: () => void;
  /** Hears of real packs that were scanned in the room and not counted. */
  readonly onStrangers: (codes: readonly string[]) => void;
}

/** The practice room: counting as it is, over an engine of its own that keeps nothing. It takes every reading while it is open. */
export function Practice(props: PracticeProps) {
  return (
    <ReadingDepth value={1}>
      <div className="practice">
        <Opened {...props} />
      </div>
    </ReadingDepth>
  );
}

function Opened({ settings, onLeave, onStrangers }: PracticeProps) {
  const { host } = useServices();
  const { practice: words } = useMessages();
  const engine = usePracticeEngine(settings);
  if (!engine)
    return (
      <>
        <p className="screen-body" role="status">
          {words.opening}
        </p>
        <Early onStrangers={onStrangers} />
      </>
    );
  return (
    <ServicesProvider services={{ engine, host }}>
      <OtherWords change={practised}>
        <CountingProvider>
          <PracticeRoom Count={CountScreen} onLeave={onLeave} onStrangers={onStrangers} />
        </CountingProvider>
      </OtherWords>
    </ServicesProvider>
  );
}

/** A scan that comes before the room is open counts nowhere, and that is said. */
function Early({ onStrangers }: Pick<PracticeProps, "onStrangers">) {
  const { practice: words } = useMessages();
  useScanner(() => onStrangers([words.notCounted.early]));
  return null;
}

/** Nothing is said to be counted here. */
const practised = (messages: Messages): Messages => ({
  ...messages,
  count: {
    ...messages.count,
    outcome: {
      ...messages.count.outcome,
      good: messages.practice.counted,
      new: messages.practice.counted,
    },
  },
});

/** An engine that lives as long as the room is open; undefined until it is furnished. */
function usePracticeEngine(settings: Settings): Engine | undefined {
  const messages = useMessages();
  const format = useFormat();
  const [engine, setEngine] = useState<Engine>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, as the station was set when the room was opened
  useEffect(() => {
    const onBug = (message: string) => reportError(new Error(message));
    const worker = engineWorker(onBug);
    const start: EngineStart = { version, language: settings.language, practice: true };
    worker.postMessage(start);
    const client = engineClient(worker, onBug);
    let isGone = false;
    void openPractice(client, settings, messages, format).then(() => {
      if (!isGone) setEngine(client);
    });
    return () => {
      isGone = true;
      worker.terminate();
    };
  }, []);
  return engine;
}
