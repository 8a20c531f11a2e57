import { owedPartName, recallsName } from "../contracts/copy-manifest.ts";
import { writeKeyFile } from "../domain/customers/key-file.ts";
import { entryId } from "../domain/ledger/identity.ts";
import { encodeCarried } from "../domain/recall/recalls-file.ts";
import { momentOf } from "./copy-moment.ts";
import { copyName } from "./copy-name.ts";
import type { CopyFile } from "./copy-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import type { CopyPromise } from "./prove-copy.ts";
import { recordsOf } from "./records-of.ts";
import type { Task } from "./tasks.ts";

/** What goes into a copy beside what main has already, and what copy.json says of it. */
export interface PreparedCopy {
  readonly name: string;
  readonly station: string;
  readonly entries: number;
  readonly parts: readonly CopyFile[];
  /** What it has to bring back once it is written. */
  readonly promise: CopyPromise;
}

/**
 * Makes ready what a copy holds: the customers' keys behind a passphrase, when one is given, and in a browser, where there
 * is no journal file, the whole ledger as one; and the recall lists of this station. The journal is first given what it is still owed; what it refuses even now
 * goes along as a part of its own, since a copy holds everything that counts here.
 */
export async function prepareCopy(
  needs: Dependencies,
  {
    passphrase,
    station,
    persistent,
  }: {
    readonly passphrase: string | null;
    readonly station: string;
    readonly persistent: boolean;
  },
  task: Task,
): Promise<PreparedCopy> {
  const { ledger, groups, clock, recalls } = needs;
  await groups.settle();
  // A moment is one of which nothing is still being folded.
  await ledger.goOn();
  const moment = momentOf(ledger.stock);
  const parts: CopyFile[] = persistent ? [] : await browserParts(needs, task);
  if (persistent) parts.push(...owedParts(needs));
  const locked = passphrase === null ? undefined : await lockedKeys(needs, passphrase);
  if (locked) parts.push(locked.part);
  if (recalls.carried.length > 0) parts.push({ name: recallsName, bytes: encodeCarried(recalls.carried) });
  const promise = { moment, keys: locked?.promised };
  return { name: copyName(station, clock.now()), station, entries: moment.entries, parts, promise };
}

/** The customers' keys behind a passphrase, and how to tell that it opens them again. */
async function lockedKeys({ keys, sealing, clock }: Dependencies, passphrase: string) {
  const file = (await keys.file()) ?? writeKeyFile(new Map());
  const part: CopyFile = { name: "customers.age", bytes: await sealing.lock(file, passphrase) };
  return { part, promised: { passphrase, digest: await clock.digest(file) } };
}

/** Pages that count here and that the journal does not hold. */
function owedParts({ groups, ledger }: Dependencies): readonly CopyFile[] {
  const owed = groups.owed.filter(({ writer, from }) => ledger.stock.find(entryId(writer, from)) >= 0);
  return owed.length > 0 ? [{ name: owedPartName, bytes: recordsOf(owed) }] : [];
}

/** What main would copy: every page as journal records, and the settings. */
async function browserParts({ store, station, profile }: Dependencies, task: Task): Promise<CopyFile[]> {
  const turns: Uint8Array[] = [];
  for await (const pages of store.pages()) {
    turns.push(recordsOf(pages));
    await task.step(0, 0);
  }
  const journal = new Uint8Array(turns.reduce((sum, turn) => sum + turn.length, 0));
  let at = 0;
  for (const turn of turns) {
    journal.set(turn, at);
    at += turn.length;
  }
  const settings = await profile["settings.read"]({});
  const text = settings.ok && settings.value !== null ? settings.value : JSON.stringify(station.file);
  return [
    { name: "journal-000001.reshelf", bytes: journal },
    { name: "settings.json", bytes: new TextEncoder().encode(text) },
  ];
}
