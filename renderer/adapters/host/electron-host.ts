import { connect } from "../../../shared/contracts/border.ts";
import { hostContract } from "../../../shared/contracts/host-contract.ts";
import type { Host } from "../../../shared/ports/host.ts";

/** What the preload puts into the window. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  requestProfilePort(): void;
}

/** The bridge of the program's own window; undefined in a browser. */
export const bridge = (): Bridge | undefined => (globalThis as { readonly reshelf?: Bridge }).reshelf;

/** The machine behind the bridge. */
export const electronHost = (over: Bridge): Host => connect(hostContract, over.call);

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
