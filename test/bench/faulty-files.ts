import fs from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { Readable } from "node:stream";

/**
 * What a file system does from a step on. `stop`: the program is gone, nothing of it runs any more. `torn`: every call
 * answers EIO. `full`: writes are cut short, then answer ENOSPC. `flush`: only flushing fails. At one step: `short`: fewer
 * bytes are written and that is said; `lies`: fewer, and all is said; `flips`: one bit is another. `hook`: something outside.
 */
export const layerFaults = ["stop", "torn", "full", "flush", "short", "lies", "flips"] as const;
export type LayerFault = (typeof layerFaults)[number] | "hook" | "none";

/** What fails, and at which call of the file system, counted from 1. */
export interface LayerPlan {
  readonly fault: LayerFault;
  readonly at: number;
  readonly hook?: () => void;
}

/** Thrown where a killed program would simply end. */
export class Stopped extends Error {}

const real = { ...fs.promises };
const realStream = fs.createReadStream;
const coded = (code: string) => Object.assign(new Error(code), { code });

/** The file system of this process with a fault in it: everything that main does on a stick goes through here. */
export class FaultyFiles {
  /** How many calls there were. */
  steps = 0;
  #plan: LayerPlan = { fault: "none", at: 0 };
  #hasBitten = false;

  /** Has this go wrong from now on; `end` gives the real file system back. */
  begin(plan: LayerPlan): void {
    this.steps = 0;
    this.#plan = plan;
    this.#hasBitten = false;
    const { promises } = fs;
    for (const name of ["stat", "lstat", "statfs", "rename", "link", "rm"] as const)
      Object.assign(promises, {
        [name]: async (...given: unknown[]) => {
          this.#step();
          return await (real[name] as (...given: unknown[]) => Promise<unknown>)(...given);
        },
      });
    Object.assign(promises, {
      open: async (...given: Parameters<typeof real.open>) => {
        this.#step();
        return this.#wrapped(await real.open(...given));
      },
    });
    Object.assign(fs, {
      createReadStream: (...given: Parameters<typeof realStream>) => {
        try {
          this.#step();
        } catch (error) {
          return new Readable({ read: () => {} }).destroy(error as Error);
        }
        return realStream(...given);
      },
    });
    syncBuiltinESMExports();
  }

  end(): void {
    Object.assign(fs.promises, real);
    Object.assign(fs, { createReadStream: realStream });
    syncBuiltinESMExports();
    this.#plan = { fault: "none", at: 0 };
  }

  #step(): void {
    this.steps += 1;
    const { fault, at, hook } = this.#plan;
    if (this.steps < at) return;
    if (fault === "stop") throw new Stopped();
    if (fault === "torn") throw coded("EIO");
    if (fault === "hook" && this.steps === at) hook?.();
  }

  #wrapped(handle: FileHandle): FileHandle {
    const instead: Record<string, (...given: never[]) => Promise<unknown>> = {
      write: (bytes: Uint8Array, from: number, length: number, position: number) =>
        this.#write(handle, bytes.subarray(from, from + length), position),
      sync: async () => {
        this.#step();
        if (this.#plan.fault === "flush" && this.steps >= this.#plan.at) throw coded("EIO");
        await handle.sync();
      },
    };
    return new Proxy(handle, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return instead[String(name)] ?? value.bind(target);
      },
    });
  }

  async #write(handle: FileHandle, bytes: Uint8Array, position: number) {
    this.#step();
    const { fault, at } = this.#plan;
    const isOnce = this.steps >= at && !this.#hasBitten && bytes.length > 1;
    const half = bytes.length >> 1;
    if (fault === "full" && this.steps >= at) {
      if (this.#hasBitten) throw coded("ENOSPC");
      this.#hasBitten = true;
      return await handle.write(bytes, 0, half, position);
    }
    if (!isOnce || !["short", "lies", "flips"].includes(fault))
      return await handle.write(bytes, 0, bytes.length, position);
    this.#hasBitten = true;
    if (fault === "flips") {
      const flipped = bytes.slice();
      flipped[half] = (flipped[half] as number) ^ 4;
      return await handle.write(flipped, 0, flipped.length, position);
    }
    const { bytesWritten } = await handle.write(bytes, 0, half, position);
    return { bytesWritten: fault === "lies" ? bytes.length : bytesWritten, buffer: bytes };
  }
}
