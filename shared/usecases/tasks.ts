import type { TaskRow } from "../contracts/file-records.ts";
import { identifierOf } from "../domain/ledger/identity.ts";
import type { Clock } from "../ports/clock.ts";
import type { ScansFirst } from "./scans-first.ts";

/** What a running task says and hears. */
export interface Task {
  /** Tells how far it is and lets everything that waits have its turn; throws Cancelled when a person stopped it. */
  step(done: number, of: number): Promise<void>;
  /** From here on the task cannot be stopped any more. */
  commit(): void;
}

/** Thrown inside a task that a person stopped; whoever started the task turns it into `task/cancelled`. */
export class Cancelled extends Error {}

/** How long a task may work before others have their turn, in milliseconds. */
const slice = 4;

/** How often it is told how far a task is, in milliseconds: more than anybody reads would take the turns of others. */
const told = 100;

/** How long a task lets others go first, in milliseconds: what cannot be written now must not hold it up for ever. */
const patience = 250;

/** What every task waits for: scans on their way, and readings on their way to disk. */
interface GoesFirst {
  readonly scans: Pick<ScansFirst, "coming">;
  readonly ledger: { readonly writing: Promise<void> | undefined };
}

/** Everything that takes longer than a second: watched, and stopped on request. */
export class Tasks {
  readonly #clock: Clock;
  readonly #changed: () => void;
  readonly #goesFirst: GoesFirst;
  readonly #running = new Map<string, TaskRow>();
  readonly #stopped = new Set<string>();
  #rows: readonly TaskRow[] = [];

  constructor(clock: Clock, changed: () => void, goesFirst: GoesFirst) {
    this.#clock = clock;
    this.#changed = changed;
    this.#goesFirst = goesFirst;
  }

  /** What runs, and how far it is: the same array as long as nothing of it is another. */
  get rows(): readonly TaskRow[] {
    const rows = [...this.#running.values()];
    if (rows.length !== this.#rows.length || rows.some((row, at) => row !== this.#rows[at]))
      this.#rows = rows;
    return this.#rows;
  }

  /** Runs a task; it leaves the list when it ends, however it ends. */
  async run<T>(what: TaskRow["what"], work: (task: Task) => Promise<T>): Promise<T> {
    const id = identifierOf(this.#clock.random(10));
    this.#say({ id, what, done: 0, of: 0, canCancel: true });
    let turn = this.#clock.now();
    let said = 0;
    const task: Task = {
      step: async (done, of) => {
        const row = this.#running.get(id);
        if (row) this.#running.set(id, { ...row, done, of });
        if (this.#clock.now() - turn >= slice) {
          if (this.#clock.now() - said >= told) {
            said = this.#clock.now();
            this.#changed();
          }
          await this.#giveWay();
          turn = this.#clock.now();
        }
        if (this.#stopped.has(id)) throw new Cancelled(what);
      },
      commit: () => {
        this.#stopped.delete(id);
        const row = this.#running.get(id);
        if (row) this.#say({ ...row, canCancel: false });
      },
    };
    try {
      return await work(task);
    } finally {
      this.#running.delete(id);
      this.#stopped.delete(id);
      this.#changed();
    }
  }

  /** Asks a task to stop at its next step. */
  cancel(id: string): void {
    if (this.#running.get(id)?.canCancel) this.#stopped.add(id);
  }

  /** Lets everything that waits have its turn; what goes first, a scan being written, has it to the end. */
  async #giveWay(): Promise<void> {
    await this.#clock.pause();
    await this.#goesFirst.scans.coming;
    const first = this.#goesFirst.ledger.writing;
    if (first) await Promise.race([first, this.#clock.sleep(patience)]);
  }

  #say(row: TaskRow): void {
    this.#running.set(row.id, row);
    this.#changed();
  }
}
