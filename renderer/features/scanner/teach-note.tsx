import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { Tone } from "../../ui/tone.ts";
import { codeToScan, placeOf, type Teaching } from "./teaching.ts";
import { useQuiet, useTypedByHand } from "./use-quiet.ts";

interface Note {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: string;
}

/** What the last reading was, said at once; and help when nothing comes, or comes by hand. */
export function TeachNote({ teaching }: { readonly teaching: Teaching }) {
  const { scanner: words } = useMessages();
  const isQuiet = useQuiet(teaching.readings);
  const isTyped = useTypedByHand(teaching.readings);
  const isDone = codeToScan(teaching) === undefined;
  const note = useNote(teaching, isTyped);
  return (
    <>
      <p className={note ? `scanner-note t-${note.tone}` : "unseen"} role="status">
        {note && (
          <>
            <Icon name={note.icon} />
            {note.text}
          </>
        )}
      </p>
      {isQuiet && !isDone && (
        <section className="panel" role="status" aria-label={words.help.title}>
          <h2>{words.help.title}</h2>
          <ul className="scanner-help">
            {words.help.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function useNote(teaching: Teaching, isTyped: boolean): Note | undefined {
  const { scanner: words } = useMessages();
  const format = useFormat();
  if (isTyped) return { tone: "neutral", icon: "refused", text: words.heard.typed };
  const { heard } = teaching;
  if (!heard) return undefined;
  if (heard.what === "stranger") return { tone: "unknown", icon: "unknown", text: words.heard.stranger };
  const number = format.number(placeOf(heard.code ?? "one"));
  const next = codeToScan(teaching);
  const then = next ? words.heard.next(format.number(placeOf(next.id))) : words.heard.all;
  if (heard.what === "again")
    return { tone: "twice", icon: "twice", text: `${words.heard.anew(number)} ${then}` };
  if (heard.what === "read")
    return { tone: "good", icon: "good", text: `${words.heard.read(number)} ${then}` };
  const missing = words.heard.partly(number, [...(heard.missing ?? "")].join(" "));
  const isAsked = next?.id === heard.code;
  return { tone: "unknown", icon: "unsafe", text: `${missing} ${isAsked ? words.heard.once : then}` };
}
