import "./calibration-sheet.css";
import "./inspector.css";
import "./scanner.css";
import { useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { ReadingDepth, useScanner } from "../../ui/use-scanner.ts";
import { CalibrationSheet } from "./calibration-sheet.tsx";
import { Inspector } from "./inspector.tsx";
import { Teach } from "./teach.tsx";
import { taughtBy, untaught } from "./teaching.ts";

interface ScannerRoomProps {
  readonly onLeave: () => void;
}

/** Where a scanner is taught and looked into. While it is open every reading goes here and counts nowhere; it says so. */
export function ScannerRoom(props: ScannerRoomProps) {
  return (
    <ReadingDepth value={1}>
      <Room {...props} />
    </ReadingDepth>
  );
}

function Room({ onLeave }: ScannerRoomProps) {
  const { scanner: words } = useMessages();
  const { engine } = useServices();
  const [teaching, setTeaching] = useState(untaught);
  const [isLooking, setLooking] = useState(false);
  const [printings, setPrintings] = useState(0);
  useScanner((reading) => {
    void engine.tryReading({ reading });
    if (!isLooking) setTeaching((before) => taughtBy(before, reading));
  });
  const look = () => setLooking(!isLooking);
  const print = () => setPrintings(printings + 1);
  useCommands({ Esc: isLooking ? look : onLeave, F2: look, "Ctrl+P": isLooking ? undefined : print });
  return (
    <main className="screen-body scanner">
      <div className="screen-head">
        <h1>{isLooking ? words.look.title : words.title}</h1>
        <p className="quiet grow">{isLooking ? words.look.lead : words.lead}</p>
        <Button shortcut="F2" onPress={look}>
          {isLooking ? words.teachInstead : words.look.open}
        </Button>
        {!isLooking && (
          <Button shortcut="Ctrl+P" onPress={print}>
            {words.print}
          </Button>
        )}
      </div>
      {isLooking ? (
        <Inspector />
      ) : (
        <Teach teaching={teaching} onAgain={() => setTeaching(untaught)} onLeave={onLeave} />
      )}
      {isLooking && (
        <div className="row">
          <Button shortcut="Esc" onPress={look}>
            {words.back}
          </Button>
        </div>
      )}
      {printings > 0 && <CalibrationSheet key={printings} />}
    </main>
  );
}
