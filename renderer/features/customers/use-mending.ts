import { useState } from "react";
import type { Failure } from "../../../shared/errors.ts";
import { findCopies } from "../../services/copy-intake.ts";
import { readChosen } from "../../services/read-chosen.ts";
import { type Services, useServices } from "../../services/services.tsx";

/** A snapshot whose keys are taken. */
interface ChosenSnapshot {
  readonly handle: string;
  readonly name: string;
}

/** Mending the key file: what was chosen and typed, what came of it. */
export interface Mending {
  readonly chosen: ChosenSnapshot | undefined;
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Lets a person choose where snapshots lie; the newest there that brings keys is meant. */
  readonly choose: (title: string) => Promise<void>;
  readonly mend: (fromSnapshot: boolean) => Promise<void>;
}

/** Holds what a person does to mend the customers' key file. */
export function useMending(): Mending {
  const services = useServices();
  const [found, setFound] = useState<readonly ChosenSnapshot[]>([]);
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const busily = async (act: () => Promise<Failure | undefined>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      setFailure(await act());
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ chosen: found[0], typed, isBusy, failure },
    type: setTyped,
    choose: (title) =>
      busily(async () => {
        const copies = await findCopies(services, title);
        if (!copies.ok) return copies.failure;
        if (!copies.value) return undefined;
        const snapshots = copies.value.found.filter(({ kind }) => kind === "snapshot");
        setFound(snapshots);
        return snapshots.length > 0 ? undefined : { code: "copy/none", facts: { name: copies.value.place } };
      }),
    mend: (fromSnapshot) =>
      busily(async () => {
        setTyped("");
        const failed = await (fromSnapshot
          ? mendByAny(services, found, typed)
          : mendBy(services, undefined, typed));
        if (failed && failed.code !== "copy/wrong-key") setFound([]);
        return failed;
      }),
  };
}

/** The newest may have been saved after the damage, and bring no keys: then the one before it is asked. */
async function mendByAny(
  services: Services,
  found: readonly ChosenSnapshot[],
  typed: string,
): Promise<Failure | undefined> {
  let failed: Failure | undefined;
  for (const snapshot of found) {
    failed = await mendBy(services, snapshot, typed);
    if (failed?.code !== "copy/keys-closed") return failed;
  }
  return failed;
}

async function mendBy(
  { engine, host }: Services,
  snapshot: ChosenSnapshot | undefined,
  typed: string,
): Promise<Failure | undefined> {
  let file = null;
  if (snapshot) {
    const opened = await host["copy.open"]({ handle: snapshot.handle });
    if (!opened.ok) return opened.failure;
    const read = await readChosen({ host }, opened.value, () => {});
    if (!read.ok) return read.failure;
    file = read.value[0] ?? null;
  }
  const mended = await engine.mendKeys({ file, typed });
  return mended.ok ? undefined : mended.failure;
}
