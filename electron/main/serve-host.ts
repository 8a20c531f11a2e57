import { type BrowserWindow, ipcMain, type WebFrameMain } from "electron";
import { serve } from "../../shared/contracts/border.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";
import { hostContract } from "../../shared/contracts/host-contract.ts";
import { isOwn } from "./app-url.ts";

/** Answers the host contract on one channel, to the page of our own window only. */
export function serveHost(
  window: () => BrowserWindow | undefined,
  handlers: Handlers<typeof hostContract>,
): void {
  const answer = serve(hostContract, handlers);
  ipcMain.handle("host", (event, name: unknown, input: unknown) => {
    if (!isOurPage(event.senderFrame, window())) throw new Error("A stranger calls the host");
    return answer(String(name), input);
  });
}

/** Whether a message came from the top frame of our window while it shows our page. */
export function isOurPage(frame: WebFrameMain | null, window: BrowserWindow | undefined): boolean {
  if (!frame || !window || window.isDestroyed()) return false;
  const { mainFrame } = window.webContents;
  const isTop = frame.processId === mainFrame.processId && frame.routingId === mainFrame.routingId;
  return isTop && isOwn(frame.url);
}
