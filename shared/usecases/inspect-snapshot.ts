import type { Result } from "../base/result.ts";
import { readKeyFile } from "../domain/customers/key-file.ts";
import { partNames } from "../domain/snapshot/manifest.ts";
import { type Failure, failure } from "../errors.ts";
import type { ArchivePart } from "../ports/archive.ts";
import type { Dependencies } from "./dependencies.ts";
import { type InspectedCopy, inspectPages } from "./inspect-copy.ts";
import { openSnapshot } from "./open-snapshot.ts";
import { readLedger } from "./prove-snapshot.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "ledger" | "store" | "clock" | "recalls" | "shareDigests" | "closing">;

/**
 * Reads a snapshot with a secret key and says what it holds, before anything of it is taken in: every part is what its
 * manifest says, the ledger is the one its census names, and no entry is another one than the ledger here holds under its id.
 */
export async function inspectSnapshot(
  needs: Needs,
  file: ArchivePart,
  secret: string,
  task: Task,
): Promise<
  Result<
    InspectedCopy,
    Failure<"copy/none" | "copy/damaged" | "copy/newer" | "copy/wrong-key" | "ledger/entry-altered">
  >
> {
  const opened = await openSnapshot(needs, file, secret);
  if (!opened.ok) return opened;
  const { header, title, parts } = opened.value;
  const read = await readLedger(needs, opened.value, task);
  if (!read.ok) return read;
  const part = parts.find(({ name }) => name === partNames.keys);
  const came = part && readKeyFile(part.bytes);
  if (part && !came) return failure("copy/damaged", { name: title, part: partNames.keys });
  const { station, entries } = header;
  const about = { title, station, entries, keys: came && { open: came.keys } };
  return await inspectPages(needs, about, read.value, parts, task);
}
