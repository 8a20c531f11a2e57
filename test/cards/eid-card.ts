import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CardFile } from "../../shared/domain/cards/card-commands.ts";

/** From the project's folder, where tests and benches run: a bundle lies elsewhere. */
const vector = (name: string) => new Uint8Array(readFileSync(join("test/vectors/eid", name)));

/** The files of the specimen cards. */
export const specimen = {
  atr: vector("Alice_ATR.bin"),
  atr18: fromHex("3B7F96000080318065B085040120120FFF829000"),
  /** What no card answers: one that lies the wrong way round gives noise, or nothing. */
  atrOfMute: Uint8Array.of(0),
  identity: vector("test-identity.tlv"),
  otherIdentity: vector("yellow-cane.tlv"),
  address: vector("test-address.tlv"),
  photo: vector("test-photo.jpg"),
} as const;

/** What a card answers in the place of its files; `gone` and `silent` are played by the virtual reader. */
export type Instead = (command: Uint8Array, count: number) => Uint8Array | "gone" | "silent" | undefined;

/** How a card of the simulator behaves. */
export interface CardBehaviour {
  readonly atr?: Uint8Array;
  readonly files?: Partial<Record<CardFile, Uint8Array>>;
  /** Another applet is in charge until the identity applet is selected. */
  readonly isElsewhere?: boolean;
  /** Answers `6Cxx` where fewer bytes are left than were asked for, as applets up to 1.7 do; later ones give what is left. */
  readonly saysLength?: boolean;
  /** What it answers to the commands from a given one on, in the place of its files. */
  readonly instead?: Instead;
}

/** A specimen card as a function of commands: SELECT and READ BINARY, as the real ones answer. */
export function eidCard(behaviour: CardBehaviour = {}) {
  const { files = {}, saysLength = true, instead } = behaviour;
  const held: Readonly<Record<string, Uint8Array>> = {
    "3f00df014031": files.identity ?? specimen.identity,
    "3f00df014033": files.address ?? specimen.address,
    "3f00df014035": files.photo ?? specimen.photo,
  };
  let selected: Uint8Array | undefined;
  let isElsewhere = behaviour.isElsewhere === true;
  let count = 0;
  return (command: Uint8Array): Uint8Array | "gone" | "silent" => {
    count += 1;
    const other = instead?.(command, count);
    if (other) return other;
    const [, instruction, p1 = 0, p2 = 0, length = 0] = command;
    if (instruction === 0xa4 && p1 === 0x04) {
      isElsewhere = false;
      return status(0x9000);
    }
    if (instruction === 0xa4) {
      selected = isElsewhere ? undefined : held[toHex(command.subarray(5, 5 + length))];
      return status(selected ? 0x9000 : 0x6a82);
    }
    if (instruction !== 0xb0 || !selected) return status(0x6d00);
    const left = selected.subarray(p1 * 256 + p2);
    if (left.length === 0) return status(0x6b00);
    if (saysLength && left.length < length) return status(0x6c00 + left.length);
    return Uint8Array.of(...left.subarray(0, length), 0x90, 0x00);
  };
}

/** The same card behind a border that is asked in turn. */
export function sending(behaviour: CardBehaviour) {
  const card = eidCard(behaviour);
  return async (command: Uint8Array) => {
    const answer = card(command);
    if (typeof answer === "string") throw new Error(answer);
    return answer;
  };
}

/** A status word by itself. */
export const status = (word: number) => Uint8Array.of(word >> 8, word & 0xff);

export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const toHex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** One file of a card, of tags and their texts. */
export function tlv(records: Readonly<Record<number, string | Uint8Array>>, filling = 0): Uint8Array {
  const parts = Object.entries(records).flatMap(([tag, value]) => {
    const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
    const length = bytes.length < 128 ? [bytes.length] : [0x80 | (bytes.length >> 7), bytes.length & 0x7f];
    return [Number(tag), ...length, ...bytes];
  });
  return Uint8Array.from([...parts, ...new Array<number>(filling).fill(0)]);
}
