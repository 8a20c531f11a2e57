import { webcrypto } from "node:crypto";
import type { Clock } from "../../shared/ports/clock.ts";

/** A clock that stands where it is put, with the machine's own chance. */
export class SteppingClock implements Clock {
  time: number;

  constructor(start = Date.parse("2026-11-21T10:41:58.123Z")) {
    this.time = start;
  }

  now = () => this.time;
  today = () => new Date(this.time).toISOString().slice(0, 10);
  random = (bytes: number) => webcrypto.getRandomValues(new Uint8Array(bytes));
  pause = () => new Promise<void>((resolve) => setImmediate(resolve));
  sleep = () => new Promise<void>((resolve) => setTimeout(resolve, 5).unref());
  digest = async (bytes: Uint8Array) => {
    const hash = new Uint8Array(await webcrypto.subtle.digest("SHA-256", bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
}
