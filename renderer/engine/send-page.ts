/**
 * Hands a page over as bytes of its own: it is often a piece of many megabytes, and a message brings all of the memory along
 * that a piece lies in.
 */
export function sendPage(to: Pick<MessagePort, "postMessage">, page: Uint8Array): void {
  const alone = page.slice();
  to.postMessage(alone, [alone.buffer]);
}
