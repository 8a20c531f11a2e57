import { createRequire } from "node:module";
import type { CardLibrary } from "../../electron/cards/visit-card.ts";
import { cardFiles } from "../../shared/domain/cards/card-commands.ts";
import { CardService } from "../cards/card-service.ts";
import { VirtualCard } from "../cards/virtual-card.ts";

export { whyNoCardService } from "../cards/card-service.ts";

/** A card service with one client; `insert` puts a specimen card into its first reader. */
export async function cardStation() {
  const service = await CardService.start();
  return {
    env: service.env,
    insert: () => VirtualCard.insert(service.ports[0]),
    close: () => service.close(),
  };
}

/**
 * The same library, and nothing but reads: a listener that hears a card, connects, and reads identity and address. Answers
 * a function that takes the time from putting a card in until both files are there, in milliseconds.
 */
export async function bareReads() {
  const service = await CardService.start();
  Object.assign(process.env, service.env);
  const library = createRequire(`${process.cwd()}/package.json`)("pcsc-mini") as CardLibrary;
  const client = new library.Client();
  let heard: (time: number) => void = () => {};
  let emptied: () => void = () => {};
  client.on("reader", (reader) =>
    reader.on("change", async (status) => {
      if (!status.has(library.ReaderStatus.PRESENT)) return emptied();
      const card = await reader.connect(library.CardMode.SHARED).catch(() => undefined);
      if (!card) return;
      for (const { path } of [cardFiles.identity, cardFiles.address]) {
        await card.transmit(Uint8Array.of(0x00, 0xa4, 0x08, 0x0c, path.length, ...path));
        const [, left = 0] = (await card.transmit(Uint8Array.of(0x00, 0xb0, 0, 0, 0xff))).slice(-2);
        await card.transmit(Uint8Array.of(0x00, 0xb0, 0, 0, left));
      }
      const now = performance.now();
      await card.disconnect(library.CardDisposition.LEAVE);
      heard(now);
    }),
  );
  client.start();
  return {
    read: async () => {
      const began = performance.now();
      const done = new Promise<number>((resolve) => {
        heard = resolve;
      });
      const card = await VirtualCard.insert(service.ports[0]);
      const time = (await done) - began;
      const gone = new Promise<void>((resolve) => {
        emptied = resolve;
      });
      card.remove();
      await gone;
      return time;
    },
    close: async () => {
      client.stop();
      await service.close();
    },
  };
}
