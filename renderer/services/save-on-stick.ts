import { type Result, success } from "../../shared/base/result.ts";
import type { Failure } from "../../shared/errors.ts";
import { oneSnapshot } from "./one-snapshot.ts";
import { readChosen } from "./read-chosen.ts";
import type { Services } from "./services.tsx";

/** How far a snapshot on its way to a stick is. */
export type StickStep =
  | { readonly step: "preparing" | "proving" }
  | { readonly step: "saving"; readonly name: string }
  | { readonly step: "reading"; readonly done: number; readonly of: number };

/** Who watches a snapshot on its way, and may stop it. */
export interface Watched {
  readonly show: (step: StickStep) => void;
  readonly stop: { isAsked: boolean };
}

/** A stick of ours by its letter, and what the status bar calls it. */
interface NamedStick {
  readonly letter: string;
  readonly place: string;
}

/**
 * What came of writing on a stick: it was restored for trial, nothing was written, it was written and could not be
 * verified (the stick was pulled out), or why it could not be written.
 */
export type StickOutcome =
  | {
      readonly step: "proven";
      readonly removed: number;
      /** Why the list that should go along did not. */
      readonly withoutList?: Failure;
    }
  | { readonly step: "not-written" }
  /** A person stopped it: nothing was written, or what was is not verified. */
  | { readonly step: "stopped" }
  | { readonly step: "written"; readonly failure: Failure }
  | { readonly step: "failed"; readonly failure: Failure };

/**
 * Packs everything of this moment, has it written on a stick of ours, reads it again from there and restores it for trial.
 * Nothing is written while there are no keys, the stick is not there, or an alarm stands.
 */
export const saveOnStick = (
  services: Services,
  stick: NamedStick,
  watched: Watched = { show: () => {}, stop: { isAsked: false } },
): Promise<StickOutcome> => oneSnapshot(() => save(services, stick, watched));

async function save(
  { engine, host }: Services,
  { letter, place }: NamedStick,
  { show, stop }: Watched,
): Promise<StickOutcome> {
  if (stop.isAsked) return { step: "stopped" };
  show({ step: "preparing" });
  const packed = await engine.packSnapshot({});
  if (stop.isAsked) return { step: "stopped" };
  if (!packed.ok || !packed.value) return { step: "not-written" };
  const { name, entries, sha256, revision, lacksKeys, file: bytes } = packed.value;
  show({ step: "saving", name });
  const saved = await host["stick.save"]({ letter, name, entries, sha256, bytes });
  if (!saved.ok) return { step: "failed", failure: saved.failure };
  if (stop.isAsked) return { step: "stopped" };
  if (!saved.value) return { step: "not-written" };
  const read = await readChosen({ host }, [saved.value], (done, of) => show({ step: "reading", done, of }));
  if (stop.isAsked) return { step: "stopped" };
  if (!read.ok) return { step: "written", failure: read.failure };
  const [file] = read.value;
  if (!file) return { step: "not-written" };
  show({ step: "proving" });
  const proven = await engine.proveSnapshot({ file: file.bytes }, [file.bytes.buffer]);
  if (!proven.ok)
    return proven.failure.code === "task/cancelled"
      ? { step: "stopped" }
      : { step: "failed", failure: proven.failure };
  const { removed } = await host["stick.proven"]({
    ...{ letter, name: saved.value.name, keepAll: lacksKeys },
  });
  await engine.copyMade({ place, isOpen: false, revision });
  const list = await savePlain({ engine, host }, letter);
  return { step: "proven", removed, ...(list.ok ? {} : { withoutList: list.failure }) };
}

/** Lays the list of the stock beside the snapshots, where a person wanted it; the snapshot is safe without it. */
async function savePlain({ engine, host }: Services, letter: string): Promise<Result<unknown, Failure>> {
  const { plain } = await host["stick.all"]({});
  if (!plain) return success({});
  const made = await engine.plainList({});
  if (!made.ok) return made.failure.code === "task/cancelled" ? success({}) : made;
  const { name, csv, pdf } = made.value;
  return await host["stick.plain"]({ letter, name, csv, pdf });
}
