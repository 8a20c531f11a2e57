import { connectChannel } from "../../../shared/contracts/border.ts";
import type { Client } from "../../../shared/contracts/contract.ts";
import { profileContract } from "../../../shared/contracts/profile-contract.ts";

type Calls = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
const page = self as unknown as Worker;
let gotPort: (client: Client<typeof profileContract>) => void;
const profile = new Promise<Client<typeof profileContract>>((resolve) => {
  gotPort = resolve;
});

page.onmessage = async ({ data, ports }) => {
  const [port] = ports;
  if (data === "port" && port) {
    const receive = (listener: (message: unknown) => void) => {
      port.onmessage = (event) => listener(event.data);
    };
    gotPort(
      connectChannel(
        profileContract,
        { send: (message) => port.postMessage(message), receive },
        console.error,
      ),
    );
    return;
  }
  const [id, name, input] = data as [number, string, unknown];
  const calls = (await profile) as unknown as Calls;
  const answer = await calls[name]?.(input).catch((error: unknown) => String(error));
  page.postMessage([id, answer]);
};
