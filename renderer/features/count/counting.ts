import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { EntryId } from "../../../shared/domain/ledger/identity.ts";
import type { Answer, CountingParts, Send, Task } from "./counting-task.ts";
import { Listeners } from "./listeners.ts";
import type { CountingState, Heard, Label, Refused, Target } from "./waiting.ts";
import { delayOf, isSeen, nextDelay } from "./waiting.ts";

/**
 * Sends readings in the order they came without waiting for one another, keeps those that cannot be counted yet, and says
 * what stands large. Nothing that was read is ever dropped.
 */
export class Counting {
  #state: CountingState = { shown: null, waiting: [], delay: "none" };
  readonly #tasks = new Map<number, Task>();
  readonly #listeners = new Listeners();
  readonly #parts: CountingParts;
  #lastKey = 0;
  #hasPlace: boolean | undefined;
  #isHolding = false;
  #newest: EntryId | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: CountingParts) {
    this.#parts = parts;
  }

  /** Tells of every change, a moment after what stands large; answers how to stop. */
  readonly subscribe = this.#listeners.rest;

  /** Tells what stands large of every change at once; answers how to stop. */
  readonly subscribeFirst = this.#listeners.first;

  /** What is true now. */
  readonly state = (): CountingState => this.#state;

  /**
   * Counts one reading; answers its row once it is safe, null when nothing was kept. `mayHold` false sends it even without
   * a place: only the engine can say that it is nobody's number.
   */
  record(label: Label, packs: number, send: Send, mayHold = () => true): Promise<ReadingRow | null> {
    return this.#add(label, packs, "counted", send, mayHold);
  }

  /** Sends a change to a reading; one that still waits is changed once it is kept. */
  change(target: Target, label: Label, send: (of: EntryId) => Promise<Answer>): Promise<ReadingRow | null> {
    const of = "id" in target ? Promise.resolve(target) : this.#tasks.get(target.key)?.done;
    const sendTo: Send = async () => {
      const kept = await of;
      return kept ? send(kept.id) : { ok: true, value: null };
    };
    return this.#add(label, 0, "counted", sendTo, () => false);
  }

  /** Sets how many packs a reading stands for. */
  setQuantity(target: Target, label: Label, said: number): void {
    const held = "key" in target ? this.#tasks.get(target.key) : undefined;
    if (held?.waiting.isHeld) this.#put({ ...held, waiting: { ...held.waiting, packs: said } });
    else void this.change(target, label, (of) => this.#parts.engine.setQuantity({ of, said }));
  }

  /** Takes the newest reading back: one that is still held is let go, else the engine strikes the newest that stands. */
  takeBack(): void {
    const held = [...this.#tasks.values()].filter(({ waiting }) => waiting.isHeld).at(-1);
    if (held) {
      this.#finish(held, null);
      return;
    }
    const send = () => this.#parts.engine.takeBack({});
    void this.#add({ code: "", lot: "", expiry: "" }, 0, "taken-back", send, () => false);
  }

  /** Lets something else that is durable be heard. */
  hear(heard: Heard, hasOneCopy = false): void {
    this.#parts.heard(heard, hasOneCopy);
  }

  /** Says that the last reading was something of which nothing is kept. */
  refuse(what: Refused): void {
    this.#set({ shown: { kind: "refused", what, over: this.#newest } });
    this.#parts.heard("refused");
  }

  /** A place is open, or none is: what was held is sent in its order. */
  setPlace(isOpen: boolean): void {
    this.#hasPlace = isOpen;
    this.#release();
  }

  /** While it is asked how a place goes on, scans wait: they lie in the place that is being chosen. */
  hold(isHolding: boolean): void {
    this.#isHolding = isHolding;
    this.#release();
  }

  /** The newest reading the view shows, so that what stands large yields to a newer one. */
  setNewest(newest: EntryId | null): void {
    this.#newest = newest;
  }

  /** There is room on the disk again: what was refused before anything was tried is sent in its order. */
  resend(): void {
    for (const task of this.#tasks.values()) if (task.waiting.isRefused) this.#send(task);
  }

  /** The reading a person means now: the newest that waits, else what stands large. */
  target(standing: ReadingRow | undefined): Target | undefined {
    const newest = [...this.#tasks.values()].filter(({ waiting }) => waiting.packs > 0).at(-1);
    return newest ? { key: newest.waiting.key } : standing && { id: standing.id };
  }

  #add(
    label: Label,
    packs: number,
    change: Task["change"],
    send: Send,
    mayHold: () => boolean,
  ): Task["done"] {
    this.#lastKey += 1;
    const key = this.#lastKey;
    let settled: Task["settled"] = () => undefined;
    const done = new Promise<ReadingRow | null>((resolve) => {
      settled = resolve;
    });
    const isHeld = (this.#isHolding || this.#hasPlace === false) && mayHold();
    // Nothing may overtake what was refused.
    const isRefused = !isHeld && this.#state.waiting.some((before) => before.isRefused);
    const waiting = { key, label, packs, since: this.#parts.now(), isHeld, isRefused };
    const task = { waiting, send, change, settled, done };
    this.#put(task);
    if (!isHeld && !isRefused) this.#send(task);
    return done;
  }

  #release(): void {
    if (this.#isHolding || !this.#hasPlace) return;
    for (const task of this.#tasks.values()) if (task.waiting.isHeld) this.#send(task);
  }

  #send(task: Task): void {
    const sent = {
      ...task,
      waiting: { ...task.waiting, isHeld: false, isRefused: false, since: this.#parts.now() },
    };
    this.#put(sent);
    void task.send(task.waiting.packs).then((answer) => this.#answered(sent, answer));
  }

  #answered(task: Task, answer: Answer): void {
    if (answer.ok) {
      this.#kept(task, answer.value);
      return;
    }
    const { failure } = answer;
    if (failure.code === "scan/person-number" || failure.code === "scan/own-sheet") {
      this.refuse(failure.code === "scan/own-sheet" ? failure.facts.sheet : "person");
      this.#finish(task, null);
      return;
    }
    const isHeld = failure.code === "count/no-place";
    this.#put({ ...task, waiting: { ...task.waiting, isHeld, isRefused: !isHeld } });
    // A place that was opened while the answer was on its way: try once more, a little later.
    if (isHeld && this.#hasPlace) setTimeout(() => this.#release(), 100);
  }

  #kept(task: Task, row: ReadingRow | null): void {
    if (row) {
      this.#set({ shown: { kind: "reading", row, over: this.#newest } });
      const heard = task.change === "taken-back" ? "undone" : row.outcome;
      // Behind what the screen does at once, which is a microtask too: it costs the row nothing, and nobody hears the difference.
      queueMicrotask(() => queueMicrotask(() => this.#parts.heard(heard, row.hasOneCopy)));
    }
    this.#finish(task, row);
  }

  #finish(task: Task, row: ReadingRow | null): void {
    this.#tasks.delete(task.waiting.key);
    task.settled(row);
    this.#refresh();
  }

  #put(task: Task): void {
    this.#tasks.set(task.waiting.key, task);
    this.#refresh();
  }

  #refresh(): void {
    const waiting = [...this.#tasks.values()].map((task) => task.waiting);
    const now = this.#parts.now();
    clearTimeout(this.#timer);
    const next = nextDelay(waiting, now);
    if (next !== undefined) this.#timer = setTimeout(() => this.#refresh(), next + 1);
    this.#set({ waiting, delay: delayOf(waiting, now) });
  }

  #set(change: Partial<CountingState>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    if (isSeen(before, this.#state)) this.#listeners.tell();
  }
}
