/** Bytes below this are copied as fast as they are moved. */
const large = 65_536;

/**
 * The buffers of the large byte arrays in an answer, each once: what is handed to another thread moves then instead of being
 * copied. An answer may be bytes, or hold them some levels deep, as a result does.
 */
export function buffersIn(answer: unknown, deep = 3): ArrayBuffer[] {
  if (answer instanceof Uint8Array)
    return answer.byteLength > large && answer.buffer instanceof ArrayBuffer ? [answer.buffer] : [];
  if (deep === 0 || typeof answer !== "object" || answer === null || ArrayBuffer.isView(answer)) return [];
  return [...new Set(Object.values(answer).flatMap((part) => buffersIn(part, deep - 1)))];
}
