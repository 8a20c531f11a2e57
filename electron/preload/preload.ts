import { contextBridge, ipcRenderer } from "electron";
import { hostContract } from "../../shared/contracts/host-contract.ts";

contextBridge.exposeInMainWorld("reshelf", {
  call: (name: string, input: unknown) =>
    Object.hasOwn(hostContract, name)
      ? ipcRenderer.invoke("host", name, input)
      : Promise.reject(new Error(`No method ${name} at this border`)),
  requestProfilePort: () => ipcRenderer.send("profile-port"),
});

// They carry nothing: the page then asks.
for (const news of [
  "reshelf-files-brought",
  "reshelf-sticks-changed",
  "reshelf-cards-changed",
  "reshelf-system-locked",
])
  ipcRenderer.on(news, () => window.postMessage(news, location.origin));

// A port cannot cross the bridge; it reaches the page as a message from itself.
ipcRenderer.on("reshelf-profile-port", ({ ports }) =>
  window.postMessage("reshelf-profile-port", location.origin, [...ports]),
);
