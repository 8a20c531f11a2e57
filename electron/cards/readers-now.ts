import type { CardNow, CardState } from "../../shared/contracts/card-records.ts";

/** What is known of one reader. */
export type ReaderNow = Pick<CardNow, "state" | "visit" | "facts" | "photo">;

/** Which of several readers is spoken of: the first of these states that one of them is in. */
const order: readonly CardState[] = [
  ...(["reading", "read", "busy", "pulled", "damaged", "mute", "other", "empty"] as const),
];

/** Readers that are programs: Windows Hello, the telephone's card, virtual smart cards. They count only with an identity card. */
const isProgram = (name: string) => /windows hello|uicc|virtual smart ?card|microsoft ifd/i.test(name);

/** Everything that is known of the readers, said as one state. */
export class ReadersNow {
  readonly #readers = new Map<string, ReaderNow>();
  #hadReader = false;

  set(name: string, now: ReaderNow): void {
    this.#readers.set(name, now);
    this.#hadReader ||= !isProgram(name);
  }

  of(name: string): ReaderNow | undefined {
    return this.#readers.get(name);
  }

  remove(name: string): void {
    this.#readers.delete(name);
  }

  /** The service is gone, and with it every reader. */
  clear(): void {
    this.#readers.clear();
  }

  /** The reader where most goes on; of two the one with the newer card. */
  now(): CardNow {
    const [first] = [...this.#readers]
      .filter(([name, { state }]) => !isProgram(name) || state === "reading" || state === "read")
      .sort(([, a], [, b]) => order.indexOf(a.state) - order.indexOf(b.state) || b.visit - a.visit);
    if (first) return { ...first[1], reader: first[0].slice(0, 200) };
    return { ...nothing, state: this.#hadReader ? "unplugged" : "no-reader" };
  }
}

/** No card is spoken of. */
export const nothing = { reader: "", visit: 0, facts: null, photo: null } as const;
