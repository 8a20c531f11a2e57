import { calibrationCodes } from "../../../shared/domain/scanner/calibration-codes.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { CodePicture } from "../../ui/code-picture.tsx";
import { Icon } from "../../ui/icon.tsx";
import { codeToScan, isRead, placeOf, type Teaching } from "./teaching.ts";

/** CSS pixels a module: 1.5 mm and more on a usual screen, so that every imager reads it from a hand's breadth. */
const onScreen = 6;

/** The three codes side by side; only the one to scan is drawn, since an imager reads its neighbour too. */
export function CodeCards({ teaching }: { readonly teaching: Teaching }) {
  const { scanner: words } = useMessages();
  const format = useFormat();
  const active = codeToScan(teaching);
  return (
    <ol className={active ? "scanner-codes" : "scanner-codes is-done"}>
      {calibrationCodes.map(({ id, text }) => {
        const number = format.number(placeOf(id));
        const isNow = active?.id === id;
        const isDone = isRead(teaching, id);
        return (
          <li key={id} className={isNow ? "is-now" : ""} aria-current={isNow ? "step" : undefined}>
            <p className="row row-split">
              <b>{words.code(number)}</b>
              <CodeState isDone={isDone} isNow={isNow} isPartly={(teaching.partly.get(id) ?? 0) > 0} />
            </p>
            {isNow ? (
              <div className="scanner-paper">
                <CodePicture
                  symbology="gs1-datamatrix"
                  text={text}
                  label={words.codeLabel(number)}
                  module={onScreen}
                />
              </div>
            ) : (
              <p className={isDone ? "scanner-mark t-good" : "scanner-mark"} aria-hidden="true">
                {isDone ? <Icon name="good" /> : number}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function CodeState({
  isDone,
  isNow,
  isPartly,
}: {
  readonly isDone: boolean;
  readonly isNow: boolean;
  readonly isPartly: boolean;
}) {
  const { scanner: words } = useMessages();
  if (isDone && isPartly) return <span className="t-unknown tone">{words.states.partly}</span>;
  if (isDone) return <span className="t-good tone">{words.states.read}</span>;
  return (
    <span className={isNow ? "t-asked tone" : "quiet"}>{isNow ? words.states.now : words.states.next}</span>
  );
}
