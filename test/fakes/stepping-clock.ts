import { webcrypto } from "node:crypto";
import { seeded } from "../../build/bench/kit/figures.mjs";
import type { Clock } from "../../shared/ports/clock.ts";

/** A clock that stands where it is put, with the machine's own chance, or with that of a seed: the same ids every time. */
export class SteppingClock implements Clock {
  time: number;
  readonly random: Clock["random"];

  constructor(start = Date.parse("2026-11-21T10:41:58.123Z"), seed?: number) {
    this.time = start;
    const next = seed === undefined ? undefined : seeded(seed);
    this.random = (bytes) =>
      next
        ? Uint8Array.from({ length: bytes }, () => next() * 256)
        : webcrypto.getRandomValues(new Uint8Array(bytes));
  }

  now = () => this.time;
  today = () => new Date(this.time).toISOString().slice(0, 10);
  pause = () => new Promise<void>((resolve) => setImmediate(resolve));
  /** Whoever sleeps sleeps on: what goes on by itself at a station that is done with would slow all that come after it. */
  isOver = false;
  sleep = () =>
    new Promise<void>((resolve) => {
      setTimeout(() => {
        if (!this.isOver) resolve();
      }, 5).unref();
    });
  digest = async (bytes: Uint8Array) => {
    const hash = new Uint8Array(await webcrypto.subtle.digest("SHA-256", bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
}
