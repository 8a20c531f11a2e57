import "./ask.css";
import { useEffect, useRef, useState } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { isOwn, type RecordField } from "../../../shared/domain/customers/customer.ts";
import type { Asked } from "../../../shared/domain/customers/to-complete.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useOwnFields } from "../../services/use-own-fields.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { CustomerField } from "./customer-field.tsx";
import { OwnFieldInput } from "./own-field-input.tsx";
import { type Asking, useAsk } from "./use-ask.ts";

interface AskPanelProps {
  readonly row: CustomerRow;
  readonly asked: readonly Asked[];
  /** The first field takes the keys each time this is another number, but 0. */
  readonly call: number;
  /** Hears that the last field was answered, or that a person left. */
  readonly onLeave?: () => void;
}

/** What is missing of a customer who stands there, ready to type in: Enter keeps an answer and goes on, Esc leaves. */
export function AskPanel({ row, asked, call, onLeave }: AskPanelProps) {
  const { ask } = useMessages();
  const format = useFormat();
  const own = useRef<HTMLElement>(null);
  const asking = useAsk(row, asked);
  const { fields, isKept, keep, restore } = asking;
  const [at, setAt] = useState<RecordField>();
  const isAny = fields.length > 0;
  const heard = useRef(0);
  useEffect(() => {
    // What is asked may be known a moment after the panel is there.
    if (call === heard.current || !isAny) return;
    heard.current = call;
    fieldsIn(own.current)[0]?.focus();
  }, [call, isAny]);
  useCommands({ Esc: at && onLeave ? () => restore(at) || onLeave() : undefined });
  if (!isAny) return null;
  const open = fields.filter((field) => !isKept(field)).length;
  const next = (field: RecordField) => {
    keep(field);
    const all = fieldsIn(own.current);
    const after = all[all.indexOf(document.activeElement as HTMLElement) + 1];
    if (after) after.focus();
    else onLeave?.();
  };
  return (
    <section
      className="ask"
      aria-label={ask.title}
      ref={own}
      onFocus={(event) => setAt(fieldOf(event.target))}
      onBlur={(event) => {
        setAt(undefined);
        const left = fieldOf(event.target);
        if (left) keep(left);
      }}
      onKeyDown={(event) => {
        const field = fieldOf(event.target);
        if (!field || event.key !== "Enter" || event.shiftKey || event.ctrlKey) return;
        event.preventDefault();
        next(field);
      }}
    >
      <div className="row row-split">
        <h3>{ask.title}</h3>
        <span className="sub">{ask.missing(format.number(open), open)}</span>
      </div>
      <div className="ask-fields">
        {fields.map((field) => (
          <div key={field} data-field={field} className={isLong(field) ? "ask-long" : ""}>
            <AskField field={field} asking={asking} />
          </div>
        ))}
      </div>
      <NotKept asking={asking} />
      <p className="sub">{ask.hint}</p>
    </section>
  );
}

interface AskFieldProps {
  readonly field: RecordField;
  readonly asking: Asking;
}

function AskField({ field, asking: { customer, type, isKept } }: AskFieldProps) {
  const { ask } = useMessages();
  const own = useOwnFields().find(({ id }) => `own:${id}` === field);
  const heard = { onType: (text: string) => type(field, text), onEnter: enterIsHeardAbove };
  return (
    <>
      {own && <OwnFieldInput field={own} typed={customer.own[own.id] ?? ""} {...heard} />}
      {!isOwn(field) && <CustomerField name={field} customer={customer} needsName={false} {...heard} />}
      <span className="ask-kept" role="status">
        {isKept(field) && (
          <>
            <Icon name="told" /> {ask.kept}
          </>
        )}
      </span>
    </>
  );
}

/** Why an answer is not kept, when it is not. */
function NotKept({ asking: { failure } }: { readonly asking: Asking }) {
  const { ask, failures } = useMessages();
  if (!failure) return null;
  const words = failure.code === "ledger/not-written" ? ask.notKept : sayFailure(failures, failure);
  return <Notice tone="unsafe" icon="unsafe" words={words} />;
}

/** The field of the record an input is for. */
const fieldOf = (input: EventTarget): RecordField | undefined =>
  input instanceof HTMLElement
    ? (input.closest<HTMLElement>("[data-field]")?.dataset["field"] as RecordField | undefined)
    : undefined;

const isLong = (field: RecordField) => field === "street" || field === "prescriptions";
const enterIsHeardAbove = () => undefined;

const fieldsIn = (panel: HTMLElement | null): readonly HTMLElement[] => [
  ...(panel?.querySelectorAll<HTMLElement>("input, select, textarea") ?? []),
];
