import { createRequire } from "node:module";
import type { Client } from "pcsc-mini";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { nothing, ReadersNow } from "../../electron/cards/readers-now.ts";
import type { CardLibrary } from "../../electron/cards/visit-card.ts";
import { WatchReaders } from "../../electron/cards/watch-readers.ts";
import type { CardNow, CardState } from "../../shared/contracts/card-records.ts";
import { CardService, whyNoCardService } from "./card-service.ts";
import { fromHex, specimen, status } from "./eid-card.ts";
import { VirtualCard } from "./virtual-card.ts";

const why = whyNoCardService();
const bankAtr = fromHex("3B6800000073C84012009000");

describe.skipIf(why !== undefined)(`real readers${why ? ` (not run: ${why})` : ""}`, () => {
  let service: CardService;
  let library: CardLibrary;
  let watch: WatchReaders;
  let said: CardNow[];
  const cards: VirtualCard[] = [];
  /** Freed, a client whose service ended throws where nobody can catch it. */
  const others: Client[] = [];
  const put = async (...[behaviour, at = 0]: [Parameters<typeof VirtualCard.insert>[1]?, (0 | 1)?]) => {
    const card = await VirtualCard.insert(service.ports[at], behaviour);
    cards.push(card);
    return card;
  };
  const now = () => said.at(-1)?.state;
  const comes = (state: CardState) => expect.poll(now, { timeout: 12_000, interval: 20 }).toBe(state);
  /** The watch ends with its service: pcsc-mini (0.1.3) hangs now and then when it is told to stop while readers are there. */
  const stopWatch = async () => {
    await service.end();
    await comes("no-service");
    watch.stop();
  };

  beforeAll(async () => {
    service = await CardService.start();
    Object.assign(process.env, service.env);
    library = createRequire(import.meta.url)("pcsc-mini") as CardLibrary;
  });
  afterAll(() => service.close());
  beforeEach(async () => {
    said = [];
    watch = new WatchReaders(library, (now) => said.push(now), 1_500);
    watch.start();
    await comes("empty");
  });
  afterEach(async () => {
    for (const card of cards.splice(0)) card.remove();
    await stopWatch();
    await service.begin();
  });

  test.each([
    ["up to applet 1.7", { atr: specimen.atr }],
    ["of applet 1.8", { atr: specimen.atr18, saysLength: false }],
  ])("a card %s is read, with its photo, and may be taken out", async (_, behaviour) => {
    const card = await put(behaviour);
    await expect.poll(() => said.at(-1)?.photo?.length, { timeout: 12_000 }).toBe(specimen.photo.length);
    expect(said.at(-1)).toMatchObject({ state: "read", reader: "Virtual PCD 00 00" });
    expect(said.at(-1)?.facts).toMatchObject({ insz: "71715100070", town: "Antwerpen" });
    expect(said.findIndex(({ facts, photo }) => facts && !photo)).toBeGreaterThan(0);
    card.remove();
    await comes("empty");
    expect(said.at(-1)?.facts).toBeNull();
  });

  test("one pulled out half-way is told so, and is read when it comes back", async () => {
    await put({ instead: (_, count) => (count > 2 ? "gone" : undefined) });
    await comes("pulled");
    await put();
    await comes("read");
  });

  test("one that lies the wrong way round is mute", async () => {
    const card = await put({ atr: specimen.atrOfMute });
    await comes("mute");
    card.remove();
    await comes("empty");
  });

  test("one that stops answering is mute, and read when it is put in again", async () => {
    const card = await put({ instead: (_, count) => (count > 2 ? "silent" : undefined) });
    await comes("reading");
    await comes("mute");
    card.remove();
    await comes("empty");
    await put();
    await comes("read");
  });

  test("another card is another card, one of ours without its files is damaged", async () => {
    const bank = await put({ atr: bankAtr, instead: () => status(0x6a82) });
    await comes("other");
    bank.remove();
    await comes("empty");
    await put({ instead: () => status(0x6a82) });
    await comes("damaged");
  });

  test("one that another program holds is busy, and is read when that lets go", async () => {
    await stopWatch();
    await service.begin();
    const other = new library.Client().on("error", () => others.push(other)).start();
    await put({ instead: () => undefined }, 1);
    const holding = await held(other, library);
    said = [];
    watch = new WatchReaders(library, (next) => said.push(next));
    watch.start();
    await comes("busy");
    await holding.disconnect(library.CardDisposition.LEAVE);
    await comes("read");
  });

  test("one that is unplugged is missed; where there never was one that is said, and one that comes is met", async () => {
    await service.plugAnew(undefined);
    await comes("unplugged");
    await stopWatch();
    await service.begin();
    watch = new WatchReaders(library, (next) => said.push(next));
    watch.start();
    await comes("no-reader");
    await service.plugAnew("ACS ACR39U");
    await comes("empty");
    await put();
    await comes("read");
    expect(said.at(-1)?.reader).toContain("ACS ACR39U");
  });

  test("one that is a program is no reader, until an identity card is in it", async () => {
    await stopWatch();
    await service.plugAnew("Windows Hello for Business");
    watch = new WatchReaders(library, (next) => said.push(next));
    watch.start();
    await comes("no-reader");
    const card = await put();
    await comes("read");
    card.remove();
    await comes("no-reader");
    await service.plugAnew("Virtual PCD");
    await comes("empty");
  });

  test("a service that ends is told, and found again", async () => {
    await service.end();
    await comes("no-service");
    await service.begin();
    await comes("empty");
    await put();
    await comes("read");
  });
});

describe("several readers", () => {
  const at = (state: CardState, visit = 0) => ({ ...nothing, state, visit });

  test("none at all, and one that was unplugged", () => {
    const readers = new ReadersNow();
    expect(readers.now().state).toBe("no-reader");
    readers.set("ACS ACR39U", at("empty"));
    readers.remove("ACS ACR39U");
    expect(readers.now().state).toBe("unplugged");
  });

  test("the one where a card is read is spoken of, the newest of two", () => {
    const readers = new ReadersNow();
    readers.set("A", at("empty"));
    readers.set("B", at("read", 1));
    readers.set("C", at("read", 2));
    expect(readers.now()).toMatchObject({ reader: "C", state: "read" });
    readers.set("A", at("reading", 3));
    expect(readers.now().reader).toBe("A");
  });

  test("readers that are programs are passed over, until an identity card is in one", () => {
    const readers = new ReadersNow();
    readers.set("Windows Hello for Business 1", at("other", 1));
    readers.set("Microsoft UICC ISO Reader 0", at("mute", 2));
    expect(readers.now().state).toBe("no-reader");
    readers.set("Microsoft Virtual Smart Card 0", at("read", 3));
    expect(readers.now().state).toBe("read");
  });
});

/** A card held by another program, alone. */
async function held(client: InstanceType<CardLibrary["Client"]>, { CardMode }: CardLibrary) {
  for (let turn = 0; turn < 200; turn++) {
    const holding = await client
      .reader("Virtual PCD 00 01")
      ?.connect(CardMode.EXCLUSIVE)
      .catch(() => undefined);
    if (holding) return holding;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The card was never held");
}
