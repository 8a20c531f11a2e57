import type { Clock } from "../../shared/ports/clock.ts";

const two = (value: number) => String(value).padStart(2, "0");

/** Who gives way, in order; each message lets one of them go on. */
const waiting: (() => void)[] = [];
let turns: MessagePort | undefined;

/** A message is a task of its own; a timer would be slowed to 4 ms after a few turns (HTML standard, timers). */
function pause(): Promise<void> {
  if (!turns) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => waiting.shift()?.();
    turns = port2;
  }
  const port = turns;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port.postMessage(null);
  });
}

/** The machine's own clock and chance. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  pause,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  digest: async (bytes) => {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  },
};
