import { interpretScan, type Reading, type Scan } from "../../../shared/domain/codes/scan.ts";
import type { Label } from "./waiting.ts";

type Context = Parameters<typeof interpretScan>[1];

/**
 * What can be read of a pack before the engine has answered; nothing when it may be the number of a person. Worked out when
 * it is first asked for: the reading is on its way to the engine by then.
 */
export class ReadingLabel implements Label {
  readonly #understand: () => Scan;
  #scan: Scan | undefined;

  constructor(reading: Reading, context: Context) {
    this.#understand = () => interpretScan(reading, context);
  }

  get isPerson(): boolean {
    return this.#read().kind === "person";
  }

  get code(): string {
    const scan = this.#read();
    return scan.kind === "person" ? "" : scan.code;
  }

  get lot(): string {
    const scan = this.#read();
    return scan.kind === "person" ? "" : (scan.lot ?? "");
  }

  get expiry(): string {
    const scan = this.#read();
    return scan.kind === "person" ? "" : (scan.expiry ?? "");
  }

  #read(): Scan {
    this.#scan ??= this.#understand();
    return this.#scan;
  }
}
