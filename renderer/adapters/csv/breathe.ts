/**
 * Lets the thread do what waits (a scan, a message, a write that ended) and resolves after it. A message to oneself,
 * because nested timers wait at least 4 ms each.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
