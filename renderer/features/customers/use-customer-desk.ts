import { useState } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import {
  type Customer,
  type CustomerField,
  isNameless,
  longestText,
  noCustomer,
  sameCustomer,
} from "../../../shared/domain/customers/customer.ts";
import { formatInsz } from "../../../shared/domain/customers/insz.ts";
import type { CustomerId } from "../../../shared/domain/ledger/identity.ts";
import type { Failure } from "../../../shared/errors.ts";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { birthDateOfTyped, typedOfBirthDate } from "./birth-date.ts";

/** A record being typed: whose it is, how it began, and how it stands. The birth date is as people write it. */
export interface CustomerDraft {
  readonly id: CustomerId | null;
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
  readonly type: (field: CustomerField, text: string) => void;
  readonly save: () => void;
  readonly leave: () => void;
  /** Saves a version as the one that is right. */
  readonly choose: (id: CustomerId, version: Customer) => void;
}

/** Holds the record being typed. `onSaved` hears whose record was saved, and whether that is a new customer. */
export function useCustomerDesk(
  onSaved: (id: CustomerId, isNew: boolean) => void,
  onLeft: () => void,
): CustomerDesk {
  const { engine } = useServices();
  const [draft, setDraft] = useState(kept);
  const [state, setState] = useState({ needsName: false, isLeaving: false });
  const { isBusy, failure, write } = useWritten();
  const set = (next: CustomerDraft | null) => {
    kept = next;
    setDraft(next);
    setState({ needsName: false, isLeaving: false });
  };
  const keep = async (id: CustomerId | null, customer: Customer) => {
    let saved = id;
    const saving = engine.saveCustomer({ ...(id ? { id } : {}), customer }).then((answer) => {
      if (answer.ok) saved = answer.value.id;
      return answer;
    });
    if (!(await write(saving)) || !saved) return;
    set(null);
    onSaved(saved, id === null);
  };
  return {
    ...{ draft, isBusy, failure, ...state },
    add: (insz = "") => set(draft ?? { id: null, before: noCustomer, now: { ...noCustomer, insz } }),
    change: ({ id, customer }) => {
      const typed = { ...customer, birthDate: typedOfBirthDate(customer.birthDate) };
      set({ id, before: typed, now: typed });
    },
    type: (field, text) =>
      draft && set({ ...draft, now: { ...draft.now, [field]: text.slice(0, longestText[field]) } }),
    save: () => {
      if (!draft || isBusy) return;
      if (isNameless(draft.now)) setState({ needsName: true, isLeaving: false });
      else void keep(draft.id, keptOf(draft.now));
    },
    leave: () => {
      if (draft && !state.isLeaving && !sameCustomer(draft.before, draft.now))
        return setState({ needsName: false, isLeaving: true });
      set(null);
      onLeft();
    },
    choose: (id, version) => void keep(id, version),
  };
}

/** A record as it is kept: dates and numbers in their one form where they have one. */
function keptOf(typed: Customer): Customer {
  const { kept: birthDate } = birthDateOfTyped(typed.birthDate);
  return { ...typed, birthDate, insz: formatInsz(typed.insz) };
}
