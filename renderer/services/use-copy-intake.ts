import { useMemo, useRef, useState } from "react";
import type { CopySummary } from "../../shared/contracts/copy-records.ts";
import type { Failure } from "../../shared/errors.ts";
import { type Among, afterRefusal, findCopies, lookInto, type Outcome } from "./copy-intake.ts";
import { type Services, useServices } from "./services.tsx";

/** How far taking in a copy has come. A failure beside a summary or a choice can be mended and tried again. */
export type IntakeState =
  | { readonly step: "idle" }
  | { readonly step: "choosing" }
  | { readonly step: "found"; readonly among: Among; readonly failure?: Failure | undefined }
  | { readonly step: "reading"; readonly among: Among; readonly done: number; readonly of: number }
  | { readonly step: "opening"; readonly among: Among }
  | {
      readonly step: "inspected";
      readonly summary: CopySummary;
      readonly among: Among;
      readonly failure?: Failure;
    }
  | { readonly step: "adopting"; readonly summary: CopySummary }
  | {
      readonly step: "adopted";
      readonly summary: CopySummary;
      readonly added: number;
      /** The customers' keys came along, open or opened by a passphrase, and are here now. */
      readonly withKeys: boolean;
    }
  | { readonly step: "failed"; readonly failure: Failure };

/** Taking in a copy: choose it, open it, see what is in it, say so. Nothing is taken over before `adopt`. */
export interface CopyIntake {
  readonly state: IntakeState;
  readonly choose: (title: string) => Promise<void>;
  /** Means another one of those that were found. */
  readonly mark: (handle: string) => void;
  /** Types on at the passphrase or the key on paper. */
  readonly type: (key: string) => void;
  /** Looks into the one that is meant. */
  readonly open: () => Promise<void>;
  /** Back to those that were found. */
  readonly older: () => void;
  readonly adopt: (passphrase: string | null) => Promise<void>;
  /** Stops a task of it that can be stopped. */
  readonly stop: (task: string) => void;
  readonly back: () => void;
}

/** After these the copy has to be chosen again; after all others the same summary still holds. */
const final: readonly string[] = ["ledger/entry-altered", "import/plan-stale", "customers/let-go"];

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
    const among = (change: (among: Among) => Among) =>
      setState((now) => (now.step === "found" ? { ...now, among: change(now.among) } : now));
    return {
      state,
      choose: async (title) => {
        if (state.step === "choosing" || state.step === "adopting") return;
        const show = begin();
        show({ step: "choosing" });
        show(await choose(services, title, show));
      },
      mark: (marked) => among((now) => ({ ...now, marked })),
      type: (key) => among((now) => ({ ...now, key })),
      open: async () => {
        if (state.step !== "found") return;
        const show = begin();
        show(await open(services, state.among, show));
      },
      older: () => {
        if (state.step === "inspected") begin()({ step: "found", among: state.among });
      },
      adopt: async (passphrase) => {
        if (state.step !== "inspected") return;
        const show = begin();
        show({ step: "adopting", summary: state.summary });
        show(await adopt(services, state.summary, state.among, passphrase));
      },
      stop: (id) => void services.engine.cancelTask({ id }),
      back: () => begin()({ step: "idle" }),
    };
  }, [services, state]);
}

type Show = (state: IntakeState) => void;

async function choose(services: Services, title: string, show: Show): Promise<IntakeState> {
  const found = await findCopies(services, title);
  if (!found.ok) return { step: "failed", failure: found.failure };
  if (!found.value) return { step: "idle" };
  const [only, ...others] = found.value.found;
  // A folder needs no key, and alone no choice.
  if (only?.kind === "folder" && others.length === 0) return await open(services, found.value, show);
  return { step: "found", among: found.value };
}

async function open(services: Services, among: Among, show: Show): Promise<IntakeState> {
  show({ step: "reading", among, done: 0, of: 0 });
  const seen: Outcome = await lookInto(services, among, {
    read: (done, of) => show({ step: "reading", among, done, of }),
    opening: () => show({ step: "opening", among }),
  });
  if (seen.ok) return { step: "inspected", summary: seen.value, among };
  if (among.found.length === 1 && among.found[0]?.kind === "folder")
    return { step: "failed", failure: seen.failure };
  return { step: "found", among: afterRefusal(among, seen.failure), failure: seen.failure };
}

async function adopt(
  { engine }: Services,
  summary: CopySummary,
  among: Among,
  passphrase: string | null,
): Promise<IntakeState> {
  const adopted = await engine.adoptCopy({ copy: summary.copy, passphrase });
  const withKeys = passphrase !== null || summary.keys === "open";
  if (adopted.ok) return { step: "adopted", summary, added: adopted.value.added, withKeys };
  const { failure } = adopted;
  return final.includes(failure.code)
    ? { step: "failed", failure }
    : { step: "inspected", summary, among, failure };
}
