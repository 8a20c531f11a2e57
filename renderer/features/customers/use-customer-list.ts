import { useEffect, useState } from "react";
import type { CustomerRow, CustomersWindow } from "../../../shared/contracts/customer-records.ts";
import type { GapFilter } from "../../../shared/domain/customers/to-complete.ts";
import type { CustomerId } from "../../../shared/domain/ledger/identity.ts";
import { useServices } from "../../services/services.tsx";
import { windowAround } from "../../ui/row-window.ts";

/** What of the list outlives the screen: who comes back finds it as it was. */
interface Kept {
  readonly text: string;
  readonly anchor: { readonly id: CustomerId | null; readonly index: number };
}

const atFirst: Kept = { text: "", anchor: { id: null, index: 0 } };
let kept = atFirst;

/** Forgets what was looked for, and who was marked. */
export function letGoOfList(): void {
  kept = atFirst;
}

/** The list of the Customers screen: what is looked for, who is there, and who is marked. */
export interface CustomerList {
  readonly text: string;
  readonly window: CustomersWindow | undefined;
  readonly index: number;
  /** The marked customer; the last known one while the next is on its way. */
  readonly row: CustomerRow | undefined;
  readonly rowAt: (index: number) => CustomerRow | undefined;
  readonly see: (first: number, count: number) => void;
  readonly mark: (index: number) => void;
  readonly find: (text: string) => void;
  /** Marks a customer wherever the list has them; `text` is looked for from now on. */
  readonly goTo: (id: CustomerId, text: string) => void;
}

/** Holds the list: rows around what is in sight, and a mark that stays on its customer whatever is looked for. */
export function useCustomerList(toComplete?: GapFilter): CustomerList {
  const [{ text, anchor }, setState] = useState<Kept>(kept);
  const [sight, setSight] = useState({ first: 0, count: 180 });
  const [chosen, setChosen] = useState<number | null>(null);
  const answered = useCustomerWindow({
    ...sight,
    text,
    ...(anchor.id ? { marked: anchor.id } : {}),
    ...(toComplete ? { toComplete } : {}),
  });
  const window = answered?.window;
  const isCurrent =
    answered?.query.text === text &&
    answered.query.marked === (anchor.id ?? undefined) &&
    answered.query.toComplete === toComplete;
  const rowAt = (index: number) => window?.rows[index - window.first];
  const last = (window?.total ?? 0) - 1;
  const followed = isCurrent ? (window?.marked ?? -1) : -1;
  const index = Math.min(chosen ?? (followed >= 0 ? followed : anchor.index), last);
  const row = useLastKnown(last < 0 ? null : rowAt(index));
  const keep = (next: Kept) => {
    kept = next;
    setState(next);
    setChosen(null);
  };
  return {
    ...{ text, window, index, row, rowAt },
    see: (first, count) => {
      const wanted = windowAround(first, count);
      if (wanted.first !== sight.first || wanted.count !== sight.count) setSight(wanted);
    },
    mark: (at) => {
      kept = { text, anchor: { id: rowAt(at)?.id ?? null, index: at } };
      setChosen(at);
    },
    find: (next) => keep({ text: next, anchor: { id: row?.id ?? null, index: 0 } }),
    goTo: (id, next) => keep({ text: next, anchor: { id, index: Math.max(0, index) } }),
  };
}

interface Query {
  readonly first: number;
  readonly count: number;
  readonly text: string;
  readonly marked?: CustomerId;
  readonly toComplete?: GapFilter;
}

/** A window together with what was asked: a new question shows the old rows until its own are there. */
export function useCustomerWindow(query: Query) {
  const { engine } = useServices();
  const [answered, setAnswered] = useState<{ readonly query: Query; readonly window: CustomersWindow }>();
  const key = JSON.stringify(query);
  useEffect(() => {
    const asked = JSON.parse(key) as Query;
    return engine.customers(asked, (window) => setAnswered({ query: asked, window }));
  }, [engine, key]);
  return answered;
}

/** The row that was there last, while the next one is on its way; null says that there is none. */
function useLastKnown(row: CustomerRow | null | undefined): CustomerRow | undefined {
  const [known, setKnown] = useState<CustomerRow | null>(null);
  if (row !== undefined && row !== known) setKnown(row);
  return (row === undefined ? known : row) ?? undefined;
}
