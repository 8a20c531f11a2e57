import { useMemo, useState } from "react";
import { strengthOf } from "../../../shared/domain/snapshot/passphrase-strength.ts";
import type { Failure } from "../../../shared/errors.ts";
import { useServices } from "../../services/services.tsx";

/** How far the making of keys has come. What is typed and the key for paper stand in memory only, and go with the last step. */
export type KeysState =
  | { readonly step: "idle" }
  | {
      readonly step: "passphrase";
      readonly passphrase: string;
      /** The same once more, while nobody sees what is typed. */
      readonly again: string;
      readonly isShown: boolean;
    }
  | { readonly step: "making" }
  | { readonly step: "paper"; readonly paper: string }
  /** The key is out of sight: its last signs are asked, which only stand on paper now. */
  | { readonly step: "confirm"; readonly paper: string; readonly typed: string }
  | { readonly step: "kept" }
  | { readonly step: "failed"; readonly failure: Failure };

/** Making keys: a passphrase, the key on paper, and the proof that it is there. Nothing is kept before that. */
export interface MakingKeys {
  readonly state: KeysState;
  readonly begin: () => void;
  readonly type: (change: Partial<Extract<KeysState, { readonly step: "passphrase" }>>) => void;
  /** Why the passphrase will not do yet; undefined when it will. */
  readonly lacks: "weak" | "again" | undefined;
  readonly make: () => Promise<void>;
  /** The key is on paper: from here on it is asked for, not shown. */
  readonly onPaper: () => void;
  readonly showAgain: () => void;
  readonly typeLast: (typed: string) => void;
  readonly keep: () => Promise<void>;
  /** Lets go of everything that was made. */
  readonly leave: () => void;
}

/** So many signs of the key on paper are asked for. */
export const asked = 6;

/** True when what was typed are the last signs of the key. */
export const isLastOf = (paper: string, typed: string): boolean =>
  typed.replace(/\s+/g, "").toUpperCase() === paper.slice(-asked);

const blank = { step: "passphrase", passphrase: "", again: "", isShown: false } as const;

/** The making of keys; it keeps its step when one leaves the screen, as every scan makes one do. */
export function useMakingKeys(): MakingKeys {
  const { engine } = useServices();
  const [state, setState] = useState<KeysState>({ step: "idle" });
  return useMemo(
    () => ({
      state,
      begin: () => setState(blank),
      type: (change) =>
        setState((now) =>
          now.step === "passphrase" || now.step === "idle"
            ? { ...blank, ...now, ...change, step: "passphrase" }
            : now,
        ),
      lacks: lacking(state),
      make: async () => {
        if (state.step !== "passphrase" || lacking(state)) return;
        setState({ step: "making" });
        const made = await engine.makeSnapshotKeys({ passphrase: state.passphrase });
        setState(
          made.ok ? { step: "paper", paper: made.value.paper } : { step: "failed", failure: made.failure },
        );
      },
      onPaper: () =>
        setState((now) => (now.step === "paper" ? { step: "confirm", paper: now.paper, typed: "" } : now)),
      showAgain: () =>
        setState((now) => (now.step === "confirm" ? { step: "paper", paper: now.paper } : now)),
      typeLast: (typed) => setState((now) => (now.step === "confirm" ? { ...now, typed } : now)),
      keep: async () => {
        if (state.step !== "confirm" || !isLastOf(state.paper, state.typed)) return;
        const kept = await engine.keepSnapshotKeys({});
        setState(kept.ok ? { step: "kept" } : { step: "failed", failure: kept.failure });
      },
      leave: () => setState({ step: "idle" }),
    }),
    [engine, state],
  );
}

function lacking(state: KeysState): "weak" | "again" | undefined {
  if (state.step !== "passphrase") return undefined;
  if (strengthOf(state.passphrase) === "weak") return "weak";
  return state.isShown || state.again === state.passphrase ? undefined : "again";
}
