import { readFile, rename } from "node:fs/promises";
import { type Stick, withoutStick, withStick } from "../../shared/domain/snapshot/stick.ts";
import { noSticks, readSticks, type SticksFile } from "../../shared/domain/snapshot/sticks-file.ts";
import { writeAtomically } from "./atomic-file.ts";
import { errnoOf } from "./disk-errors.ts";

/** No pharmacy gives up so many sticks. */
const mostForgotten = 1000;

/** What this PC remembers of its sticks, in a file of the profile. */
export class StickMemory {
  readonly #path: string;
  readonly station: () => Promise<string>;
  #file: SticksFile = noSticks;
  #isRead = false;

  /** `station` answers the id of this station, as its snapshots say it; empty before it was set up. */
  constructor(path: string, station: () => Promise<string> = async () => "") {
    this.#path = path;
    this.station = station;
  }

  /**
   * Reads the file. One that says nothing is put aside and not written over: a person may want to see what became of it.
   * It is written at the first start already, so that one that is not there any more is known to be lost.
   */
  async open(now: number): Promise<void> {
    try {
      const read = readSticks(await readFile(this.#path, "utf8"));
      this.#isRead = true;
      if (read) {
        this.#file = read;
        return;
      }
      await rename(this.#path, `${this.#path}.${now}.unreadable`);
      await this.#write({ ...noSticks, lost: "unreadable" });
    } catch (error) {
      this.#isRead = errnoOf(error) === "ENOENT";
      if (!this.#isRead) console.error(`The sticks are not known again (${errnoOf(error)})`);
      else
        await this.#write({
          ...noSticks,
          ...((await this.station()) === "" ? {} : { lost: "gone" as const }),
        });
    }
  }

  get sticks(): readonly Stick[] {
    return this.#file.sticks;
  }

  /** Whether a stick is not as it was left, and nobody has seen to it; said too while nobody can know. */
  get hasAlarm(): boolean {
    if (!this.#isRead || this.lost === "unreadable") return true;
    return this.#file.sticks.some(({ alarms }) => alarms.length > 0);
  }

  get minutes(): number {
    return this.#file.minutes;
  }

  /** Whether a list that everybody can read goes along. */
  get plain(): boolean {
    return this.#file.plain === true;
  }

  /** The stick of a letter. */
  of(letter: string): Stick | undefined {
    return this.#file.sticks.find((stick) => stick.letter === letter);
  }

  /** Remembers a stick as it is now. False when the file could not be written: it is remembered until the program ends. */
  keep(stick: Stick): Promise<boolean> {
    return this.#write({ ...this.#file, sticks: withStick(this.#file.sticks, stick) });
  }

  /** The station went back to what it was: what sticks hold may be more than it has now, and that is no alarm. */
  expectFewer(): Promise<boolean> {
    return this.#write({ ...this.#file, sticks: this.#file.sticks.map((stick) => ({ ...stick, most: 0 })) });
  }

  /** Why what was remembered before is gone, until a person says that all sticks were in since; undefined when it is not. */
  get lost(): SticksFile["lost"] {
    return this.#file.lost;
  }

  /** Whether a person gave up the stick with this id. */
  isForgotten(id: string): boolean {
    return this.#file.forgotten?.includes(id) === true;
  }

  /** All sticks were in since what was remembered of them was lost: no other is known again by itself. */
  allKnown(): Promise<boolean> {
    const { lost: _lost, ...file } = this.#file;
    return this.#write(file);
  }

  /** Forgets a stick. */
  forget(letter: string): Promise<boolean> {
    const id = this.of(letter)?.id;
    const forgotten = [...(this.#file.forgotten ?? []), ...(id === undefined ? [] : [id])].slice(
      -mostForgotten,
    );
    return this.#write({ ...this.#file, forgotten, sticks: withoutStick(this.#file.sticks, letter) });
  }

  /** Remembers how often a stick that stays in is written on. */
  setMinutes(minutes: number): Promise<boolean> {
    return this.#write({ ...this.#file, minutes });
  }

  /** Remembers whether a list that everybody can read goes along. */
  setPlain(plain: boolean): Promise<boolean> {
    return this.#write({ ...this.#file, plain });
  }

  async #write(file: SticksFile): Promise<boolean> {
    this.#file = file;
    const written = await writeAtomically(this.#path, new TextEncoder().encode(JSON.stringify(file)));
    return written.ok;
  }
}
