import "./sticks.css";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useCopying } from "./copy-provider.tsx";
import { DriveList } from "./drive-list.tsx";
import { HoldsPanel } from "./holds-panel.tsx";
import { KeysPanel } from "./keys-panel.tsx";
import { SavePanel } from "./save-panel.tsx";
import { TakeIn } from "./take-in.tsx";

/** Copies: the keys they are closed to, one made here and now, and one from elsewhere taken in. */
export function SticksScreen() {
  const { sticks } = useMessages();
  const frame = useView("frame", {});
  const { intake, keys } = useCopying();
  const { step } = intake.state;
  const isTaking = step !== "idle" && step !== "choosing";
  const choose = () => void intake.choose(sticks.take.dialog);
  useCommands({ "Ctrl+O": isTaking ? undefined : choose });
  if (!frame) return null;
  const isMaking = !frame.hasSnapshotKeys || !["idle", "kept"].includes(keys.state.step);
  return (
    <main className="screen-body">
      <div className="screen-head sticks-head">
        <h1>{sticks.title}</h1>
        <p className="quiet grow">{isTaking ? sticks.take.title : sticks.lead}</p>
        {!isTaking && (
          <Button shortcut="Ctrl+O" onPress={choose}>
            {sticks.take.button}
          </Button>
        )}
      </div>
      {isTaking ? (
        <TakeIn intake={intake} isEmpty={false} />
      ) : (
        <div className="take-cols">
          <div className="stack">
            {frame.hasSnapshotKeys && <DriveList frame={frame} />}
            {isMaking ? <KeysPanel frame={frame} /> : <SavePanel frame={frame} />}
          </div>
          <HoldsPanel />
        </div>
      )}
    </main>
  );
}
