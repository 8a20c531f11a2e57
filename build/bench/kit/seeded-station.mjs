import { setTimeout } from "node:timers/promises";
import { importBundled } from "./bundle.mjs";
import { endCalmly, freshProfile, spawnProgram } from "./program.mjs";

/** How long small pages may take to be merged after the program is ready, in milliseconds. */
const merging = 25_000;

/**
 * The profile of a station that has counted for long: seeded into its journal, then opened once, so that the program
 * itself builds the database and merges small pages as it does in idle time. The caller removes it.
 *
 * @param {{ readonly lines: number, readonly entries?: number, readonly writers?: number, readonly small?: number }} shape
 * what test/makers/profile.ts writes
 */
export async function seededStation(shape) {
  const { writeProfile } = await importBundled("test/makers/profile.ts");
  const profile = await freshProfile("seeded");
  writeProfile(profile, shape);
  const program = await spawnProgram({ profile, limit: 300_000 });
  await program.ready;
  await setTimeout(merging);
  await endCalmly(program);
  return profile;
}
