import { type Result, success } from "../../shared/base/result.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { oneSnapshot } from "./one-snapshot.ts";
import { readChosen } from "./read-chosen.ts";
import type { Services } from "./services.tsx";

/** A stick of ours by its letter, and what the status bar calls it. */
interface NamedStick {
  readonly letter: string;
  readonly place: string;
}

/** What came of writing on a stick: it was restored for trial, nothing was written, or why it could not be. */
export type StickOutcome =
  | {
      readonly step: "proven";
      readonly removed: number;
      /** Why the list that should go along did not. */
      readonly withoutList?: Failure;
    }
  | { readonly step: "not-written" }
  | { readonly step: "failed"; readonly failure: Failure };

/**
 * Packs everything of this moment, has it written on a stick of ours, reads it again from there and restores it for trial.
 * Nothing is written while there are no keys, the stick is not there, or an alarm stands.
 */
export const saveOnStick = (services: Services, stick: NamedStick): Promise<StickOutcome> =>
  oneSnapshot(() => save(services, stick));

async function save({ engine, host }: Services, { letter, place }: NamedStick): Promise<StickOutcome> {
  const packed = await engine.packSnapshot({});
  if (!packed.ok || !packed.value) return { step: "not-written" };
  const { name, entries, sha256, revision, file: bytes } = packed.value;
  const saved = await host["stick.save"]({ letter, name, entries, sha256, bytes });
  if (!saved.ok) return { step: "failed", failure: saved.failure };
  if (!saved.value) return { step: "not-written" };
  const proven = await prove({ engine, host }, saved.value);
  if (!proven.ok) return { step: "failed", failure: proven.failure };
  const { removed } = await host["stick.proven"]({ letter, name: saved.value.name });
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

/** Reads a snapshot again from its stick and has it restored for trial. */
async function prove(
  { engine, host }: Services,
  { handle, name, size }: { readonly handle: string; readonly name: string; readonly size: number },
) {
  const read = await readChosen({ host }, [{ handle, name, size }], () => {});
  const [file] = read.ok ? read.value : [];
  if (!file) return failure("copy/not-proven", { part: name, missing: 0 });
  const proven = await engine.proveSnapshot({ file: file.bytes }, [file.bytes.buffer]);
  return proven.ok ? success(proven.value) : proven;
}
