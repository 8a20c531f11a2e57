import { useMemo, useRef, useState } from "react";
import type { CopySummary } from "../../shared/contracts/file-records.ts";
import type { Failure } from "../../shared/errors.ts";
import { readChosen } from "./read-chosen.ts";
import { type Services, useServices } from "./services.tsx";

/** How far taking in a copy has come. A failure beside a summary can be mended and tried again. */
export type IntakeState =
  | { readonly step: "idle" }
  | { readonly step: "choosing" }
  | { readonly step: "reading"; readonly done: number; readonly of: number }
  | { readonly step: "inspected"; readonly summary: CopySummary; readonly failure?: Failure }
  | { readonly step: "adopting"; readonly summary: CopySummary }
  | {
      readonly step: "adopted";
      readonly summary: CopySummary;
      readonly added: number;
      /** The passphrase opened the customers' keys, which are here now. */
      readonly withKeys: boolean;
    }
  | { readonly step: "failed"; readonly failure: Failure };

/** Taking in a copy: choose it, see what is in it, say so. Nothing is taken over before `adopt`. */
export interface CopyIntake {
  readonly state: IntakeState;
  readonly choose: (title: string) => Promise<void>;
  readonly adopt: (passphrase: string | null) => Promise<void>;
  readonly back: () => void;
}

/** After these the copy has to be chosen again; after all others the same summary still holds. */
const final: readonly string[] = ["ledger/entry-altered", "import/plan-stale"];

/** Takes in a copy step by step; whoever goes back hears no more of what still runs. */
export function useCopyIntake(): CopyIntake {
  const services = useServices();
  const [state, setState] = useState<IntakeState>({ step: "idle" });
  const turn = useRef(0);
  return useMemo(() => {
    const begin = () => {
      const mine = ++turn.current;
      return (next: IntakeState) => {
        if (mine === turn.current) setState(next);
      };
    };
    return {
      state,
      choose: async (title) => {
        if (state.step === "choosing" || state.step === "adopting") return;
        const show = begin();
        show({ step: "choosing" });
        show(await inspect(services, title, show));
      },
      adopt: async (passphrase) => {
        if (state.step !== "inspected") return;
        const { summary } = state;
        const show = begin();
        show({ step: "adopting", summary });
        show(await adopt(services, summary, passphrase));
      },
      back: () => begin()({ step: "idle" }),
    };
  }, [services, state]);
}

async function adopt(
  { engine }: Services,
  summary: CopySummary,
  passphrase: string | null,
): Promise<IntakeState> {
  const adopted = await engine.adoptCopy({ copy: summary.copy, passphrase });
  const withKeys = passphrase !== null;
  if (adopted.ok) return { step: "adopted", summary, added: adopted.value.added, withKeys };
  const { failure } = adopted;
  return final.includes(failure.code) ? { step: "failed", failure } : { step: "inspected", summary, failure };
}

async function inspect(
  { engine, host }: Services,
  title: string,
  show: (state: IntakeState) => void,
): Promise<IntakeState> {
  const chosen = await host["file.choose"]({ purpose: "copy", title });
  if (!chosen.ok) return { step: "failed", failure: chosen.failure };
  if (!chosen.value) return { step: "idle" };
  const read = await readChosen({ host }, chosen.value, (done, of) => show({ step: "reading", done, of }));
  if (!read.ok) return { step: "failed", failure: read.failure };
  const summary = await engine.inspectCopy(
    { files: [...read.value] },
    read.value.map(({ bytes }) => bytes.buffer),
  );
  return summary.ok
    ? { step: "inspected", summary: summary.value }
    : { step: "failed", failure: summary.failure };
}
