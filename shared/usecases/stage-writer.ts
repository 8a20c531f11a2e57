import type { Failure } from "../errors.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { recordsOf } from "./records-of.ts";

type Needs = Pick<Dependencies, "store" | "profile" | "ledger">;
export type NotKept = Failure<"ledger/not-written" | "ledger/disk-full" | "ledger/read-only">;
type Refused = NotKept | undefined;

/** So many bytes are written at once: a flush costs as much as writing some of them, a scan waits for one of these. */
const writtenAtOnce = 400_000;

/** So many are where nobody scans: turns cost more than their bytes. */
const writtenInCalm = 2_000_000;

/** So many turns may wait in the memory. */
const mostWaiting = 3;

/**
 * Writes pages a few at a time, into each copy one turn after another: neither waits for the other, and a scan for at most
 * one turn of each.
 */
export class StageWriter {
  readonly #needs: Needs;
  #waiting: StoredPage[] = [];
  #size = 0;
  /** The last turn of each copy; one that was refused ends both. */
  #inStore: Promise<Refused> = Promise.resolve(undefined);
  #inJournal: Promise<Refused> = Promise.resolve(undefined);
  #turns: Promise<Refused>[] = [];
  #refused: Refused;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Takes a page; answers why not, when pages before it were refused. */
  async add(page: StoredPage): Promise<Refused> {
    this.#waiting.push(page);
    this.#size += page.bytes.length;
    if (this.#size < (this.#needs.ledger.isCalm ? writtenInCalm : writtenAtOnce)) return undefined;
    this.#turn();
    return this.#turns.length > mostWaiting ? await this.#turns.shift() : undefined;
  }

  /** Writes what waits and answers once all is durable, or why it is not. */
  async end(): Promise<Refused> {
    if (this.#waiting.length > 0) this.#turn();
    for (const turn of this.#turns) await turn;
    return this.#refused;
  }

  /** Resolves once nothing is on its way any more. */
  async rest(): Promise<void> {
    await Promise.allSettled([this.#inStore, this.#inJournal]);
  }

  #turn(): void {
    const pages = this.#waiting;
    [this.#waiting, this.#size] = [[], 0];
    this.#inStore = this.#after(this.#inStore, () => inStore(this.#needs, pages));
    this.#inJournal = this.#after(this.#inJournal, () => inJournal(this.#needs, pages));
    const turn = Promise.all([this.#inStore, this.#inJournal]).then(() => this.#refused);
    turn.catch(() => {}); // Heard by who adds the next, or ends.
    this.#turns.push(turn);
  }

  async #after(before: Promise<Refused>, write: () => Promise<Refused>): Promise<Refused> {
    await before;
    if (this.#refused) return this.#refused;
    const refused = await write();
    this.#refused ??= refused;
    return refused;
  }
}

async function inStore({ store }: Needs, pages: readonly StoredPage[]): Promise<Refused> {
  const written = await store.append(pages, true);
  return written.ok ? undefined : written.failure;
}

async function inJournal({ profile }: Needs, pages: readonly StoredPage[]): Promise<Refused> {
  const written = await profile["journal.append"]({ records: recordsOf(pages) });
  if (written.ok) return undefined;
  const { code, facts } = written.failure;
  return code === "ledger/disk-full"
    ? { code, facts }
    : { code: "ledger/not-written", facts: { reason: facts.reason } };
}
