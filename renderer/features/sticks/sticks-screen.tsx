import "./sticks.css";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useFrame } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { BeforePanel } from "./before-panel.tsx";
import { CheckCopy } from "./check-copy.tsx";
import { useCopying } from "./copy-provider.tsx";
import { DriveList } from "./drive-list.tsx";
import { GenerationsPanel } from "./generations-panel.tsx";
import { GoingBack } from "./going-back.tsx";
import { HoldsPanel } from "./holds-panel.tsx";
import { KeysPanel } from "./keys-panel.tsx";
import { PlainPanel } from "./plain-panel.tsx";
import { SavePanel } from "./save-panel.tsx";
import { TakeIn } from "./take-in.tsx";

/** Copies: the keys they are closed to, one made here and now, one from elsewhere taken in or checked, and going back. */
export function SticksScreen() {
  const { sticks, before, checking } = useMessages();
  const frame = useFrame();
  const { intake, check, back } = useCopying();
  const isFree = ["idle", "choosing"].includes(intake.state.step);
  const isChecking = !["idle", "choosing"].includes(check.state.step);
  const isGoingBack = back.state.step !== "idle";
  const isHome = isFree && !isChecking && !isGoingBack;
  const choose = () => void intake.choose(sticks.take.dialog);
  useCommands({ "Ctrl+O": isHome ? choose : undefined });
  if (!frame) return null;
  const lead = isGoingBack ? before.title : isChecking ? checking.lead : sticks.lead;
  return (
    <main className="screen-body">
      <div className="screen-head sticks-head">
        <h1>{sticks.title}</h1>
        <p className="quiet grow">{isFree ? lead : sticks.take.title}</p>
        {isHome && (
          <>
            <Button onPress={() => void check.choose(sticks.take.dialog)}>{checking.button}</Button>
            <Button shortcut="Ctrl+O" onPress={choose}>
              {sticks.take.button}
            </Button>
          </>
        )}
      </div>
      {isGoingBack ? (
        <GoingBack back={back} />
      ) : isChecking ? (
        <CheckCopy check={check} />
      ) : isFree ? (
        <Home frame={frame} />
      ) : (
        <TakeIn intake={intake} isEmpty={false} />
      )}
    </main>
  );
}

/** What stands there while nothing is asked. */
function Home({ frame }: { readonly frame: FrameWindow }) {
  const { keys } = useCopying();
  const isMaking = !frame.hasSnapshotKeys || !["idle", "kept"].includes(keys.state.step);
  return (
    <div className="take-cols">
      <div className="stack">
        {isMaking ? <KeysPanel frame={frame} /> : <SavePanel frame={frame} />}
        {frame.hasSnapshotKeys && <DriveList frame={frame} />}
      </div>
      <div className="stack">
        <BeforePanel />
        {!isMaking && <PlainPanel frame={frame} />}
        <HoldsPanel isKnown={!isMaking} />
        {isMaking && <PlainPanel frame={frame} />}
      </div>
      <GenerationsPanel />
    </div>
  );
}
