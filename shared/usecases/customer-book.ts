import type { Customer } from "../domain/customers/customer.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { customerHeads } from "../domain/stock/customer-heads.ts";
import { isErased } from "../domain/stock/erased.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { SealOpening } from "../ports/sealing.ts";
import { type BookRow, bookRow, type KeptCustomer } from "./book-row.ts";
import { changedCustomers } from "./changed-customers.ts";
import { CustomerFinder } from "./customer-finder.ts";
import type { CustomerKeys } from "./customer-keys.ts";
import { openInTurns } from "./open-in-turns.ts";
import { openRecords } from "./open-records.ts";
import { SortedRows } from "./sorted-rows.ts";
import type { Task, Tasks } from "./tasks.ts";

/** From how many records on a person is shown how far opening them is. */
const worthShowing = 1_000;

/**
 * The customers of the ledger, opened in memory. Nothing is opened before somebody asks: a start does not wait for records
 * nobody looks at. A record whose key is not here is counted as locked and tried again when keys come.
 */
export class CustomerBook {
  readonly #stock: Stock;
  readonly #keys: CustomerKeys;
  readonly #seals: SealOpening;
  readonly #tasks: Tasks;
  readonly #changed: () => void;
  readonly #heads = new Map<CustomerId, readonly number[]>();
  /** What an entry says; null when it could not be opened. */
  readonly #opened = new Map<number, Customer | null>();
  readonly #rows = new Map<CustomerId, BookRow>();
  readonly #sorted = new SortedRows();
  /** Customers of whom no version could be opened. */
  readonly #locked = new Set<CustomerId>();
  #waiting: number[] = [];
  #opening: Promise<void> | undefined;
  #seen = 0;
  #finder = new CustomerFinder<BookRow>();
  /** How often everything was closed: what was begun before is not kept. */
  #closings = 0;

  constructor(stock: Stock, keys: CustomerKeys, seals: SealOpening, tasks: Tasks, changed: () => void) {
    this.#stock = stock;
    this.#keys = keys;
    this.#seals = seals;
    this.#tasks = tasks;
    this.#changed = changed;
  }

  /** True while records are being opened. */
  get isOpening(): boolean {
    return this.#opening !== undefined;
  }

  /**
   * Every customer that is open by now, sorted by name. Those that are not are being opened; `changed` tells. Of many that are,
   * those that came last wait until they are worth sorting.
   */
  rows(): readonly BookRow[] {
    this.#refresh();
    return this.#sorted.list(this.#rows, this.#opening ? this.#waiting.length : 0);
  }

  /** The open customers that fit a typed text, the likeliest first; all of them for an empty one. */
  found(text: string): readonly BookRow[] {
    return this.#finder.find(this.rows(), text);
  }

  /** Makes finding ready ahead, in turns; the first key that is typed would wait for it. */
  async makeFindable(turn: () => Promise<void>): Promise<void> {
    for (const _ of this.#finder.preparing(await this.ready())) await turn();
  }

  /** How many customers there are, open or not. */
  get count(): number {
    this.#refresh();
    return this.#heads.size;
  }

  /** How many customers have no version that could be opened. */
  get locked(): number {
    return this.#locked.size;
  }

  /** The versions of a customer, when they are open. */
  find(id: CustomerId): BookRow["heads"] | undefined {
    this.#refresh();
    return this.#rows.get(id)?.heads;
  }

  /** Resolves once everything that can be opened is open. */
  async ready(): Promise<readonly BookRow[]> {
    for (;;) {
      this.#refresh();
      if (!this.#opening) return this.rows();
      await this.#opening;
    }
  }

  /** Takes what an entry says from whoever sealed it. */
  know(id: CustomerId, index: number, customer: Customer): void {
    if (this.#keys.of(id) === undefined) return;
    this.#opened.set(index, customer);
    if (this.#heads.get(id)?.includes(index)) this.#row(id);
    this.#changed();
  }

  /** Lets go of every record that is open. Those that were being opened are not kept either. */
  close(): void {
    this.#closings += 1;
    this.#seals.letGo();
    this.#opened.clear();
    this.#rows.clear();
    this.#finder = new CustomerFinder();
    this.#sorted.clear();
    this.#waiting = [];
    for (const [id, heads] of this.#heads) {
      for (const index of heads) this.#opened.set(index, null);
      this.#locked.add(id);
    }
    this.#changed();
  }

  /** Keys may come in a moment. */
  expectKeys(): void {
    if (this.#locked.size >= worthShowing) this.#seals.expect();
  }

  /** Keys came: what was locked is tried again. */
  keysCame(): void {
    for (const [index, customer] of this.#opened) if (customer === null) this.#waiting.push(index);
    for (const index of this.#waiting) this.#opened.delete(index);
    this.#locked.clear();
    this.#open();
  }

  #refresh(): void {
    const { entries } = this.#stock;
    if (this.#seen === entries.size) return;
    const changed = changedCustomers(this.#stock, this.#seen);
    this.#seen = entries.size;
    for (const id of changed) {
      const before = this.#heads.get(id) ?? [];
      const { kept, into } = customerHeads(this.#stock, id);
      const isThere = into === undefined && !isErased(this.#stock.facts, id);
      const heads = isThere ? kept.map(({ index }) => index) : [];
      for (const index of before) if (!heads.includes(index)) this.#opened.delete(index);
      if (heads.length > 0) this.#heads.set(id, heads);
      else this.#heads.delete(id);
      for (const index of heads) if (!this.#opened.has(index)) this.#waiting.push(index);
      this.#row(id);
    }
    this.#open();
  }

  #open(): void {
    if (this.#opening || this.#waiting.length === 0) return;
    const work = (task?: Task) => {
      task?.commit();
      const open = (turn: readonly number[]) => this.#openTurn(turn);
      return openInTurns(() => this.#waiting, open, task);
    };
    const opening = this.#waiting.length < worthShowing ? work() : this.#tasks.run("customers", work);
    this.#opening = opening.finally(() => {
      this.#opening = undefined;
      // What came while it ended is opened now: nothing else may come for a long time.
      this.#open();
      this.#changed();
    });
  }

  async #openTurn(turn: readonly number[]): Promise<void> {
    const closings = this.#closings;
    const opened = await openRecords(this.#stock, this.#keys, this.#seals, turn);
    if (closings !== this.#closings) return;
    for (const { index, id, hadKey, record } of opened) {
      if (this.#heads.get(id)?.includes(index) !== true) continue;
      // Its key came meanwhile.
      if (!hadKey && this.#keys.of(id)) this.#waiting.push(index);
      this.#opened.set(index, record);
      this.#row(id);
    }
  }

  /** Works out the row of a customer afresh. */
  #row(id: CustomerId): void {
    this.#sorted.touch(id);
    const all = this.#heads.get(id) ?? [];
    const heads = all.flatMap((index): KeptCustomer[] => {
      const customer = this.#opened.get(index);
      return customer ? [{ index, customer }] : [];
    });
    const row = bookRow(id, heads);
    if (row) this.#rows.set(id, row);
    else this.#rows.delete(id);
    if (all.length > 0 && all.every((index) => this.#opened.get(index) === null)) this.#locked.add(id);
    else this.#locked.delete(id);
  }
}
