import { connect, type Socket } from "node:net";
import { type CardBehaviour, eidCard, specimen } from "./eid-card.ts";

/** Frames of one byte are for its power; this one asks for its answer to reset. Any longer frame is a command. */
const answerToReset = 4;

/**
 * A card in a virtual reader: `vpcd` waits on a port, who connects is the card. Frames are two bytes of length and the
 * payload.
 */
export class VirtualCard {
  readonly #socket: Socket;
  readonly #card: ReturnType<typeof eidCard>;
  readonly #atr: Uint8Array;
  #held: Buffer = Buffer.alloc(0);
  /** Commands it was given so far. */
  commands = 0;

  private constructor(socket: Socket, behaviour: CardBehaviour) {
    this.#socket = socket;
    this.#card = eidCard(behaviour);
    this.#atr = behaviour.atr ?? specimen.atr;
    socket.on("data", (bytes) => this.#take(bytes));
    socket.on("error", () => undefined);
  }

  /** Puts a card in; resolves when the reader has it. */
  static async insert(port: number, behaviour: CardBehaviour = {}): Promise<VirtualCard> {
    const socket = connect(port, "127.0.0.1");
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("error", reject);
    });
    return new VirtualCard(socket, behaviour);
  }

  /** Pulls it out. */
  remove(): void {
    this.#socket.destroy();
  }

  #take(bytes: Buffer): void {
    this.#held = Buffer.concat([this.#held, bytes]);
    while (this.#held.length >= 2) {
      const length = this.#held.readUInt16BE();
      if (this.#held.length < 2 + length) return;
      const frame = this.#held.subarray(2, 2 + length);
      this.#held = this.#held.subarray(2 + length);
      this.#answer(frame);
    }
  }

  #answer(frame: Buffer): void {
    if (frame.length === 1) {
      if (frame[0] === answerToReset) this.#send(this.#atr);
      return;
    }
    this.commands += 1;
    const answer = this.#card(new Uint8Array(frame));
    if (answer === "gone") this.remove();
    else if (answer !== "silent") this.#send(answer);
  }

  #send(bytes: Uint8Array): void {
    const frame = Buffer.alloc(2 + bytes.length);
    frame.writeUInt16BE(bytes.length);
    frame.set(bytes, 2);
    this.#socket.write(frame);
  }
}
