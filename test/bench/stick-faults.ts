import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seeded } from "../makers/tables.ts";
import { FaultStation, type Harm } from "./fault-station.ts";
import { FaultyFiles } from "./faulty-files.ts";

/** A stick with a file system of its own. */
export interface RealStick {
  readonly folder: string;
  tearOff(): void;
  off(): void;
  back(how?: "writable" | "read-only"): void;
  fill(leave?: number): void;
  unfill(): void;
  /** The power is cut without a flush, where that can be had. */
  pull?(): unknown;
}

/** What is done to a stick at a step of writing. */
export const stickFaults = ["pulled", "torn", "swapped", "full", "read-only", "killed"] as const;

/** Faults on sticks with file systems of their own, made by the system and not by a layer of ours. */
export class StickFaults {
  readonly harm: Harm = { green: 0, older: 0, live: 0 };
  tried = 0;
  greens = 0;
  readonly #home = mkdtempSync(join(tmpdir(), "reshelf-stick-faults-"));
  readonly #files = new FaultyFiles();
  readonly #random: () => number;
  readonly #program: string;
  #at: FaultStation | undefined;
  #steps = 20;

  /** `program` is kill-saver.ts as a file that Node runs. */
  constructor(program: string, seed: number) {
    this.#program = program;
    this.#random = seeded(seed);
  }

  /** One snapshot whole, then as many faults in turn, each at another step. */
  async on(stick: RealStick, other: RealStick, count: number): Promise<void> {
    this.#at ??= await FaultStation.begin(this.#home);
    this.#files.begin({ fault: "none", at: 0 });
    const first = await this.#at.save(stick.folder);
    this.#files.end();
    this.#steps = this.#files.steps;
    await this.#judged(stick, first);
    if (!first.isGreen) throw new Error("A snapshot without faults is not proven");
    for (let trial = 0; trial < count; trial++) {
      const what = stickFaults[trial % stickFaults.length] ?? "torn";
      // At the first step the place is looked at for the first time: before that, no stick has been chosen.
      const at = 2 + (Math.floor(trial / stickFaults.length) % (this.#steps - 1));
      this.tried += 1;
      await this.#one(stick, other, what, at);
      this.#at.tidy(stick.folder);
    }
  }

  async #one(
    stick: RealStick,
    other: RealStick,
    what: (typeof stickFaults)[number],
    at: number,
  ): Promise<void> {
    const station = this.#at as FaultStation;
    if (what === "killed") return await this.#killed(stick, at);
    if (what === "read-only") {
      stick.off();
      stick.back("read-only");
    }
    const faults: Record<string, () => void> = {
      pulled: () => (stick.pull ? stick.pull() : stick.tearOff()),
      torn: () => stick.tearOff(),
      // Another stick in the same drive: the path goes on, and leads elsewhere.
      swapped: () => execFileSync("mount", ["--bind", other.folder, stick.folder]),
      full: () => stick.fill(Math.floor(this.#random() * 20_000)),
    };
    const hook = faults[what];
    const made = await station.save(stick.folder, {
      ...(hook ? { written: () => this.#files.begin({ fault: "hook", at, hook }) } : {}),
    });
    this.#files.end();
    if (what === "swapped") execFileSync("umount", [stick.folder]);
    if (what === "full") stick.unfill();
    else if (what !== "swapped") {
      stick.off();
      stick.back();
    }
    await this.#judged(stick, made);
  }

  /** Another program writes, and is killed at that step; then the stick is pulled. */
  async #killed(stick: RealStick, at: number): Promise<void> {
    const station = this.#at as FaultStation;
    const packed = await station.pack();
    const file = join(this.#home, "packed");
    writeFileSync(file, packed.bytes);
    const words = [this.#program, stick.folder, file, packed.name, packed.sha256, String(at)];
    const { stdout } = spawnSync(process.execPath, words, { encoding: "utf8" });
    stick.pull?.();
    stick.off();
    stick.back();
    const isGreen = stdout.includes("written");
    await this.#judged(stick, { name: packed.name, file: packed.bytes, isRotten: false, isGreen });
  }

  async #judged(stick: RealStick, made: Awaited<ReturnType<FaultStation["save"]>>): Promise<void> {
    if (made.isGreen) this.greens += 1;
    await this.#at?.judge(stick.folder, made, this.harm);
  }

  end(): void {
    this.#files.end();
    rmSync(this.#home, { recursive: true, force: true });
  }
}
