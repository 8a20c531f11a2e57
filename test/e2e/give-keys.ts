import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { makeSnapshotKeys } from "../../shared/usecases/make-snapshot-keys.ts";

/** What opens the keys that were given. */
export const passphrase = "five words are quite enough";

const closing = { ...zipArchive, ...ageKeyFiles(passphraseFiles(10)) };

/** Gives the station of a profile, which is not running, keys for its snapshots, as if they had been made on its screen. */
export async function giveKeys(profile: string): Promise<void> {
  const file = join(profile, "settings.json");
  const { keys } = await makeSnapshotKeys({ closing }, passphrase);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), snapshotKeys: keys }));
}
