import type { InspectedReading } from "../contracts/scanner-records.ts";
import type { KeyScan } from "../domain/codes/key-texts.ts";
import type { Reading } from "../domain/codes/scan.ts";

/** So many readings are kept. */
const kept = 50;

/** The last readings of the scanner with their keys and how they were understood. Never written anywhere, and of a person's number nothing at all. */
export class HeardReadings {
  #readings: readonly (() => InspectedReading)[] = [];
  #number = 0;

  /** Newest first. */
  get newest(): readonly InspectedReading[] {
    return this.#readings.map((row) => row());
  }

  /** Takes in a reading; `at` in milliseconds since 1970. */
  add(reading: Reading, understood: KeyScan, at: number): void {
    this.#number += 1;
    const number = this.#number;
    // A scan that is being counted does not wait for what the inspector may show; of a person's number nothing is kept until then.
    const now = understood.isPersonal ? rowOf(reading, understood, number, at) : undefined;
    const row = () => now ?? rowOf(reading, understood, number, at);
    this.#readings = [row, ...this.#readings].slice(0, kept);
  }
}

function rowOf(
  { keys, pace, ending }: Reading,
  { scan, basis, isPersonal }: KeyScan,
  number: number,
  at: number,
): InspectedReading {
  const common = {
    number,
    at,
    ending,
    pace: pace ?? 0,
    basis: basis(),
    kind: scan.kind,
    keys: isPersonal ? [] : (keys ?? []),
  };
  if (scan.kind === "person") return { ...common, text: "", symbology: "", problems: [], question: [] };
  const { raw, symbology = "", problems, question = [], kind: _, ...facts } = scan;
  return { ...common, text: isPersonal ? "" : raw, symbology, problems, question, facts };
}
