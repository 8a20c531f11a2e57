import type { KeyPair } from "../../shared/ports/key-files.ts";
import type { PackedSnapshot } from "../../shared/usecases/pack-moment.ts";
import { packSnapshot } from "../../shared/usecases/pack-snapshot.ts";
import { proveSnapshot } from "../../shared/usecases/prove-snapshot.ts";
import type { TestStation } from "./station.ts";

/** A task that nobody watches. */
export const quiet = { step: async () => {}, commit: () => {} };

/** A snapshot of a station, closed to these keys. */
export const packed = (
  station: TestStation,
  to: readonly KeyPair[] = [],
  lockedKey = "",
): Promise<PackedSnapshot> => {
  const wish = { station: "Balie 2", version: "test", to: to.map(({ open }) => open), lockedKey };
  return packSnapshot(station.engine, wish, quiet);
};

/** Restores a file for trial: the code of the failure and what it names, or how many entries came back. */
export async function tried(station: TestStation, file: Uint8Array, secret: string) {
  const proven = await proveSnapshot(station.engine, { name: "x.stock", bytes: file }, secret, quiet);
  return proven.ok ? proven.value.stock.entries.size : proven.failure.facts;
}

/** Makes keys of a station and keeps them, as a person does who has one on paper; answers with that one. */
export async function withKeys({ ask }: Pick<TestStation, "ask">, passphrase: string): Promise<string> {
  const made = await ask.makeSnapshotKeys({ passphrase });
  if (!made.ok) throw new Error(made.failure.code);
  const kept = await ask.keepSnapshotKeys({});
  if (!kept.ok) throw new Error(kept.failure.code);
  return made.value.paper;
}

/** A snapshot of a station that has keys, as the window asks for it. */
export async function snapshotOf({ ask }: Pick<TestStation, "ask">) {
  const packed = await ask.packSnapshot({});
  if (!packed.ok || !packed.value) throw new Error("No snapshot was packed");
  return packed.value;
}
