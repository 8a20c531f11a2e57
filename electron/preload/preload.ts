import { contextBridge, ipcRenderer } from "electron";
import { hostContract } from "../../shared/contracts/host-contract.ts";

contextBridge.exposeInMainWorld("reshelf", {
  call: (name: string, input: unknown) =>
    Object.hasOwn(hostContract, name)
      ? ipcRenderer.invoke("host", name, input)
      : Promise.reject(new Error(`No method ${name} at this border`)),
  requestProfilePort: () => ipcRenderer.send("profile-port"),
});

// Carries nothing: the page then asks for them.
ipcRenderer.on("reshelf-files-brought", () => window.postMessage("reshelf-files-brought", location.origin));

// A port cannot cross the bridge; it reaches the page as a message from itself.
ipcRenderer.on("reshelf-profile-port", ({ ports }) =>
  window.postMessage("reshelf-profile-port", location.origin, [...ports]),
);
