import { useState } from "react";
import type { DoublePairRow, MergeLook } from "../../../shared/contracts/customer-records.ts";
import type { CustomerId } from "../../../shared/domain/ledger/identity.ts";
import { useServices } from "../../services/services.tsx";

/** Records that may be of one person: the list of pairs, and two of them side by side. */
export interface MergeRoom {
  readonly look: MergeLook | null;
  /** All pairs, while one goes through them; "looking" until they are known. */
  readonly pairs: readonly DoublePairRow[] | "looking" | null;
  /** Two records could not be shown side by side: one of them is another one by now. */
  readonly isGone: boolean;
  readonly open: (one: CustomerId, other: CustomerId) => void;
  readonly openPairs: () => void;
  /** From two records back to the pairs, from the pairs back to the list. */
  readonly leave: () => void;
  readonly done: (id: CustomerId) => void;
}

/** Holds what of merging is in sight. `onDone` hears whose record both are in, when one did not come from the list of pairs. */
export function useMerge(onDone: (id: CustomerId) => void): MergeRoom {
  const { engine } = useServices();
  const [look, setLook] = useState<MergeLook | null>(null);
  const [pairs, setPairs] = useState<MergeRoom["pairs"]>(null);
  const [isGone, setGone] = useState(false);
  const openPairs = () => {
    setPairs("looking");
    void engine.doublePairs({}).then(setPairs);
  };
  return {
    ...{ look, pairs, isGone, openPairs },
    open: (one, other) =>
      void engine.lookAtMerge({ one, other }).then((seen) => {
        setLook(seen);
        setGone(seen === null);
      }),
    leave: () => {
      setGone(false);
      if (look) setLook(null);
      else setPairs(null);
    },
    done: (id) => {
      setLook(null);
      if (pairs === null) onDone(id);
      else openPairs();
    },
  };
}
