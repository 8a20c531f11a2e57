import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import { type Failure, failure } from "../../../shared/errors.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { readChosen } from "../../services/read-chosen.ts";
import { type Services, useServices } from "../../services/services.tsx";
import { type CopyIntake, useCopyIntake } from "../../services/use-copy-intake.ts";

type Answer = Awaited<ReturnType<Services["host"]["copy.save"]>>;
/** A copy as it was written: where, how large, and whether it was read back. */
export type SavedCopy = NonNullable<Extract<Answer, { readonly ok: true }>["value"]>;

/** How far a copy to a stick has come. */
export type SaveState =
  | { readonly step: "idle" }
  | { readonly step: "preparing" }
  | { readonly step: "saving" }
  | { readonly step: "proving" }
  | { readonly step: "cancelled" }
  | {
      readonly step: "done";
      readonly saved: SavedCopy;
      readonly at: number;
      readonly withCustomers: boolean;
      /** So many entries came back from it when it was restored for trial. */
      readonly entries: number;
    }
  | { readonly step: "failed"; readonly failure: Failure };

/** Copying to a stick, from wherever it is asked. */
export interface Copying {
  readonly state: SaveState;
  /** Kept while the program runs, so that the next copy holds what the last one held. */
  readonly passphrase: string;
  readonly setPassphrase: (passphrase: string) => void;
  /** Saves now: to the place of the last copy when it is there, or to another. One at a time. */
  readonly save: (where?: "again" | "other") => void;
  /** Lets the words of what was done or what went wrong go. */
  readonly clear: () => void;
  /** A copy being taken in; it keeps its step when one leaves the screen, as every scan makes one do. */
  readonly intake: CopyIntake;
}

const Context = createContext<Copying | null>(null);

/** Copying to a stick for everything inside: Ctrl+S anywhere, and the screen Sticks. */
export function CopyProvider({ children }: { readonly children: ReactNode }) {
  const services = useServices();
  const { sticks } = useMessages();
  const [state, setState] = useState<SaveState>({ step: "idle" });
  const [passphrase, setPassphrase] = useState("");
  const isRunning = useRef(false);
  const intake = useCopyIntake();
  const title = sticks.save.dialog;
  const copying = useMemo<Copying>(() => {
    const save = async (again: boolean) => {
      if (isRunning.current) return;
      isRunning.current = true;
      try {
        setState(await copyNow(services, { passphrase, title, again }, setState));
      } catch (bug) {
        setState({ step: "idle" });
        throw bug;
      } finally {
        isRunning.current = false;
      }
    };
    return {
      state,
      intake,
      passphrase,
      setPassphrase,
      save: (where = "again") => void save(where === "again"),
      clear: () => {
        if (!isRunning.current) setState({ step: "idle" });
      },
    };
  }, [services, state, intake, passphrase, title]);
  return <Context value={copying}>{children}</Context>;
}

/** Copying to a stick; throws outside of its provider. */
export function useCopying(): Copying {
  const copying = useContext(Context);
  if (!copying) throw new Error("No copying here");
  return copying;
}

interface Wish {
  readonly passphrase: string;
  readonly title: string;
  readonly again: boolean;
}

type PartName = Parameters<Services["host"]["copy.save"]>[0]["parts"][number]["name"];
const hasKeys = (parts: readonly { readonly name: string }[]) =>
  parts.some(({ name }) => name === "customers.age");

async function copyNow(
  services: Services,
  { passphrase, title, again }: Wish,
  show: (state: SaveState) => void,
): Promise<SaveState> {
  const { engine, host } = services;
  show({ step: "preparing" });
  const prepared = await engine.prepareCopy({ passphrase: passphrase === "" ? null : passphrase });
  show({ step: "saving" });
  const { name, station, entries } = prepared;
  const parts = prepared.parts.map((part) => ({ name: part.name as PartName, bytes: part.bytes }));
  const saved = await host["copy.save"]({ name, title, again, station, entries, parts });
  if (!saved.ok) return { step: "failed", failure: saved.failure };
  if (!saved.value) return { step: "cancelled" };
  show({ step: "proving" });
  const proven = await prove(services, saved.value.files);
  if (!proven.ok) return { step: "failed", failure: proven.failure };
  await engine.copyMade({ place: saved.value.place });
  const withCustomers = hasKeys(parts);
  return { step: "done", saved: saved.value, at: Date.now(), withCustomers, entries: proven.value.entries };
}

/** Reads a copy again from its place and has it restored for trial. */
async function prove(services: Services, files: SavedCopy["files"]) {
  const read = await readChosen(services, files, () => {});
  if (!read.ok) return failure("copy/not-proven", { part: read.failure.facts.name, missing: 0 });
  return await services.engine.proveCopy(
    { files: [...read.value] },
    read.value.map(({ bytes }) => bytes.buffer),
  );
}
