/** The little of Electron a sandboxed preload uses; Electron's own types would let Node's globals in. */
declare module "electron" {
  interface PortEvent {
    readonly ports: readonly MessagePort[];
  }
  const contextBridge: { exposeInMainWorld(name: string, api: object): void };
  const ipcRenderer: {
    invoke(channel: string, ...words: readonly unknown[]): Promise<unknown>;
    send(channel: string): void;
    on(channel: string, listener: (event: PortEvent) => void): void;
  };
}
