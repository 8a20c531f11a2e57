import type { CardNow } from "../../shared/contracts/card-records.ts";
import { nothing } from "./readers-now.ts";
import { WatchReaders } from "./watch-readers.ts";

/**
 * A process of its own: the library that speaks to readers is machine code, and so are their drivers. What goes wrong in
 * them ends this process and nothing else. It is told nothing and tells main what `CardNow` says.
 */
async function watch(tell: (now: CardNow) => void): Promise<void> {
  try {
    // Where the system lacks its part of PC/SC the library cannot be loaded at all.
    const library = await import("pcsc-mini");
    new WatchReaders(library, tell).start();
  } catch {
    tell({ ...nothing, state: "no-service" });
  }
}

void watch((now) => process.parentPort.postMessage(now));
