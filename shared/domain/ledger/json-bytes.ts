const encoder = new TextEncoder();

/** Written into again and again: a page is half a megabyte, and fresh memory for each costs as much as writing it. */
let room = new Uint8Array(1_048_576);

/** The UTF-8 of the JSON of a value between two texts. */
export function jsonBytes(before: string, value: unknown, after: string): Uint8Array {
  const text = `${before}${JSON.stringify(value)}${after}`;
  for (;;) {
    const { read, written } = encoder.encodeInto(text, room);
    if (read === text.length) return room.slice(0, written);
    room = new Uint8Array(room.length * 2);
  }
}
