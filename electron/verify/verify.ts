import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { closingOf } from "../../renderer/adapters/sealing/closing.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { webSealing } from "../../renderer/adapters/sealing/web-sealing.ts";
import { systemClock } from "../../renderer/adapters/system-clock.ts";
import { success } from "../../shared/base/result.ts";
import type { Checked } from "../../shared/contracts/check-records.ts";
import type { VerifySnapshot } from "../../shared/contracts/verify-records.ts";
import { drillProtocol } from "../../shared/domain/snapshot/drill-protocol.ts";
import { drillResult, drillVerdict } from "../../shared/domain/snapshot/drill-result.ts";
import { checkSnapshot } from "../../shared/usecases/check-snapshot.ts";
import { proveSnapshot, type Trial } from "../../shared/usecases/prove-snapshot.ts";
import { digestsHere } from "../../shared/usecases/share-digests.ts";
import { snapshotHolds } from "../../shared/usecases/snapshot-holds.ts";

const closing = closingOf(zipArchive, ageKeyFiles(passphraseFiles()));
const needs = {
  closing,
  sealing: webSealing(passphraseFiles()),
  clock: systemClock,
  shareDigests: { expect: () => {}, begin: () => digestsHere(systemClock) },
};
/** Nobody watches it, and nothing else waits. */
const alone = { step: async () => {}, commit: () => {} };

const trial: Trial = async (file, secret, task) => {
  const proven = await proveSnapshot(needs, file, secret, task);
  if (!proven.ok) return proven;
  return success({ entries: proven.value.stock.entries.size, holds: snapshotHolds(proven.value) });
};

const codes: Readonly<Record<Checked["result"], 0 | 1 | 2>> = {
  whole: 0,
  "not-whole": 1,
  "no-snapshot": 1,
  newer: 1,
  "wrong-key": 2,
};

/** Restores a snapshot for trial without the program around it: from the command line, on any PC. */
export const verifySnapshot: VerifySnapshot = async ({ name, bytes, key, words, by }) => {
  const checked = await checkSnapshot({ ...needs, trial }, { name, bytes }, key, alone);
  const { size, sha256, header, holds } = checked;
  const line = drillResult(checked, words);
  const told = { code: codes[checked.result], line };
  if (by === undefined) return told;
  const drill = {
    at: new Date(),
    by,
    name,
    size,
    sha256,
    result: drillVerdict(checked, words),
    header,
    holds,
  };
  return { ...told, protocol: drillProtocol(drill, words) };
};
