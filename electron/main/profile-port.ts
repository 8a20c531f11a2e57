import { type BrowserWindow, ipcMain, MessageChannelMain, type MessagePortMain } from "electron";
import { serveChannel } from "../../shared/contracts/border.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";
import { profileContract } from "../../shared/contracts/profile-contract.ts";
import { isOurPage } from "./serve-host.ts";

/**
 * Hands our page a port straight to the profile each time it asks, and closes the one it had: after a reload nobody
 * listens there any more.
 */
export function serveProfilePort(
  window: () => BrowserWindow | undefined,
  handlers: Handlers<typeof profileContract>,
): void {
  let current: MessagePortMain | undefined;
  ipcMain.on("profile-port", ({ senderFrame }) => {
    if (!isOurPage(senderFrame, window())) return;
    current?.close();
    const { port1, port2 } = new MessageChannelMain();
    current = port1;
    serveChannel(profileContract, handlers, {
      // Ports to another process copy: only ports can be handed over, never buffers.
      send: (message) => port1.postMessage(message),
      receive: (listener) => port1.on("message", ({ data }) => listener(data)),
    });
    port1.start();
    senderFrame?.postMessage("reshelf-profile-port", null, [port2]);
  });
}
