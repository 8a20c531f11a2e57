import { type Result, success } from "../base/result.ts";
import { partNames } from "../domain/snapshot/manifest.ts";
import { type Failure, failure } from "../errors.ts";
import type { ArchivePart } from "../ports/archive.ts";
import type { Share } from "../ports/share-digesting.ts";
import { CensusAhead } from "./census-ahead.ts";
import { byWriter } from "./compare-copy.ts";
import { momentOf } from "./copy-moment.ts";
import { type CopyPages, CopyReader } from "./copy-pages.ts";
import { pagesThen } from "./cut-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import { censusBytes, ledgerCensus } from "./ledger-census.ts";
import { isJournalPart, journalParts } from "./open-copy.ts";
import type { OpenedSnapshot } from "./open-snapshot.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "shareDigests">;

/** The ledger of a snapshot. */
export interface SnapshotPages extends CopyPages {
  /** What each writer has in it, when its pages lie side by side: they came to its census. */
  readonly shares: readonly Share[] | undefined;
}

interface Reading {
  /** So many entries are folded at once. */
  readonly turn?: number | undefined;
  /** So many bytes are expected, for whoever watches. */
  readonly size: number;
  /** It is begun before the snapshot is opened. */
  readonly isAhead?: boolean;
}

/**
 * The ledger of a snapshot, folded by itself: it holds every entry its census names, and no other. What it comes to is not
 * compared: another version may count by other rules. It may be begun while the snapshot is still being opened; nothing of
 * it is handed out before that was found whole.
 */
export class LedgerReading {
  readonly #needs: Needs;
  readonly #task: Task;
  readonly #census: CensusAhead;
  readonly #reader: CopyReader;
  #taking: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(needs: Needs, task: Task, { turn, size, isAhead = false }: Reading) {
    this.#needs = needs;
    this.#task = task;
    const census = new CensusAhead(needs);
    const found = (pages: CopyPages["pages"]) => census.add(pages, task);
    this.#census = census;
    this.#reader = new CopyReader(task, size, { found, isAhead, ...(turn ? { turn } : {}) });
  }

  /** Takes a part in once those before it are; what is no part of the ledger is passed over. */
  take(part: ArchivePart): void {
    if (!isJournalPart(part)) return;
    this.#taking = this.#taking.then(async () => {
      if (!this.#isOver) await this.#reader.take(part);
    });
    this.#taking.catch(() => {}); // Heard by who asks for the end.
  }

  /** What all of the parts hold together, which are those of a snapshot that was opened. */
  async end({
    header: { version },
    title,
    parts,
  }: OpenedSnapshot): Promise<Result<SnapshotPages, Failure<"copy/damaged" | "copy/newer">>> {
    await this.#taking;
    const read = await this.#reader.end({ name: title, version });
    if (!read.ok) return read;
    const { pages, stock } = read.value;
    const shares = await this.#census.shares(pages);
    const held = () => pagesThen(byWriter(pages), momentOf(stock).held);
    const came = shares ? censusBytes(shares) : await ledgerCensus(this.#needs, held(), this.#task);
    const said = parts.find(({ name }) => name === partNames.census)?.bytes;
    if (!isEqual(said, came)) return failure("copy/damaged", { name: title, part: partNames.census });
    return success({ ...read.value, shares });
  }

  /** Lets go of everything, also when the end was never asked for. */
  letGo(): void {
    this.#isOver = true;
    this.#census.end();
  }
}

/** The ledger of a snapshot that was opened, so many entries folded at once. */
export async function readLedger(
  needs: Needs,
  opened: OpenedSnapshot,
  task: Task,
  turn?: number,
): Promise<Result<SnapshotPages, Failure<"copy/damaged" | "copy/newer">>> {
  const parts = journalParts(opened.parts);
  const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const reading = new LedgerReading(needs, task, { turn, size });
  try {
    for (const part of parts) reading.take(part);
    return await reading.end(opened);
  } finally {
    reading.letGo();
  }
}

/** True for bytes that are the same. */
export function isEqual(one: Uint8Array | undefined, other: Uint8Array): boolean {
  if (one?.length !== other.length) return false;
  for (let at = 0; at < other.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
