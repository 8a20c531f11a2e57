import { useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { CodePicture } from "../../ui/code-picture.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useCopying } from "./copy-provider.tsx";
import { KeyText } from "./key-text.tsx";
import { PaperSheet } from "./paper-sheet.tsx";

/** CSS pixels a module on the screen: a telephone reads it from there. */
const onScreen = 4;

/** The key that has to go on paper, as text and as a code, this once. */
export function PaperKey({ frame, paper }: { readonly frame: FrameWindow; readonly paper: string }) {
  const { sticks } = useMessages();
  const { keys } = useCopying();
  const { keys: words } = sticks;
  const [printings, setPrintings] = useState(0);
  const print = () => setPrintings(printings + 1);
  useCommands({ "Ctrl+P": print, "Ctrl+Enter": keys.onPaper, Esc: keys.leave });
  return (
    <section className="panel stack stick t-unknown">
      <h2>{words.paperTitle}</h2>
      <p>{words.paperText}</p>
      <div className="paper-key">
        <CodePicture symbology="qrcode" text={paper} label={words.code} module={onScreen} />
        <KeyText paper={paper} />
      </div>
      <div className="row">
        <Button kind="primary" size="big" shortcut="Ctrl+P" onPress={print}>
          {words.print}
        </Button>
        <Button size="big" shortcut="Ctrl+Enter" onPress={keys.onPaper}>
          {words.onPaper}
        </Button>
        <Button shortcut="Esc" onPress={keys.leave}>
          {words.leave}
        </Button>
      </div>
      {printings > 0 && <PaperSheet key={printings} frame={frame} paper={paper} />}
    </section>
  );
}
