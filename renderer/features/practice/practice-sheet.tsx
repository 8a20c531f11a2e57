import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { CodePicture } from "../../ui/code-picture.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { shownCnk } from "./sample-code.tsx";
import { type Sample, sheet } from "./samples.ts";

/** CSS pixels a module on paper: 0.5 mm a module of a matrix, 0.33 mm a bar, as on real packs. */
const onPaper = { "gs1-datamatrix": 2, "ean-13": 1.25, msi: 1.25 } as const;

/** All samples on one page, each as a pack would show it and marked for what it is. */
export function PracticeSheet() {
  const { practice: words } = useMessages();
  return (
    <PrintSheet>
      <h1>{words.sheet.title}</h1>
      <p>{words.sheet.lead}</p>
      <ol className="practice-packs">
        {sheet.map((sample) => (
          <Pack key={sample.number} sample={sample} />
        ))}
      </ol>
    </PrintSheet>
  );
}

function Pack({ sample }: { readonly sample: Sample }) {
  const { practice: words } = useMessages();
  const format = useFormat();
  const { number, name, inside, code, lot, expiry } = sample;
  return (
    <li>
      <p className="practice-pack-head">
        <b>{format.number(number)}</b>
        <span>{words.sheet.sample}</span>
      </p>
      <p>
        <b>{name}</b>
        <br />
        {format.number(inside.count)} {words.sheet.inside[inside.what]}
      </p>
      <div className="practice-pack-code">
        <CodePicture
          symbology={sample.symbology}
          text={sample.text}
          label={words.codeOf(name)}
          module={onPaper[sample.symbology]}
        />
        <p>
          {sample.symbology !== "gs1-datamatrix" && (
            <>
              {code.length === 7 ? `CNK ${shownCnk(code)}` : code.slice(1)}
              <br />
            </>
          )}
          {words.sheet.lot} <span className="mono">{lot}</span>
          <br />
          {words.sheet.expiry} {format.expiry(expiry)}
        </p>
      </div>
    </li>
  );
}
