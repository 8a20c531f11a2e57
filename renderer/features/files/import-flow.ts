import { type Result, success } from "../../../shared/base/result.ts";
import { bookedRows } from "../../../shared/domain/import/plan-buckets.ts";
import type { RepairChoices } from "../../../shared/domain/repair/repair-notes.ts";
import type { SaidShape } from "../../../shared/domain/tables/shape.ts";
import type { Failure } from "../../../shared/errors.ts";
import type { Services } from "../../services/services.tsx";
import { type Bucket, columnsStep, type ImportState, planStep, type Step, withRows } from "./import-state.ts";
import { type How, isUnnamed, plannedAgain, plannedWith, refusedBy, turned } from "./plan-file.ts";
import { type Chosen, chooseFiles, readFile } from "./read-file.ts";
import { Store } from "./store.ts";

/** A file that came, or why it cannot be read. */
type Brought = Result<Chosen, Failure>;

/** Takes in a file step by step: choose, look at the plan, book, and take back if it was the wrong one. */
export class ImportFlow {
  readonly store = new Store<ImportState>({ step: "file" });

  /** Files that were brought and wait for their turn. */
  #waiting: readonly Brought[] = [];
  #turn: Promise<void> = Promise.resolve();

  /** The next file that waits; else one, or several, a person chooses. */
  async choose(services: Services, title: string): Promise<void> {
    if (this.#at("reading") || this.#at("plan")?.isWriting) return;
    if (this.#waiting.length > 0) return this.#next(services);
    const chosen = await chooseFiles(services, "table", title);
    if (!chosen.ok) this.#atFile(chosen.failure);
    else if (chosen.value.length > 0) this.bring(services, chosen.value.map(success));
  }

  /** Takes files that were dropped or named on the command line, one after the other. */
  bring(services: Services, files: readonly Brought[]): void {
    this.#waiting = [...this.#waiting, ...files];
    if (this.#at("file")) this.#next(services);
  }

  /** Reads a chosen file and has it planned. Also for looking again, when the stock became another one. */
  async read(services: Services, file: Chosen): Promise<void> {
    await this.#drop(services);
    await this.#start(services, file);
  }

  async #start(services: Services, file: Chosen): Promise<void> {
    this.store.set({ step: "reading", file, done: 0 });
    const isStill = () => this.#at("reading")?.file === file;
    const read = await readFile(services, file, (done) => {
      if (isStill()) this.store.set({ step: "reading", file, done });
      return isStill();
    });
    if (!read.ok) return this.#atFile(read.failure);
    if (!read.value) return;
    this.store.set({ step: "reading", file, done: file.size });
    const { waits: other } = this;
    const found = await plannedWith(services, { file, bytes: read.value, other }, isStill);
    if (!isStill()) return;
    const { read: look, plan, refused } = found;
    if (found.isJoined) this.takeWaiting();
    else if (look && other && (!plan || isUnnamed(look))) {
      // One of two that belong together: what both say is looked at first.
      this.takeWaiting();
      this.store.set({ step: "shape", file, said: {}, read: look, isReading: false });
      return await this.say(services, {}, { file: { ...file, also: other }, said: {} });
    }
    if (!look) this.#atFile(refused);
    else if (plan && look.isSure) this.store.set(planStep({ ...turned(found.file, look.said, look), plan }));
    else this.store.set({ ...columnsStep(file, look), ...(plan ? { plan } : {}), ...refusedBy(refused) });
  }

  /** The file that waits next, if any. */
  get waits(): Chosen | undefined {
    const [next] = this.#waiting;
    return next?.ok ? next.value : undefined;
  }

  /** The file that waits next is taken up with the one in hand. */
  takeWaiting(): Chosen | undefined {
    const next = this.waits;
    if (next) this.#waiting = this.#waiting.slice(1);
    return next;
  }

  /** Cuts the file anew as a person says; `as` is another file in its place, or the same with another beside. */
  say(services: Services, shape: SaidShape, as?: Pick<Step<"shape">, "file" | "said">): Promise<void> {
    // What is said while the file is read has its turn after that.
    this.#turn = this.#turn.then(async () => {
      const at = this.#at("shape");
      if (!at || at.isReading) return;
      const { file, said: before } = as ?? at;
      const said = { ...before, ...shape };
      await this.again(services, { ...at, file, said }, { shape: said });
    });
    return this.#turn;
  }

  /** To what the file would do with the columns that were chosen. */
  async go(services: Services): Promise<void> {
    const at = this.#at("columns") ?? this.#at("shape");
    if (!at || at.isReading || at.read.lacking.length > 0) return;
    const { mapping, choices, recipe } = at.read;
    const isOld = !at.plan || (at.step === "columns" && at.isPlanOld);
    if (isOld) await this.again(services, at, { shape: at.said, mapping, choices, recipe });
    const now = this.#at("columns") ?? this.#at("shape");
    if (!now?.plan || now.isReading) return;
    const { file, said, read, plan } = now;
    this.store.set(planStep({ file, said, read, plan }));
  }

  /** Plans the file again with what was said, and stays at the step. */
  async again(services: Services, at: Step<"shape"> | Step<"columns">, how: How): Promise<void> {
    const { plan: old, refused: _, isPlanOld: __, ...rest } = at as Step<"columns">;
    const { file } = at;
    const reading = { ...rest, isReading: true };
    this.store.set(reading);
    const isStill = () => this.store.get() === reading;
    if (old) await services.engine.dropPlan({ plan: old.plan });
    const answer = await plannedAgain(services, file, how, isStill);
    if (!answer || !isStill()) return;
    const { read, plan, refused } = answer;
    if (!read && refused?.code !== "task/cancelled") return this.#atFile(refused);
    const found = { ...reading, isReading: false, ...turned(file, read?.said ?? at.said, read ?? at.read) };
    this.store.set({ ...found, ...(plan ? { plan } : {}), ...refusedBy(refused) });
  }

  /** Makes the plan again, its cells mended as was chosen; the screen stays where it is. */
  async mend(services: Services, choices: RepairChoices): Promise<void> {
    const at = this.#at("plan");
    if (!at || at.isWriting || at.isMending) return;
    const { refused: _, ...clean } = { ...at, read: { ...at.read, choices } };
    const said = { choices, chosen: at.chosen, doubts: at.doubts };
    const { mapping, recipe } = at.read;
    this.store.set({ ...clean, ...said, isMending: true });
    const isStill = () => this.#at("plan")?.isMending === true;
    const how = { shape: at.said, mapping, recipe, ...said };
    const answer = await plannedAgain(services, at.file, how, isStill);
    if (!answer) return;
    const { plan, refused } = answer;
    const { bucket, text } = this.#at("plan") ?? at;
    if (!isStill()) await services.engine.dropPlan({ plan: plan?.plan ?? "" });
    else if (plan)
      this.store.set({ ...clean, ...said, plan, bucket: withRows(plan, bucket), text, isMending: false });
    else this.#atFile(refused);
  }

  show(bucket: Bucket): void {
    const at = this.#at("plan");
    if (at) this.store.set({ ...at, bucket });
  }

  async book({ engine }: Services): Promise<void> {
    const at = this.#at("plan");
    if (!at || at.isWriting || at.isMending || bookedRows(at.plan) === 0) return;
    const { refused: _, ...clean } = at;
    this.store.set({ ...clean, isWriting: true });
    const done = await engine.commitImport({ plan: at.plan.plan, digest: at.plan.digest });
    const { bucket, text } = this.#at("plan") ?? at;
    if (done.ok) this.store.set({ step: "done", file: at.file, plan: at.plan, ...done.value });
    else this.store.set({ ...clean, bucket, text, isWriting: false, ...refusedBy(done.failure) });
  }

  /** What was booked is taken back, but for so many rows. */
  undone(kept: number): void {
    const at = this.#at("done");
    if (at) this.store.set({ ...at, undone: { kept } });
  }

  /** One step back: the file that is being read is left, a plan is dropped, what is done is left behind. */
  async leave(services: Services): Promise<void> {
    if (this.#at("plan")?.isWriting) return;
    await this.#drop(services);
    if (this.#at("reading")) this.#atFile();
    else this.#next(services);
  }

  /** The next file that waits, if any; one that cannot be read is said, and the others wait. */
  #next(services: Services): void {
    const [file, ...rest] = this.#waiting;
    this.#waiting = rest;
    if (file?.ok) void this.#start(services, file.value);
    else this.#atFile(file?.failure);
  }

  /** Back to the beginning, with why a file was not taken. */
  #atFile(refused?: Failure): void {
    this.store.set({ step: "file", waiting: this.#waiting.length, ...refusedBy(refused) });
  }

  async #drop({ engine }: Services): Promise<void> {
    const at = this.#at("plan") ?? this.#at("columns") ?? this.#at("shape") ?? this.#at("done");
    if (at) await engine.dropPlan({ plan: at.plan?.plan ?? "" });
  }

  #at<K extends ImportState["step"]>(step: K): Step<K> | undefined {
    const state = this.store.get();
    return state.step === step ? (state as Step<K>) : undefined;
  }
}

/** The one import of this window. */
export const importFlow = new ImportFlow();
