import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { closingOf } from "../../renderer/adapters/sealing/closing.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { webSealing } from "../../renderer/adapters/sealing/web-sealing.ts";
import { newStick } from "../../shared/domain/snapshot/stick.ts";
import { noSticks } from "../../shared/domain/snapshot/sticks-file.ts";
import { makeSnapshotKeys } from "../../shared/usecases/make-snapshot-keys.ts";

/** What opens the keys that were given. */
export const passphrase = "five words are quite enough";

const closing = closingOf(zipArchive, ageKeyFiles(passphraseFiles(10)));
const sealing = webSealing(passphraseFiles(10));

/** Gives the station of a profile, which is not running, keys for its snapshots, as if they had been made on its screen by an earlier version; answers with the one on paper. */
export async function giveKeys(profile: string): Promise<string> {
  const file = join(profile, "settings.json");
  const { keys, paper } = await makeSnapshotKeys({ closing, sealing }, passphrase);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), snapshotKeys: keys }));
  return paper;
}

/** Has the station of a profile, which is not running, remember a stick that is not here, last restored for trial so many days ago. */
export function giveStick(profile: string, letter: string, days: number): void {
  const provenAt = Date.now() - days * 86_400_000 - 3_600_000;
  const stick = { ...newStick(letter, "b".repeat(16), "", []), provenAt, seenAt: provenAt };
  writeFileSync(join(profile, "sticks.json"), JSON.stringify({ ...noSticks, sticks: [stick] }));
}
