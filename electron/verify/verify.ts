import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { systemClock } from "../../renderer/adapters/system-clock.ts";
import type { Verified, VerifySnapshot } from "../../shared/contracts/verify-records.ts";
import { readSnapshot } from "../../shared/domain/snapshot/header.ts";
import { secretKeyOf } from "../../shared/usecases/make-snapshot-keys.ts";
import { openSnapshot } from "../../shared/usecases/open-snapshot.ts";
import { proveSnapshot } from "../../shared/usecases/prove-snapshot.ts";
import { digestsHere } from "../../shared/usecases/share-digests.ts";

const closing = { ...zipArchive, ...ageKeyFiles(passphraseFiles()) };
const needs = {
  closing,
  clock: systemClock,
  shareDigests: { expect: () => {}, begin: () => digestsHere(systemClock) },
};
/** Nobody watches it, and nothing else waits. */
const alone = { step: async () => {}, commit: () => {} };

/** Restores a snapshot for trial without the program around it: from the command line, on any PC. */
export const verifySnapshot: VerifySnapshot = async ({ name, bytes, key }): Promise<Verified> => {
  const taken = readSnapshot(bytes);
  if (taken === "newer") return { code: 1, line: `not verified: ${name} is of a later version of Reshelf` };
  if (!taken)
    return { code: 1, line: `not whole: ${name} is no snapshot, or longer or shorter than it says` };
  const secret = await secretKeyOf(needs, taken.lockedKey, key);
  if (!secret.ok) return wrongKey(name);
  const file = { name, bytes };
  const proven = await proveSnapshot(needs, file, secret.value, alone);
  if (proven.ok) {
    const { station, created, entries } = taken.header;
    return {
      code: 0,
      line: `whole and restored for trial: ${name} (${station}, ${created}, entries: ${entries})`,
    };
  }
  const opened = await openSnapshot(needs, file, secret.value);
  if (!opened.ok && opened.failure.code === "copy/wrong-key") return wrongKey(name);
  return { code: 1, line: `not whole: ${name} (${proven.failure.facts.part})` };
};

const wrongKey = (name: string): Verified => ({
  code: 2,
  line: `not opened: what was typed does not open ${name}`,
});
