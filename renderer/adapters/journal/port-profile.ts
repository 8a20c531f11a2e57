import { connectChannel } from "../../../shared/contracts/border.ts";
import { profileContract } from "../../../shared/contracts/profile-contract.ts";
import type { Profile } from "../../../shared/ports/profile.ts";

/** The profile over the port that main keeps the other end of: a scan saves the hop through the window. */
export function portProfile(port: MessagePort, onBug: (message: string) => void): Profile {
  const client = connectChannel(
    profileContract,
    {
      send: (message) => port.postMessage(message),
      receive: (listener) => {
        port.onmessage = (event) => listener(event.data);
      },
    },
    onBug,
  );
  return client;
}
