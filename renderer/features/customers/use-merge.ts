import { useState } from "react";
import type { DoublePairRow, MergeLook } from "../../../shared/contracts/customer-records.ts";
import type { CustomerId } from "../../../shared/domain/ledger/identity.ts";
import { useServices } from "../../services/services.tsx";

/** Somebody beside whom another record is looked for. */
export interface MergeOne {
  readonly id: CustomerId;
  readonly name: string;
}

/** Records that may be of one person: the list of pairs, one looked for, and two of them side by side. */
export interface MergeRoom {
  readonly look: MergeLook | null;
  /** All pairs, while one goes through them; "looking" until they are known. */
  readonly pairs: readonly DoublePairRow[] | "looking" | null;
  /** Whose other record a person is looking for. */
  readonly finding: MergeOne | null;
  /** Two records could not be shown side by side: one of them is another one by now. */
  readonly isGone: boolean;
  readonly open: (one: CustomerId, other: CustomerId) => void;
  readonly openPairs: () => void;
  /** Any other record may be put beside this one, alike or not. */
  readonly find: (one: MergeOne) => void;
  /** From two records back to where they were found, from there back to the list. */
  readonly leave: () => void;
  readonly done: (id: CustomerId) => void;
}

/** Holds what of merging is in sight. `onDone` hears whose record both are in, when one did not come from the list of pairs. */
export function useMerge(onDone: (id: CustomerId) => void): MergeRoom {
  const { engine } = useServices();
  const [look, setLook] = useState<MergeLook | null>(null);
  const [pairs, setPairs] = useState<MergeRoom["pairs"]>(null);
  const [finding, setFinding] = useState<MergeOne | null>(null);
  const [isGone, setGone] = useState(false);
  const openPairs = () => {
    setPairs("looking");
    void engine.doublePairs({}).then(setPairs);
  };
  return {
    ...{ look, pairs, finding, isGone, openPairs },
    find: (one) => {
      setLook(null);
      setFinding(one);
    },
    open: (one, other) =>
      void engine.lookAtMerge({ one, other }).then((seen) => {
        setLook(seen);
        setGone(seen === null);
      }),
    leave: () => {
      setGone(false);
      if (look) setLook(null);
      else if (finding) setFinding(null);
      else setPairs(null);
    },
    done: (id) => {
      setLook(null);
      setFinding(null);
      if (pairs === null) onDone(id);
      else openPairs();
    },
  };
}
