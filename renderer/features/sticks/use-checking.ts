import { useMemo, useRef, useState } from "react";
import { success } from "../../../shared/base/result.ts";
import type { Checked } from "../../../shared/contracts/check-records.ts";
import { type Failure, failure } from "../../../shared/errors.ts";
import { type Among, findCopies } from "../../services/copy-intake.ts";
import { readChosen } from "../../services/read-chosen.ts";
import { type Services, useServices, useView } from "../../services/services.tsx";

/** Copies of one place, or one file alone that was chosen itself. */
type CheckAmong = Among & { readonly isFile?: boolean };

/** How far checking a copy has come. Nothing is taken in, and nothing written, at any step. */
export type CheckState =
  | { readonly step: "idle" }
  | { readonly step: "choosing" }
  | { readonly step: "found"; readonly among: CheckAmong; readonly failure?: Failure | undefined }
  | { readonly step: "reading"; readonly done: number; readonly of: number }
  | { readonly step: "trying" }
  | { readonly step: "checked"; readonly checked: Checked; readonly at: Date }
  | { readonly step: "failed"; readonly failure: Failure };

/** Restoring any copy for trial, with what opens it, to see what it is. */
export interface Checking {
  readonly state: CheckState;
  readonly choose: (title: string) => Promise<void>;
  /** Any one file, whatever it is called and wherever it lies. */
  readonly chooseFile: (title: string) => Promise<void>;
  readonly mark: (handle: string) => void;
  readonly type: (key: string) => void;
  readonly open: () => Promise<void>;
  readonly stop: () => void;
  readonly back: () => void;
}

type Show = (state: CheckState) => void;

/** Checks a copy step by step; whoever goes back hears no more of what still runs. */
export function useChecking(): Checking {
  const services = useServices();
  const [state, setState] = useState<CheckState>({ step: "idle" });
  const turn = useRef(0);
  const task = useView("tasks", {})?.find(({ what }) => what === "check")?.id;
  return useMemo(() => {
    const begin = () => {
      const mine = ++turn.current;
      return (next: CheckState) => {
        if (mine === turn.current) setState(next);
      };
    };
    const among = (change: Partial<Among>) =>
      setState((now) => (now.step === "found" ? { ...now, among: { ...now.among, ...change } } : now));
    const back = () => {
      if (task !== undefined) void services.engine.cancelTask({ id: task });
      begin()({ step: "idle" });
    };
    return {
      state,
      choose: async (title) => {
        const show = begin();
        show({ step: "choosing" });
        show(await choose(services, title));
      },
      chooseFile: async (title) => {
        const show = begin();
        show(await chooseFile(services, title, state));
      },
      mark: (marked) => among({ marked }),
      type: (key) => among({ key }),
      open: async () => {
        if (state.step !== "found") return;
        const show = begin();
        show(await check(services, state.among, show));
      },
      stop: back,
      back,
    };
  }, [services, state, task]);
}

async function choose(services: Services, title: string): Promise<CheckState> {
  const found = await findCopies(services, title);
  if (!found.ok) return { step: "failed", failure: found.failure };
  if (!found.value) return { step: "idle" };
  const snapshots = found.value.found.filter(({ kind }) => kind === "snapshot");
  const [newest] = snapshots;
  if (!newest) return { step: "failed", ...failureOf(found.value.place) };
  return { step: "found", among: { ...found.value, found: snapshots, marked: newest.handle } };
}

/** The first of the files that were chosen, alone under its own name; without one all stays as it was. */
async function chooseFile({ host }: Services, title: string, before: CheckState): Promise<CheckState> {
  const chosen = await host["file.choose"]({ purpose: "catalogue", title });
  if (!chosen.ok) return { step: "failed", failure: chosen.failure };
  const [file] = chosen.value ?? [];
  if (!file) return before;
  const found = [{ ...file, kind: "snapshot" as const, changed: 0 }];
  const among = { place: file.name, found, marked: file.handle, damaged: [], key: "", isFile: true };
  return { step: "found", among };
}

const failureOf = (name: string) => ({ failure: failure("copy/none", { name }).failure });

async function check({ engine, host }: Services, among: CheckAmong, show: Show): Promise<CheckState> {
  show({ step: "reading", done: 0, of: 0 });
  const opened = among.isFile ? success(among.found) : await host["copy.open"]({ handle: among.marked });
  const read = opened.ok
    ? await readChosen({ host }, opened.value, (done, of) => show({ step: "reading", done, of }))
    : opened;
  if (!read.ok) return { step: "found", among, failure: read.failure };
  const [file] = read.value;
  if (!file) return { step: "found", among };
  show({ step: "trying" });
  const checked = await engine.checkSnapshot({ file, key: among.key }, [file.bytes.buffer]);
  if (!checked.ok) return { step: "found", among, failure: checked.failure };
  if (checked.value.result === "wrong-key")
    return { step: "found", among, failure: failure("copy/wrong-key", {}).failure };
  return { step: "checked", checked: checked.value, at: new Date() };
}
