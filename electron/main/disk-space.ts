import { randomFill } from "node:crypto";
import { access, constants, open, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import type { DiskLevel } from "../../shared/errors.ts";
import { freeBytesOf } from "./atomic-file.ts";
import { errnoOf } from "./disk-errors.ts";
import { flushFolder, writeAll } from "./durable-file.ts";

const fillWithRandom = promisify<Uint8Array, Uint8Array>(randomFill);

/** How full the disk is: `low` warns, `stop` and `read-only` mean that counting must stand still. */
export interface DiskState {
  readonly freeBytes: number;
  readonly level: DiskLevel;
}

/** Where the watch begins to warn, where it stops counting, and how much it keeps in reserve. */
export interface DiskLimits {
  readonly low: number;
  readonly stop: number;
  readonly reserve: number;
}

/** Under 300 MB Chromium begins to give up its databases; 1 GB leaves time to do something about it. */
export const usualLimits: DiskLimits = { low: 1_000_000_000, stop: 300_000_000, reserve: 67_108_864 };

/**
 * Watches the free space of the profile's disk and keeps a reserve file of real bytes there, released when the disk
 * is full, so that what is in hand can still be saved and a full database can be opened again.
 */
export class DiskSpace {
  readonly #reserve: string;
  readonly #limits: DiskLimits;
  #timer: NodeJS.Timeout | undefined;
  #making: Promise<void> | undefined;

  /** The last write was refused as only a read-only disk does: one that locked itself says nothing when it is asked. */
  isRefused = false;

  /** `reserve` is the path of the reserve file; its folder tells which disk is watched. */
  constructor(reserve: string, limits: DiskLimits = usualLimits) {
    this.#reserve = reserve;
    this.#limits = limits;
  }

  /** Below so many free bytes counting stands still. */
  get stopsAt(): number {
    return this.#limits.stop;
  }

  /** Looks now and then every ten seconds, until `stop`. */
  async watch(everyMilliseconds = 10_000): Promise<void> {
    this.#timer = setInterval(() => void this.#look(), everyMilliseconds);
    this.#timer.unref();
    await this.#look();
  }

  /** Ends the watch, and waits for a reserve that is just being made. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#making;
  }

  /** Free space as it is now. A disk that cannot even be asked counts as full. */
  async state(): Promise<DiskState> {
    const folder = dirname(this.#reserve);
    const freeBytes = await freeBytesOf(folder);
    if (await isReadOnly(folder)) return { freeBytes, level: "read-only" };
    // Counting stands still meanwhile, so no write of its own would ever tell that the disk takes bytes again.
    if (this.isRefused) this.isRefused = !(await takesBytes(`${this.#reserve}.probe`));
    return { freeBytes, level: this.isRefused ? "read-only" : this.#levelOf(freeBytes) };
  }

  /** Releases the reserve; true when there was one, so that a write is worth another try. */
  async makeRoom(): Promise<boolean> {
    try {
      await rm(this.#reserve);
      await flushFolder(dirname(this.#reserve));
      return true;
    } catch (error) {
      errnoOf(error);
      return false;
    }
  }

  #levelOf(freeBytes: number): DiskLevel {
    if (freeBytes < this.#limits.stop) return "stop";
    return freeBytes < this.#limits.low ? "low" : "fine";
  }

  async #look(): Promise<void> {
    const { freeBytes, level } = await this.state();
    if (level === "stop") await this.makeRoom();
    // Twice the limit, so that a reserve just released is not made again from the space it gave back.
    else if (level !== "read-only" && freeBytes - this.#limits.reserve >= 2 * this.#limits.stop)
      this.#keepReserve();
  }

  #keepReserve(): void {
    this.#making ??= this.#makeReserve().finally(() => {
      this.#making = undefined;
    });
  }

  /** Incompressible bytes, because some disks compress; in small flushed pieces, because scans are flushed meanwhile. */
  async #makeReserve(): Promise<void> {
    const piece = new Uint8Array(1_048_576);
    try {
      let size = await sizeOf(this.#reserve);
      if (size >= this.#limits.reserve) return;
      const file = await open(this.#reserve, size === 0 ? "w" : "r+", 0o600);
      try {
        while (size < this.#limits.reserve && this.#timer !== undefined) {
          await fillWithRandom(piece);
          const bytes = piece.subarray(0, Math.min(piece.length, this.#limits.reserve - size));
          await writeAll(file, bytes, size);
          await file.datasync();
          size += bytes.length;
          await wait(20);
        }
      } finally {
        await file.close();
      }
    } catch (error) {
      // Without room for a reserve there is none; the next look sees how full the disk is.
      errnoOf(error);
    }
  }
}

/** Whether the disk, or the rights of this person, let a folder only be read. */
async function isReadOnly(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return false;
  } catch (error) {
    return ["EROFS", "EACCES", "EPERM"].includes(errnoOf(error));
  }
}

/** Whether a disk that refused to be written to takes a byte now, and flushes it. */
async function takesBytes(path: string): Promise<boolean> {
  try {
    const file = await open(path, "w", 0o600);
    try {
      await writeAll(file, new Uint8Array(1), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await rm(path);
    return true;
  } catch (error) {
    errnoOf(error);
    return false;
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return 0;
    throw error;
  }
}
