import type { Sticks } from "../../shared/contracts/stick-contract.ts";
import { withRoom } from "./drives.ts";
import { knowAgain, letterOf, namedStick, sticksAmong } from "./know-stick.ts";
import { lookAtStick } from "./look-at-stick.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { removeDrafts } from "./stick-files.ts";
import type { StickMemory } from "./stick-memory.ts";
import { driveId, type HereNow, sticksNow } from "./sticks-now.ts";
import type { Drive, DriveFinder } from "./volume.ts";
import { type PlainFiles, writePlain } from "./write-plain.ts";
import { type PackedSnapshot, provenOnStick, seenTo, unprovenOn, writeOnStick } from "./write-stick.ts";

/** After so long a stick that stays in is looked at again before it is written on. */
const lookAgainAfter = 3_600_000;
/** So long the program waits at its end. */
const mostPatience = 5_000;

/**
 * Watches which drives come and go, looks at each stick of ours when it comes, and writes on none of them before that.
 * What it does to sticks it does one after another.
 */
export class WatchSticks {
  readonly #finder: DriveFinder;
  readonly #memory: StickMemory;
  readonly #now: () => number;
  readonly #told: () => void;
  readonly #minute: number;
  #drives: readonly Drive[] = [];
  #here = new Map<string, HereNow>();
  #signs: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isWatching = false;
  #line: Promise<unknown> = Promise.resolve();

  /** `told` is called when there is something new to ask for. A `minute` is shorter where somebody waits for several. */
  constructor(
    finder: DriveFinder,
    memory: StickMemory,
    now: () => number,
    told: () => void,
    minute = 60_000,
  ) {
    this.#finder = finder;
    this.#memory = memory;
    this.#now = now;
    this.#told = told;
    this.#minute = minute;
  }

  /** Looks now and then every few seconds, until `stop`; a window that was loaded again begins no second watch. */
  async watch(everyMilliseconds = 3_000): Promise<void> {
    if (this.#isWatching) return;
    this.#isWatching = true;
    await this.#memory.open(this.#now());
    const look = oneAtATime(() => this.poll());
    this.#timer = setInterval(() => void look(), everyMilliseconds);
    this.#timer.unref();
    await look();
  }

  /** Ends the watch, and waits for what is being done, not for ever: a stick may hang, and half a snapshot is none. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.race([this.#line, new Promise((resolve) => setTimeout(resolve, mostPatience))]);
  }

  /** Everything there is to say, with the room as it is now. */
  async all(): Promise<Sticks> {
    // Not kept: while the room is asked, a drive may come or go.
    const drives = await Promise.all(this.#drives.map(withRoom));
    const clocks = { now: this.#now(), since: performance.now(), minute: this.#minute };
    return sticksNow(drives, this.#memory, this.#here, clocks);
  }

  /** Asks once whether a drive came or went. A system that does not answer has none. */
  async poll(): Promise<void> {
    try {
      const signs = await this.#finder.signs();
      if (signs === this.#signs) return;
      this.#drives = await Promise.all((await this.#finder.volumes()).map(withRoom));
      this.#signs = signs;
    } catch (error) {
      if (this.#signs !== "") console.error(`The drives cannot be listed: ${error}`);
      this.#signs = "";
      this.#drives = [];
    }
    await this.#inLine(() => this.#know());
  }

  /** A drive becomes a stick of ours; null when it cannot be written on, or is gone. */
  name(id: string): Promise<{ readonly letter: string } | null> {
    return this.#inLine(async () => {
      const drive = this.#drives.find((one) => driveId(one) === id);
      if (!drive || drive.isReadOnly || [...this.#here.values()].some(({ path }) => path === drive.path))
        return null;
      const stick = await namedStick(drive, this.#memory.sticks);
      if (!stick) return null;
      await this.#memory.keep(stick);
      await this.#know();
      return { letter: stick.letter };
    });
  }

  /** Forgets a stick; what lies on it stays. */
  forget(letter: string): Promise<void> {
    return this.#inLine(async () => {
      await this.#memory.forget(letter);
      this.#here.delete(letter);
    });
  }

  /** A person has seen to the alarms of a stick: it is looked at again as it is now. */
  settle(letter: string): Promise<void> {
    return this.#inLine(async () => {
      if (await seenTo(this.#memory, letter, this.#here.get(letter))) await this.#look(letter, "some");
    });
  }

  /** Remembers how often a stick that stays in is written on. */
  setMinutes = (minutes: number): Promise<boolean> => this.#inLine(() => this.#memory.setMinutes(minutes));

  /** The station went back to what it was: that it holds less than its sticks do is no alarm from then on. */
  expectFewer = (): Promise<boolean> => this.#inLine(() => this.#memory.expectFewer());

  /** Remembers whether a list that everybody can read goes along. */
  wantPlain = (on: boolean): Promise<boolean> => this.#inLine(() => this.#memory.setPlain(on));

  /** Writes that list on a stick; false when it is not here, or an alarm stands. */
  plain = (letter: string, list: PlainFiles): ReturnType<typeof writePlain> =>
    this.#inLine(() => writePlain(this.#here.get(letter), this.#memory.of(letter), list));

  /** All sticks were in since what was remembered of them was lost. */
  allKnown = (): Promise<boolean> => this.#inLine(() => this.#memory.allKnown());

  /** Where the snapshots lie that nobody restored for trial here; undefined when the stick is not here. */
  unproven = (letter: string): readonly string[] | undefined =>
    unprovenOn(this.#here.get(letter), this.#memory.of(letter));

  /** The stick of ours whose own folder this is, while it is here. */
  letterAt = (folder: string): Promise<string | undefined> => letterOf(folder, this.#here);

  /** Reads every snapshot on a stick whole; false when it is not here. */
  look = (letter: string): Promise<boolean> => this.#inLine(() => this.#look(letter, "all"));

  /** Writes on a stick and answers with the path; null when it is not here, or an alarm stands. */
  save(letter: string, packed: PackedSnapshot): ReturnType<typeof writeOnStick> {
    return this.#inLine(async () => {
      const here = this.#here.get(letter);
      const before = this.#memory.of(letter);
      if (!here || !before) return { ok: true, value: null } as const;
      here.triedAt = performance.now();
      const isFresh = here.lookedAt !== undefined && performance.now() - here.lookedAt < lookAgainAfter;
      if (!isFresh && !(await this.#look(letter, "some"))) return { ok: true, value: null } as const;
      return await writeOnStick(this.#memory, here, this.#memory.of(letter) ?? before, packed);
    });
  }

  /** A snapshot on a stick was restored for trial; answers how many old ones went. */
  proven(letter: string, name: string, keepAll = false): Promise<number> {
    return this.#inLine(async () => {
      const here = this.#here.get(letter);
      const stick = this.#memory.of(letter);
      if (!here || !stick) return 0;
      return await provenOnStick(this.#memory, here, stick, { name, at: this.#now(), keepAll });
    });
  }

  /** Which of the drives are ours; one that has just come is looked at. */
  async #know(): Promise<void> {
    await knowAgain(this.#drives, this.#memory, this.#now());
    const here = await sticksAmong(this.#drives, this.#memory.sticks, this.#here);
    const came = [...here].filter(([letter, place]) => this.#here.get(letter) !== place);
    this.#here = here;
    for (const [letter, { path }] of came)
      if ((await this.#look(letter, "some")) && this.#memory.of(letter)?.alarms.length === 0)
        await removeDrafts(path);
  }

  async #look(letter: string, how: "some" | "all"): Promise<boolean> {
    const here = this.#here.get(letter);
    const stick = this.#memory.of(letter);
    if (!here || !stick) return false;
    here.isLooking = true;
    this.#told();
    const station = await this.#memory.station();
    const looked = await lookAtStick(here, stick, { at: this.#now(), how, station });
    here.isLooking = false;
    if (!looked) return false;
    here.lookedAt = performance.now();
    await this.#memory.keep(looked);
    return true;
  }

  /** Does one thing after another, and tells when it is done. */
  #inLine<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#line.then(act).finally(this.#told);
    this.#line = done.catch(() => undefined);
    return done;
  }
}
