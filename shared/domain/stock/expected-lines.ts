import { withRoom } from "./growing.ts";

/** What is expected line by line, and how many lines a list speaks of in a place. */
export class ExpectedLines {
  #quantity = new Int32Array(0);
  /** 1 where a list that stands speaks of the line. */
  #said = new Uint8Array(0);
  #lines = 0;
  readonly #linesAt = new Map<number, number>();

  /** True while any list stands. */
  get isAny(): boolean {
    return this.#lines > 0;
  }

  /** True when a list that stands speaks of this line. */
  stands(line: number): boolean {
    return line < this.#said.length && this.#said[line] !== 0;
  }

  /** What the list that stands expects on a line. */
  quantity(line: number): number {
    return line < this.#quantity.length ? (this.#quantity[line] as number) : 0;
  }

  /** How many lines a list that stands expects in a place; 0 is the place nobody said. */
  linesAt(location: number): number {
    return this.#linesAt.get(location) ?? 0;
  }

  /** Nothing is expected on a line any more. */
  protected clear(line: number, location: number): void {
    if (this.stands(line)) this.#count(location, -1);
    this.#said[line] = 0;
    this.#quantity[line] = 0;
  }

  /** So much is expected on a line, beside what is expected there already. */
  protected put(line: number, location: number, quantity: number): void {
    this.#quantity = withRoom(this.#quantity, line + 1);
    this.#said = withRoom(this.#said, line + 1);
    if (!this.stands(line)) this.#count(location, 1);
    this.#said[line] = 1;
    this.#quantity[line] = (this.#quantity[line] as number) + quantity;
  }

  #count(location: number, more: number): void {
    this.#lines += more;
    this.#linesAt.set(location, this.linesAt(location) + more);
  }
}
