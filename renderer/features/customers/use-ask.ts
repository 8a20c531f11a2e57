import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { type Answers, answered } from "../../../shared/domain/customers/answered.ts";
import { type Customer, isOwn, type RecordField, textOf } from "../../../shared/domain/customers/customer.ts";
import { fieldsToAsk } from "../../../shared/domain/customers/fields-to-ask.ts";
import type { OwnField } from "../../../shared/domain/customers/own-field.ts";
import type { Asked } from "../../../shared/domain/customers/to-complete.ts";
import type { Failure } from "../../../shared/errors.ts";
import { useServices } from "../../services/services.tsx";
import { useOwnFields } from "../../services/use-own-fields.tsx";
import { keptOwn, typedOwn } from "./own-text.ts";
import { keptField, typedField, typedRecord } from "./typed-record.ts";

/** What is asked of a customer, answer by answer. */
export interface Asking {
  readonly fields: readonly RecordField[];
  /** The record with what is typed, as people write it. */
  readonly customer: Customer;
  readonly failure: Failure | undefined;
  readonly isKept: (field: RecordField) => boolean;
  readonly type: (field: RecordField, text: string) => void;
  /** Keeps what stands in a field, where that is something new. */
  readonly keep: (field: RecordField) => void;
  /** Brings back what stood in a field; false when nothing else was typed there. */
  readonly restore: (field: RecordField) => boolean;
}

/** Answers that are on their way. */
let onTheirWay: Promise<unknown> = Promise.resolve();

/** Resolves once every answer is kept, or refused; one that hangs is not waited for long. */
export const answersKept = (): Promise<unknown> =>
  Promise.race([onTheirWay, new Promise((resolve) => setTimeout(resolve, 1_000))]);

/** Holds what is typed of a customer's missing fields. Each is kept as it is left; what is left open goes when the panel goes. */
export function useAsk(row: CustomerRow, asked: readonly Asked[]): Asking {
  const { engine } = useServices();
  const own = useOwnFields();
  const [opened] = useState(() => fieldsToAsk(row.customer, asked));
  const [typed, setTyped] = useState<Answers>({});
  const [kept, setKept] = useState<Answers>({});
  const [failure, setFailure] = useState<Failure>();
  const now = fieldsToAsk(row.customer, asked);
  const before = (field: RecordField) => kept[field] ?? shownText(row.customer, field, own);
  const keep = (field: RecordField, text = typed[field]) => {
    if (text === undefined || text === before(field)) return;
    const keeping = engine.answerCustomer({
      customer: row.id,
      answers: { [field]: keptText(field, text, own) },
    });
    setKept((all) => ({ ...all, [field]: text }));
    const told = keeping.then((answer) => {
      setFailure(answer.ok ? undefined : answer.failure);
      if (!answer.ok) setKept(({ [field]: _, ...others }) => others);
    });
    onTheirWay = Promise.allSettled([onTheirWay, told]);
  };
  useAtLast(() => {
    for (const field of Object.keys(typed) as RecordField[]) keep(field);
  });
  return {
    fields: [
      ...opened.filter((field) => now.includes(field) || typed[field] !== undefined),
      ...now.filter((field) => !opened.includes(field)),
    ],
    customer: answered(typedRecord(row.customer, own), typed),
    failure,
    isKept: (field) => kept[field] !== undefined && (typed[field] ?? "") === kept[field],
    type: (field, text) => {
      setTyped((all) => ({ ...all, [field]: text }));
      // What is chosen from a list is said by that.
      if (field === "consent") keep(field, text);
    },
    keep,
    restore: (field) => {
      const isOther = typed[field] !== undefined && typed[field] !== before(field);
      if (isOther) setTyped((all) => ({ ...all, [field]: before(field) }));
      return isOther;
    },
  };
}

const definitionOf = (field: RecordField, own: readonly OwnField[]) =>
  own.find(({ id }) => `own:${id}` === field);

function shownText(customer: Customer, field: RecordField, own: readonly OwnField[]): string {
  if (!isOwn(field)) return typedField(field, customer[field]);
  const definition = definitionOf(field, own);
  return definition ? typedOwn(definition, textOf(customer, field)) : textOf(customer, field);
}

function keptText(field: RecordField, text: string, own: readonly OwnField[]): string {
  if (!isOwn(field)) return keptField(field, text).kept;
  const definition = definitionOf(field, own);
  return definition ? keptOwn(definition, text).kept : text;
}

/** Does something when the component goes, with what stands by then: before anything else is drawn. */
function useAtLast(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => () => latest.current(), []);
}
