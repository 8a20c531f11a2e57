import { connect } from "../../../shared/contracts/border.ts";
import { hostContract } from "../../../shared/contracts/host-contract.ts";
import type { Host } from "../../../shared/ports/host.ts";
import { DroppedFiles } from "./dropped-files.ts";

/** What the preload puts into the window. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  requestProfilePort(): void;
}

/** The bridge of the program's own window; undefined in a browser. */
export const bridge = (): Bridge | undefined => (globalThis as { readonly reshelf?: Bridge }).reshelf;

/** The machine behind the bridge; files dropped on the page are read in the page. */
export function electronHost(over: Bridge): Host {
  const main = connect(hostContract, over.call);
  const dropped = new DroppedFiles();
  return {
    ...main,
    "file.read": (asked) =>
      dropped.holds(asked.handle)
        ? dropped.read(asked.handle, asked.offset, asked.length)
        : main["file.read"](asked),
    keep: (file) => dropped.keep(file),
    onBrought: (told) => onNews("reshelf-files-brought", told),
    onSticks: (told) => onNews("reshelf-sticks-changed", told),
    onCards: (told) => onNews("reshelf-cards-changed", told),
    onSystemLock: (told) => onNews("reshelf-system-locked", told),
  };
}

/** Main says through the preload that there is something to ask for. */
function onNews(news: string, told: () => void): () => void {
  const listen = (event: MessageEvent) => {
    if (event.source === window && event.data === news) told();
  };
  window.addEventListener("message", listen);
  return () => window.removeEventListener("message", listen);
}

/** Asks main for the port to the profile. It listens before it asks, and takes only what this window sent itself. */
export function requestProfilePort(over: Bridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== "reshelf-profile-port" || !port) return;
      window.removeEventListener("message", listen);
      resolve(port);
    };
    window.addEventListener("message", listen);
    over.requestProfilePort();
  });
}
