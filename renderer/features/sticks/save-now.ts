import type { Failure } from "../../../shared/errors.ts";
import { oneSnapshot } from "../../services/one-snapshot.ts";
import { readChosen } from "../../services/read-chosen.ts";
import type { Services } from "../../services/services.tsx";

type Answer = Awaited<ReturnType<Services["host"]["snapshot.save"]>>;
/** A copy as it was written: where, under which name, how large, and whether it was read back. */
export type Saved = Omit<NonNullable<Extract<Answer, { readonly ok: true }>["value"]>, "handle">;

/** How far a copy to a stick has come. */
export type SaveState =
  | { readonly step: "idle" }
  | { readonly step: "preparing" }
  /** `name` is that of the snapshot that is being written; a copy that is not closed has none before it is. */
  | { readonly step: "saving"; readonly name?: string }
  | { readonly step: "reading"; readonly done: number; readonly of: number }
  | { readonly step: "proving" }
  /** Nothing was written: no place was chosen, or a person stopped it. */
  | { readonly step: "cancelled" | "stopped" }
  /** There are no keys to close a copy to; a person says whether to make them. */
  | { readonly step: "no-keys" }
  /** It lies on the stick, and nobody knows whether it brings everything back. */
  | { readonly step: "written"; readonly saved: Saved; readonly failure?: Failure }
  | {
      readonly step: "done";
      readonly saved: Saved;
      readonly at: number;
      /** A folder for all to read, without customers. */
      readonly isOpen: boolean;
      /** So many entries came back from it when it was restored for trial. */
      readonly entries: number;
    }
  | { readonly step: "failed"; readonly failure: Failure };

/** The steps in which a copy is under way. */
export const isRunning = ({ step }: SaveState): boolean =>
  step === "preparing" || step === "saving" || step === "reading" || step === "proving";

/** What a person wants saved, and where. */
export interface SaveWish {
  /** The title of the system's dialog. */
  readonly title: string;
  /** To the place of the last copy, when it is there. */
  readonly again: boolean;
  /** Said from outside while it runs: a person wants it stopped. */
  readonly stop: { isAsked: boolean };
}

type Show = (state: SaveState) => void;

/** Packs a snapshot, writes it, reads it again from its place and has it restored for trial: only then it is done. */
export function saveSnapshot(services: Services, wish: SaveWish, show: Show): Promise<SaveState> {
  show({ step: "preparing" });
  return oneSnapshot(() => packWriteProve(services, wish, show));
}

async function packWriteProve(services: Services, wish: SaveWish, show: Show): Promise<SaveState> {
  const { engine, host } = services;
  const { title, again, stop } = wish;
  if (stop.isAsked) return { step: "stopped" };
  const packed = await engine.packSnapshot({});
  if (!packed.ok || stop.isAsked) return { step: "stopped" };
  if (!packed.value) return { step: "no-keys" };
  const { name, sha256, revision, lacksKeys, file } = packed.value;
  show({ step: "saving", name });
  const written = await host["snapshot.save"]({ name, title, again, sha256, bytes: file });
  if (!written.ok) return { step: "failed", failure: written.failure };
  if (!written.value) return { step: stop.isAsked ? "stopped" : "cancelled" };
  const { handle, ...saved } = written.value;
  if (stop.isAsked) return { step: "written", saved };
  const read = await readChosen({ host }, [{ handle, name, size: saved.size }], (done, of) =>
    show({ step: "reading", done, of }),
  );
  if (!read.ok) return { step: "written", saved, failure: read.failure };
  const [back] = read.value;
  if (stop.isAsked || !back) return { step: "written", saved };
  show({ step: "proving" });
  const proven = await engine.proveSnapshot({ file: back.bytes }, [back.bytes.buffer]);
  if (!proven.ok)
    return proven.failure.code === "task/cancelled"
      ? { step: "written", saved }
      : { step: "failed", failure: proven.failure };
  if (saved.stick !== undefined)
    await host["stick.proven"]({ letter: saved.stick, name: saved.name, keepAll: lacksKeys });
  await engine.copyMade({ place: saved.place, isOpen: false, revision });
  return { step: "done", saved, at: Date.now(), isOpen: false, entries: proven.value.entries };
}

/** Writes a folder that everybody can read and that holds no customers, and has it restored for trial. */
export async function saveOpenCopy(services: Services, wish: SaveWish, show: Show): Promise<SaveState> {
  const { engine, host } = services;
  const { title, again } = wish;
  show({ step: "preparing" });
  const { parts, ...prepared } = await engine.prepareCopy({ passphrase: null });
  show({ step: "saving" });
  const named = parts.map((part) => ({ name: part.name as PartName, bytes: part.bytes }));
  const written = await host["copy.save"]({ ...prepared, title, again, parts: named });
  if (!written.ok) return { step: "failed", failure: written.failure };
  if (!written.value) return { step: "cancelled" };
  const { files, ...saved } = written.value;
  const read = await readChosen({ host }, files, (done, of) => show({ step: "reading", done, of }));
  if (!read.ok) return { step: "written", saved, failure: read.failure };
  show({ step: "proving" });
  const proven = await engine.proveCopy(
    { files: [...read.value] },
    read.value.map(({ bytes }) => bytes.buffer),
  );
  if (!proven.ok)
    return proven.failure.code === "task/cancelled"
      ? { step: "written", saved }
      : { step: "failed", failure: proven.failure };
  await engine.copyMade({ place: saved.place, isOpen: true });
  return { step: "done", saved, at: Date.now(), isOpen: true, entries: proven.value.entries };
}

type PartName = Parameters<Services["host"]["copy.save"]>[0]["parts"][number]["name"];
