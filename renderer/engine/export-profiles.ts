import { success } from "../../shared/base/result.ts";
import type { ExportProfile } from "../../shared/domain/export/export-profile.ts";
import { identifierOf } from "../../shared/domain/ledger/identity.ts";
import { failure } from "../../shared/errors.ts";
import type { Engine } from "./engine.ts";

/** Keeps a profile in the settings file, in the place of the one with its id; one without gets an id. */
export async function keepProfile(engine: Engine, profile: ExportProfile) {
  const id = profile.id === "" ? identifierOf(engine.clock.random(10)) : profile.id;
  const known = engine.station.file.exportProfiles ?? [];
  const own = { ...profile, id };
  const isKnown = known.some((one) => one.id === id);
  const all = isKnown ? known.map((one) => (one.id === id ? own : one)) : [...known, own];
  return await written(engine, all, { id });
}

/** Drops a profile; one that is not there is dropped already. */
export async function dropProfile(engine: Engine, id: string) {
  const known = engine.station.file.exportProfiles ?? [];
  return await written(
    engine,
    known.filter((one) => one.id !== id),
    {},
  );
}

async function written<T>(engine: Engine, exportProfiles: readonly ExportProfile[], answer: T) {
  const kept = await engine.station.change({ exportProfiles });
  engine.watchers.changed();
  if (kept.ok) return success(answer);
  const { code, facts } = kept.failure;
  return code === "ledger/disk-full" ? failure(code, facts) : failure("ledger/not-written", facts);
}
