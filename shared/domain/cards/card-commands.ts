import { largestPhoto } from "./photo.ts";

/** Sends one command to the card, answers with its data and status; throws when the card or the reader is gone. */
export type Transmit = (command: Uint8Array) => Promise<Uint8Array>;

/** Why a card could not be read: it is none of ours, or what it answers makes no sense. */
export type Unread = "other" | "damaged";

/** The files that are read, by the last two bytes of their path, and the most that is taken of each. */
export const cardFiles = {
  identity: { path: [0x3f, 0x00, 0xdf, 0x01, 0x40, 0x31], most: 2_048 },
  address: { path: [0x3f, 0x00, 0xdf, 0x01, 0x40, 0x33], most: 2_048 },
  photo: { path: [0x3f, 0x00, 0xdf, 0x01, 0x40, 0x35], most: largestPhoto },
} as const;

export type CardFile = keyof typeof cardFiles;

/** The identity applet, selected when a path leads nowhere: another program left another applet in charge. */
const applet = [0xa0, 0x00, 0x00, 0x01, 0x77, 0x50, 0x4b, 0x43, 0x53, 0x2d, 0x31, 0x35];
const chunk = 0xff;
const done = 0x9000;
const endReached = 0x6282;
const beyondTheEnd = 0x6b00;

/** Reads one file, in pieces of 255 bytes, to its end. `other` when the card has no such file, `damaged` when it lies. */
export async function readCardFile(transmit: Transmit, name: CardFile): Promise<Uint8Array | Unread> {
  const { path, most } = cardFiles[name];
  if (!(await isSelected(transmit, path))) return "other";
  const file = new Uint8Array(most);
  let length = 0;
  for (;;) {
    const piece = await readPiece(transmit, length);
    if (!piece || length + piece.length > most) return "damaged";
    file.set(piece, length);
    length += piece.length;
    if (piece.length < chunk) return file.slice(0, length);
  }
}

async function isSelected(transmit: Transmit, path: readonly number[]): Promise<boolean> {
  const byPath = [0x00, 0xa4, 0x08, 0x0c, path.length, ...path];
  if ((await ask(transmit, byPath)).status === done) return true;
  const byName = [0x00, 0xa4, 0x04, 0x0c, applet.length, ...applet];
  if ((await ask(transmit, byName)).status !== done) return false;
  return (await ask(transmit, byPath)).status === done;
}

/** The bytes from an offset on, at most 255; fewer at the end. Undefined when the card answers with anything else. */
async function readPiece(transmit: Transmit, offset: number): Promise<Uint8Array | undefined> {
  const read = (wanted: number) => ask(transmit, [0x00, 0xb0, offset >> 8, offset & 0xff, wanted]);
  let answer = await read(chunk);
  // It has less, and says how much: `6Cxx`.
  if (answer.status >> 8 === 0x6c) answer = await read(answer.status & 0xff);
  if (answer.status === beyondTheEnd && answer.data.length === 0) return answer.data;
  const isRead = answer.status === done || answer.status === endReached;
  return isRead && answer.data.length <= chunk ? answer.data : undefined;
}

async function ask(transmit: Transmit, command: readonly number[]) {
  const answer = await transmit(Uint8Array.from(command));
  const at = answer.length - 2;
  if (at < 0) return { status: 0, data: new Uint8Array() };
  const status = ((answer[at] as number) << 8) | (answer[at + 1] as number);
  return { status, data: answer.subarray(0, at) };
}
