import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { CodePicture } from "../../ui/code-picture.tsx";
import type { Ask } from "./lesson-plan.ts";
import type { Sample } from "./samples.ts";

/** CSS pixels a module on the screen: an imager reads a matrix of 5 (1.3 mm) from a hand's breadth. */
const onScreen = { "gs1-datamatrix": 5, "ean-13": 2, msi: 2 } as const;

/** The pack that is asked for: its code to scan from the screen, or what is printed on it when it is typed. */
export function SampleCode({ ask, isTyped }: { readonly ask: Ask; readonly isTyped: boolean }) {
  const { practice: words } = useMessages();
  const format = useFormat();
  const { sample, packs } = ask;
  return (
    <figure className="practice-sample">
      {!isTyped && (
        <CodePicture
          symbology={sample.symbology}
          text={sample.text}
          label={words.codeOf(sample.name)}
          module={onScreen[sample.symbology]}
        />
      )}
      <figcaption>
        <b>{sample.name}</b>
        {packs > 1 && <b>{words.times(format.number(packs))}</b>}
        {(isTyped || ask.withExpiry) && <Printed sample={sample} isTyped={isTyped} />}
        <span className="sub">{words.pack(format.number(sample.number))}</span>
      </figcaption>
    </figure>
  );
}

function Printed({ sample, isTyped }: { readonly sample: Sample; readonly isTyped: boolean }) {
  const { practice: words } = useMessages();
  const format = useFormat();
  return (
    <>
      {isTyped && sample.code.length === 7 && <span>CNK {shownCnk(sample.code)}</span>}
      <span>
        {words.sheet.expiry} {format.expiry(sample.expiry)}
      </span>
      {isTyped && (
        <span>
          {words.sheet.lot} <span className="mono">{sample.lot}</span>
        </span>
      )}
    </>
  );
}

/** As printed: `0999-011`. */
export const shownCnk = (cnk: string): string => `${cnk.slice(0, 4)}-${cnk.slice(4)}`;
