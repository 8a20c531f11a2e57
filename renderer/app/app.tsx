import "./app.css";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { FrameWindow, Language, Settings } from "../../shared/contracts/frame-records.ts";
import { CountingProvider } from "../features/count/counting-provider.tsx";
import { CopyProvider, useCopying } from "../features/sticks/copy-provider.tsx";
import { StickKeeper, useStickToWrite } from "../features/sticks/stick-keeper.tsx";
import { LanguageProvider, languages, useFormat, useMessages } from "../i18n/use-messages.tsx";
import { useFrame, useServices } from "../services/services.tsx";
import { UndoRoom } from "../services/undo-room.ts";
import { NeedsFn } from "../ui/needs-fn.ts";
import { PrintedKeys } from "../ui/printed-keys.ts";
import { sounds } from "../ui/sounds.ts";
import { keyHub } from "../ui/the-key-hub.ts";
import { useCommands } from "../ui/use-commands.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { fetchLater, later } from "./later.tsx";
import { Middle } from "./middle.tsx";
import { NavBar } from "./nav-bar.tsx";
import { Opening } from "./opening.tsx";
import { type RoomName, type ScreenName, screens } from "./screens.tsx";
import { StatusBar } from "./status-bar.tsx";
import { useBrought } from "./use-brought.ts";

const OperatorChooser = later(
  async () => (await import("../features/people/operator-chooser.tsx")).OperatorChooser,
);
const LockKeeper = later(async () => (await import("../features/customers/lock-keeper.tsx")).LockKeeper);
const StartScreen = later(async () => (await import("../features/start/start-screen.tsx")).StartScreen);
const TakeIn = later(async () => (await import("../features/sticks/take-in.tsx")).TakeIn);
const UndoDialog = later(async () => (await import("../features/undo/undo-dialog.tsx")).UndoDialog);

/** The whole window: opening, first start, or the frame with its screens. */
export function App({ systemLanguage }: { readonly systemLanguage: Language }) {
  const frame = useFrame();
  const [chosen, setChosen] = useState<Language>();
  const isSetUp = frame?.phase === "ready";
  const language = isSetUp ? frame.settings.language : (chosen ?? systemLanguage);
  useEffect(() => keyHub.listen(window), []);
  useLook(frame?.settings);
  useReady(frame?.phase === "ready" || frame?.phase === "setup");
  return (
    <LanguageProvider language={language}>
      <PrintedKeys value={languages[language].keyNames}>
        <Guarded at={frame?.saved.at ?? 0}>
          {frame?.phase === "ready" ? (
            <Frame window={frame} />
          ) : frame?.phase === "setup" ? (
            <StartScreen frame={frame} onLanguage={setChosen} TakeIn={TakeIn} />
          ) : (
            <Opening window={frame} />
          )}
        </Guarded>
      </PrintedKeys>
    </LanguageProvider>
  );
}

function Frame({ window }: { readonly window: FrameWindow }) {
  const [current, setCurrent] = useState<ScreenName | RoomName>("count");
  return (
    <NeedsFn value={window.settings.functionKeysNeedFn}>
      <CountingProvider
        onScan={() => {
          if (current !== "count") setCurrent("count");
        }}
      >
        <CopyProvider>
          <StickKeeper>
            <UndoRoom value={UndoDialog}>
              <Shell window={window} current={current} setCurrent={setCurrent} />
            </UndoRoom>
          </StickKeeper>
        </CopyProvider>
      </CountingProvider>
    </NeedsFn>
  );
}

interface ShellProps {
  readonly window: FrameWindow;
  readonly current: ScreenName | RoomName;
  readonly setCurrent: (screen: ScreenName | RoomName) => void;
}

function Shell({ window, current, setCurrent }: ShellProps) {
  const { engine } = useServices();
  const { save } = useCopying();
  const { stick, write } = useStickToWrite(window.hasSnapshotKeys);
  const goTo = Object.fromEntries(screens.map(({ name }, at) => [`Ctrl+${at + 1}`, () => setCurrent(name)]));
  const type = window.settings.type === "large" ? "normal" : "large";
  const [isChoosing, setChoosing] = useState(false);
  const isOver = useBrought(useCallback(() => setCurrent("files"), [setCurrent]));
  const chooseOperator = () => setChoosing(true);
  const saveNow = () => (stick ? write(stick.letter) : save());
  useCommands({
    ...goTo,
    "Ctrl+0": () => void engine.changeSettings({ type }),
    "Ctrl+S": saveNow,
    "Ctrl+U": chooseOperator,
  });
  return (
    <div className={isOver ? "shell shell-over" : "shell"}>
      <NavBar
        current={current}
        pharmacy={window.pharmacy}
        isLocked={window.customersLock === "locked"}
        onGo={setCurrent}
      />
      <Middle window={window} current={current} onGo={setCurrent} />
      {isChoosing && <OperatorChooser frame={window} onClose={() => setChoosing(false)} />}
      <LockKeeper frame={window} isShown={current === "customers"} onGo={() => setCurrent("customers")} />
      <StatusBar window={window} onOperator={chooseOperator} onPlace={() => setCurrent("count")} />
    </div>
  );
}

function Guarded({ at, children }: { readonly at: number; readonly children: ReactNode }) {
  const { frame } = useMessages();
  const format = useFormat();
  const { engine, host } = useServices();
  const words = {
    what: frame.bugWhat,
    safe: frame.bugSafe(at === 0 ? "–" : format.time(at)),
    doNow: frame.bugDo,
    restart: frame.restart,
  };
  return (
    // Whoever would lock the customers in time went with the screens.
    <ErrorBoundary
      words={words}
      onRestart={() => void host["app.restart"]({})}
      onBroken={() => void engine.lockCustomers({ draft: null })}
    >
      {children}
    </ErrorBoundary>
  );
}

/** Tells the machine that the program can be used; what no start waits for is fetched then. */
function useReady(isReady: boolean) {
  const { host } = useServices();
  useEffect(() => {
    if (isReady) void host["app.ready"]({}).then(fetchLater);
  }, [host, isReady]);
}

/** Theme, size of type and loudness follow the settings. */
function useLook(settings: Settings | undefined) {
  const theme = settings?.theme ?? "system";
  const type = settings?.type ?? "normal";
  const volume = settings?.volume ?? 80;
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const show = () => {
      document.documentElement.dataset["theme"] =
        theme === "system" ? (system.matches ? "dark" : "light") : theme;
    };
    show();
    system.addEventListener("change", show);
    return () => system.removeEventListener("change", show);
  }, [theme]);
  useEffect(() => {
    document.documentElement.dataset["type"] = type;
  }, [type]);
  useEffect(() => {
    sounds.volume = volume;
  }, [volume]);
}
