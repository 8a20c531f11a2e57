import { useEffect, useRef, useState } from "react";
import type { InspectedReading } from "../../../shared/contracts/scanner-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { keyCapsOf } from "./key-caps.ts";
import { partsOf, reasonsOf, reportOf } from "./reading-words.ts";

/** One reading, key by key: what came, what was understood, why. */
export function ReadingDetail({ reading }: { readonly reading: InspectedReading }) {
  const { scanner: words } = useMessages();
  const format = useFormat();
  const parts = partsOf(reading, words, format);
  if (reading.kind === "person")
    return (
      <section className="panel stack" aria-label={words.look.detail}>
        <h2>{words.look.kinds.person}</h2>
        <p>{words.look.personal}</p>
      </section>
    );
  return (
    <section className="panel stack" aria-label={words.look.detail} tabIndex={0}>
      <div className="row row-split">
        <h2>{words.look.keys}</h2>
        {reading.pace > 0 && <span className="quiet">{words.facts.pace(format.number(reading.pace))}</span>}
      </div>
      <Keys reading={reading} />
      <h2>{words.look.understood}</h2>
      <dl className="scanner-parts">
        {parts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="mono">{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.look.reason}</h2>
      <ul className="scanner-why">
        {reasonsOf(reading, words).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Report text={reportOf(reading, words, format)} />
    </section>
  );
}

function Keys({ reading: { keys, ending } }: { readonly reading: InspectedReading }) {
  const { scanner: words } = useMessages();
  const caps = keyCapsOf(keys);
  if (caps.length === 0) return <p>{words.look.noKeys}</p>;
  return (
    <p className="scanner-keys">
      {caps.map(({ label, kind }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: keys are told apart by their place alone
        <kbd key={at} className={`scanner-key is-${kind}`}>
          {label}
        </kbd>
      ))}
      {ending !== "silence" && <kbd className="scanner-key is-control">{words.look.endings[ending]}</kbd>}
    </p>
  );
}

/** The reading as text: copied, and there to be read and copied by hand. */
function Report({ text }: { readonly text: string }) {
  const { scanner: words } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    field.current?.select();
    // The clipboard of a sandboxed window is reached by this old way alone.
    setCopied(document.execCommand("copy"));
  }, [isOpen]);
  if (!isOpen)
    return (
      <p>
        <Button onPress={() => setOpen(true)}>{words.look.copy}</Button>
      </p>
    );
  return (
    <>
      <p role="status">{isCopied ? words.look.copied : words.look.copyByHand}</p>
      <textarea
        ref={field}
        className="input mono scanner-report"
        aria-label={words.look.report}
        readOnly
        value={text}
      />
    </>
  );
}
