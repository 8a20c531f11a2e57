import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seeded } from "../makers/tables.ts";
import { FaultStation, type Harm } from "./fault-station.ts";
import { FaultyFiles, layerFaults } from "./faulty-files.ts";

/** How many faults of each kind. */
export interface FaultCounts {
  /** One bit of the file turned over, anywhere in it. */
  readonly flips: number;
  /** The file cut off somewhere. */
  readonly cuts: number;
  /** Something that fails at a step of writing, one of `layerFaults` in turn. */
  readonly steps: number;
  /** A bit turned over on the stick after it was written and before it was read again. */
  readonly rots: number;
  /** Two programs that write to one stick at once. */
  readonly pairs: number;
  /** The clock set back before a snapshot. */
  readonly clocks: number;
}

/** Faults put into snapshots, the same for the same seed; the sum of all harm they did, and how often each was tried. */
export async function faultTrial(counts: FaultCounts, seed: number, told: (line: string) => void = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), "reshelf-faults-"));
  const trials = await FaultTrials.begin(folder, seed);
  try {
    for (const kind of ["flips", "cuts", "steps", "rots", "pairs", "clocks"] as const) {
      for (let trial = 0; trial < counts[kind]; trial++) {
        await trials[kind](trial);
      }
      told(`${kind}: ${counts[kind]}, ${JSON.stringify(trials.harm)}, proven ${trials.greens}`);
    }
    return { harm: trials.harm, tried: trials.tried, greens: trials.greens, steps: trials.mostSteps };
  } finally {
    trials.files.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

class FaultTrials {
  readonly harm: Harm = { green: 0, older: 0, live: 0 };
  readonly files = new FaultyFiles();
  readonly #at: FaultStation;
  readonly #random: () => number;
  readonly #stick: string;
  readonly #whole: Uint8Array;
  /** The calls one snapshot takes when nothing fails. */
  mostSteps: number;
  tried = 0;
  /** How many were called proven: faults that did not bite, and those that may be lived with. */
  greens = 0;

  private constructor(at: FaultStation, random: () => number, whole: Uint8Array, mostSteps: number) {
    this.#at = at;
    this.#random = random;
    this.#stick = at.stick("stick");
    this.#whole = whole;
    this.mostSteps = mostSteps;
  }

  static async begin(folder: string, seed: number): Promise<FaultTrials> {
    const at = await FaultStation.begin(folder);
    const files = new FaultyFiles();
    const stick = at.stick("stick");
    files.begin({ fault: "none", at: 0 });
    const first = await at.save(stick);
    files.end();
    const harm: Harm = { green: 0, older: 0, live: 0 };
    await at.judge(stick, first, harm);
    // Without any fault it is proven, or all that follows would prove nothing.
    if (!first.isGreen || harm.green + harm.older + harm.live > 0 || !(await at.isProven(first.file)))
      throw new Error("A snapshot without faults is not proven");
    return new FaultTrials(at, seeded(seed), first.file, files.steps);
  }

  async flips(): Promise<void> {
    this.tried += 1;
    if (await this.#at.isProven(this.#flipped(this.#whole))) this.harm.green += 1;
  }

  async cuts(): Promise<void> {
    this.tried += 1;
    const length = Math.floor(this.#random() * this.#whole.length);
    if (await this.#at.isProven(this.#whole.slice(0, length))) this.harm.green += 1;
  }

  async steps(trial: number): Promise<void> {
    const fault = layerFaults[trial % layerFaults.length] ?? "torn";
    const at = 1 + (Math.floor(trial / layerFaults.length) % this.mostSteps);
    await this.#saved({ written: () => this.files.begin({ fault, at }) });
  }

  async rots(): Promise<void> {
    await this.#saved({
      saved: (path) => writeFileSync(path, this.#flipped(new Uint8Array(readFileSync(path)))),
    });
  }

  /** Each stops somewhere in the middle while the other goes on; both write what they packed. */
  async pairs(): Promise<void> {
    this.tried += 1;
    const host = this.#at.hostAt(this.#stick);
    const [one, other] = [await this.#at.pack(), await this.#at.pack()];
    const name = this.#random() < 0.5 ? one.name : other.name;
    const saved = await Promise.all(
      [one, { ...other, name }].map(async (packed) => {
        const answer = await host["snapshot.save"]({ ...packed, title: "", again: false });
        return {
          ...packed,
          file: packed.bytes,
          isRotten: false,
          isGreen: answer.ok && answer.value !== null,
        };
      }),
    );
    for (const made of saved) if (made.isGreen) await this.#judged(made);
    this.#at.tidy(this.#stick);
  }

  async clocks(): Promise<void> {
    this.#at.station.clock.time -= Math.floor(this.#random() * 100_000_000);
    await this.#saved({});
  }

  async #saved(faults: Parameters<FaultStation["save"]>[1]): Promise<void> {
    this.tried += 1;
    const made = await this.#at.save(this.#stick, faults);
    this.files.end();
    await this.#judged(made);
    this.#at.tidy(this.#stick);
  }

  async #judged(made: Awaited<ReturnType<FaultStation["save"]>>): Promise<void> {
    if (made.isGreen) this.greens += 1;
    await this.#at.judge(this.#stick, made, this.harm);
  }

  #flipped(bytes: Uint8Array): Uint8Array {
    const flipped = bytes.slice();
    const at = Math.floor(this.#random() * bytes.length);
    flipped[at] = (flipped[at] as number) ^ (1 << Math.floor(this.#random() * 8));
    return flipped;
  }
}
