import "./paper-sheet.css";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { languages, useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { CodePicture } from "../../ui/code-picture.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { KeyText } from "./key-text.tsx";

/** CSS pixels a module on paper: 1.3 mm, so that the code is more than 35 mm wide. */
const onPaper = 5;

/** The sheet that goes into the safe: whose key, the key as text and as a code, and what to do with it in four languages. */
export function PaperSheet({ frame, paper }: { readonly frame: FrameWindow; readonly paper: string }) {
  const { sticks } = useMessages();
  const format = useFormat();
  return (
    <PrintSheet>
      <article className="paper-sheet">
        <header>
          <b>Reshelf</b>
          <span>
            {[frame.pharmacy, frame.station.name, format.date(Date.now())].filter(Boolean).join(" · ")}
          </span>
        </header>
        <div className="paper-sheet-key">
          <CodePicture symbology="qrcode" text={paper} label={sticks.keys.code} module={onPaper} />
          <KeyText paper={paper} />
        </div>
        {Object.entries(languages).map(([language, messages]) => {
          const { sheet } = messages.sticks.keys;
          return (
            <section key={language} lang={language}>
              <h2>{sheet.title}</h2>
              <ul>
                {sheet.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          );
        })}
      </article>
    </PrintSheet>
  );
}
