import type { Client, Reader } from "pcsc-mini";
import type { CardNow } from "../../shared/contracts/card-records.ts";
import { nothing, ReadersNow } from "./readers-now.ts";
import { type CardLibrary, visitCard } from "./visit-card.ts";

/** A service that is gone is looked for again so often; readers are all known so soon after a start. In milliseconds. */
const lookAgain = 1_500;
const allKnown = 400;
/** A card that did not answer is mute when it is still there after so long: a pulled one is told of before. */
const untilGone = 1_500;

/**
 * Clients whose service went away. Freed, such a client throws where nobody can catch it (pcsc-mini 0.1.3); so they stay,
 * a few hundred bytes each time the service ends.
 */
const leftBehind: Client[] = [];

/** Listens to every reader and reads each card that is put in. What there is to know is told whenever it changes. */
export class WatchReaders {
  readonly #library: CardLibrary;
  readonly #tell: (now: CardNow) => void;
  readonly #longestVisit: number;
  readonly #readers = new ReadersNow();
  #client: Client | undefined;
  /** One that found no service yet. */
  #idle: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #visits = 0;

  /** A whole visit takes a second: what hangs for `longestVisit` milliseconds does not end by itself. */
  constructor(library: CardLibrary, tell: (now: CardNow) => void, longestVisit = 6_000) {
    this.#library = library;
    this.#tell = tell;
    this.#longestVisit = longestVisit;
  }

  /** Begins; without the service it goes on looking for it. */
  start(): void {
    const client = this.#idle ?? this.#newClient();
    try {
      client.start();
      this.#idle = undefined;
      this.#client = client;
      this.#timer = setTimeout(() => this.#say(), allKnown);
    } catch {
      this.#idle = client;
      this.#missed();
    }
  }

  stop(): void {
    const client = this.#client;
    this.#client = undefined;
    clearTimeout(this.#timer);
    end(client);
  }

  #newClient(): Client {
    const client = new this.#library.Client();
    client.on("reader", (reader: Reader) => this.#meet(reader));
    client.on("error", () => {
      if (client !== this.#client) return;
      leftBehind.push(client);
      this.stop();
      this.#missed();
    });
    return client;
  }

  /** There is no service now. */
  #missed(): void {
    this.#readers.clear();
    this.#tell({ ...nothing, state: this.#isServiceOnDemand ? "no-reader" : "no-service" });
    this.#timer = setTimeout(() => this.start(), lookAgain);
  }

  /** Windows runs its card service only while a reader is there. */
  get #isServiceOnDemand(): boolean {
    return process.platform === "win32";
  }

  #meet(reader: Reader): void {
    const name = reader.name();
    reader.on("change", (status) => {
      const { PRESENT, MUTE } = this.#library.ReaderStatus;
      if (!status.has(PRESENT)) this.#emptied(name);
      else if (status.has(MUTE)) this.#set(name, "mute");
      else void this.#inserted(reader);
    });
    reader.on("disconnect", () => {
      this.#readers.remove(name);
      if (this.#client) this.#say();
    });
  }

  #emptied(name: string): void {
    const before = this.#readers.of(name)?.state;
    const isHalfWay = before === "reading" || before === "pulled";
    this.#set(name, isHalfWay ? "pulled" : "empty");
  }

  /** Reads a card once for each time it is put in. */
  async #inserted(reader: Reader): Promise<void> {
    const name = reader.name();
    const before = this.#readers.of(name)?.state ?? "empty";
    if (before !== "empty" && before !== "pulled" && before !== "mute") return;
    const visit = ++this.#visits;
    const isHere = () => this.#client !== undefined && this.#readers.of(name)?.visit === visit;
    this.#set(name, "reading", visit);
    const muteIfReading = () => {
      if (isHere() && this.#readers.of(name)?.state === "reading") this.#set(name, "mute", visit);
    };
    setTimeout(muteIfReading, this.#longestVisit);
    const outcome = await visitCard(this.#library, reader, isHere, (now) => {
      if (isHere()) this.#readers.set(name, { ...now, visit });
      if (isHere()) this.#say();
    });
    if (outcome === "silent") setTimeout(muteIfReading, untilGone);
  }

  #set(name: string, state: CardNow["state"], visit = 0): void {
    this.#readers.set(name, { state, visit, facts: null, photo: null });
    this.#say();
  }

  #say(): void {
    this.#tell(this.#readers.now());
  }
}

function end(client: Client | undefined): void {
  try {
    client?.stop();
  } catch {
    // The service it would say farewell to is gone.
  }
}
