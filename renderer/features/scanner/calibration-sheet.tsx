import { calibrationCodes } from "../../../shared/domain/scanner/calibration-codes.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { CodePicture } from "../../ui/code-picture.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { placeOf } from "./teaching.ts";

/** CSS pixels a module on paper: 1.3 mm, each code on a third of the page. */
const onPaper = 5;

/** The three codes on one page, far enough apart that a scanner sees one at a time. */
export function CalibrationSheet() {
  const { scanner: words } = useMessages();
  const format = useFormat();
  return (
    <PrintSheet>
      <ol className="scanner-sheet">
        {calibrationCodes.map(({ id, text }) => {
          const number = format.number(placeOf(id));
          return (
            <li key={id}>
              <CodePicture
                symbology="gs1-datamatrix"
                text={text}
                label={words.codeLabel(number)}
                module={onPaper}
              />
              <p>
                <b>{words.code(number)}</b>
                <br />
                {words.sheet}
              </p>
            </li>
          );
        })}
      </ol>
    </PrintSheet>
  );
}
