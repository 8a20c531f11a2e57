import { readFile, rename } from "node:fs/promises";
import { type Stick, withoutStick, withStick } from "../../shared/domain/snapshot/stick.ts";
import { noSticks, readSticks, type SticksFile } from "../../shared/domain/snapshot/sticks-file.ts";
import { writeAtomically } from "./atomic-file.ts";
import { errnoOf } from "./disk-errors.ts";

/** What this PC remembers of its sticks, in a file of the profile. */
export class StickMemory {
  readonly #path: string;
  #file: SticksFile = noSticks;

  constructor(path: string) {
    this.#path = path;
  }

  /** Reads the file. One that says nothing is put aside and not written over: a person may want to see what became of it. */
  async open(now: number): Promise<void> {
    try {
      const read = readSticks(await readFile(this.#path, "utf8"));
      if (read) this.#file = read;
      else await rename(this.#path, `${this.#path}.${now}.unreadable`);
    } catch (error) {
      if (errnoOf(error) !== "ENOENT") console.error(`The sticks are not known again (${errnoOf(error)})`);
    }
  }

  get sticks(): readonly Stick[] {
    return this.#file.sticks;
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

  /** Forgets a stick. */
  forget(letter: string): Promise<boolean> {
    return this.#write({ ...this.#file, sticks: withoutStick(this.#file.sticks, letter) });
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
