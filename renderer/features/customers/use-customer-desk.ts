import { useRef, useState } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import {
  type Customer,
  type CustomerField,
  isNameless,
  isOwn,
  knownFields,
  longestOwnText,
  longestText,
  noCustomer,
  type RecordField,
  sameCustomer,
} from "../../../shared/domain/customers/customer.ts";
import type { CustomerId, EntryId } from "../../../shared/domain/ledger/identity.ts";
import type { Failure } from "../../../shared/errors.ts";
import { useServices } from "../../services/services.tsx";
import { useOwnFields } from "../../services/use-own-fields.tsx";
import { useWritten } from "../../services/use-written.ts";
import { keptRecord, typedField, typedRecord } from "./typed-record.ts";

/** A record being typed: whose it is, how it began, and how it stands. Dates and amounts are as people write them. */
export interface CustomerDraft {
  readonly id: CustomerId | null;
  /** The entries that said what it began with. */
  readonly versions: readonly EntryId[];
  readonly before: Customer;
  readonly now: Customer;
}

/** A scan leads to another screen; what was typed is there again when one comes back. */
let kept: CustomerDraft | null = null;

/** Gives away what was being typed, as text, and keeps nothing of it; null when nothing was. */
export function letGoOfDraft(): string | null {
  const draft = kept && JSON.stringify(kept);
  kept = null;
  return draft;
}

/** Takes up what was given away. */
export function takeUpDraft(draft: string): void {
  kept = JSON.parse(draft);
}

/** What is done with one customer: typing, saving, leaving. */
export interface CustomerDesk {
  readonly draft: CustomerDraft | null;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Saving was asked for and a name is missing. */
  readonly needsName: boolean;
  /** Leaving was asked for once, and something would be lost. */
  readonly isLeaving: boolean;
  /** A new customer, of whom the INSZ may be known. */
  readonly add: (insz?: string) => void;
  readonly change: (row: CustomerRow) => void;
  /**
   * Opens the record of somebody who is here already: of a new customer what was typed and is not known goes along; a record
   * that was changed is let go at the second time only.
   */
  readonly openOther: (row: CustomerRow) => void;
  readonly type: (field: RecordField, text: string) => void;
  readonly save: () => void;
  readonly leave: () => void;
  /** Saves a version as the one that is right. */
  readonly choose: (row: CustomerRow, version: Customer) => void;
  /** The customer said that all of a record is right as it stands. */
  readonly confirm: (row: CustomerRow) => void;
}

/** Holds the record being typed. `onShown` hears whose record was saved or opened, and whether that is another than the marked one. */
export function useCustomerDesk(
  onShown: (id: CustomerId, isNew: boolean) => void,
  onLeft: () => void,
): CustomerDesk {
  const { engine } = useServices();
  const own = useOwnFields();
  const [draft, setDraft] = useState(kept);
  const [state, setState] = useState({ needsName: false, isLeaving: false });
  const { isBusy, failure, write } = useWritten();
  const set = (next: CustomerDraft | null) => {
    kept = next;
    setDraft(next);
    setState({ needsName: false, isLeaving: false });
  };
  const once = useOneAtATime();
  const keep = async (
    { id, versions }: Pick<CustomerDraft, "id" | "versions">,
    customer: Customer,
    told: readonly RecordField[] = [],
  ) => {
    let saved = id;
    const saving = engine
      .saveCustomer({ ...(id ? { id } : {}), customer, told: [...told], versions: [...versions] })
      .then((answer) => {
        if (answer.ok) saved = answer.value.id;
        return answer;
      });
    if (!(await write(saving)) || !saved) return;
    set(null);
    onShown(saved, id === null);
  };
  const isChanged = draft !== null && !sameCustomer(draft.before, draft.now);
  return {
    ...{ draft, isBusy, ...state },
    failure: isOf(failure, draft) ? undefined : failure,
    add: (insz = "") =>
      set(draft ?? { id: null, versions: [], before: noCustomer, now: { ...noCustomer, insz } }),
    change: ({ id, versions, customer }) => {
      const typed = typedRecord(customer, own);
      set({ id, versions, before: typed, now: typed });
    },
    openOther: (row) => {
      if (draft?.id && isChanged && !state.isLeaving) return setState({ needsName: false, isLeaving: true });
      const before = typedRecord(row.customer, own);
      const now = draft?.id === null ? filledUp(before, draft.now) : before;
      set({ id: row.id, versions: row.versions, before, now });
      onShown(row.id, true);
    },
    type: (field, text) => draft && set({ ...draft, now: typedInto(draft.now, field, text) }),
    save: () => {
      if (!draft || isBusy || kept === null) return;
      if (isNameless(draft.now)) setState({ needsName: true, isLeaving: false });
      else void once(() => keep(draft, keptRecord(draft.now, own)));
    },
    leave: () => {
      if (isChanged && !state.isLeaving) return setState({ needsName: false, isLeaving: true });
      set(null);
      onLeft();
    },
    choose: (row, version) => void once(() => keep(row, version)),
    confirm: (row) => {
      if (!isBusy) void once(() => keep(row, row.customer, knownFields(row.customer)));
    },
  };
}

/** Does nothing while it is at work: a second press may come before that is drawn. */
function useOneAtATime(): (work: () => Promise<void>) => Promise<void> {
  const isAtWork = useRef(false);
  return async (work) => {
    if (isAtWork.current) return;
    isAtWork.current = true;
    await work().finally(() => {
      isAtWork.current = false;
    });
  };
}

/** True when what stood in the way was this very record: it was opened since. */
const isOf = (failure: Failure | undefined, draft: CustomerDraft | null): boolean =>
  failure?.code === "customer/same-number" && failure.facts.customer === draft?.id;

/** What is known, and what was typed where nothing is. */
function filledUp(known: Customer, typed: Customer): Customer {
  const missing = Object.entries(typed).filter(([field]) => known[field as CustomerField] === "");
  const own = Object.entries(typed.own).filter(([id]) => (known.own[id] ?? "") === "");
  return { ...known, ...Object.fromEntries(missing), own: { ...known.own, ...Object.fromEntries(own) } };
}

/** A record with one field typed. Consent is of the day it is given or refused, until another day is typed. */
function typedInto(now: Customer, field: RecordField, text: string): Customer {
  if (isOwn(field)) return { ...now, own: { ...now.own, [field.slice(4)]: text.slice(0, longestOwnText) } };
  const next = { ...now, [field]: text.slice(0, longestText[field]) };
  if (field !== "consent") return next;
  const today = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  return { ...next, consentDate: text === "" ? "" : typedField("consentDate", day) };
}
