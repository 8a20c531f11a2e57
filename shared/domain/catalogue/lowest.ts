/** Keeps the lowest distinct numbers of many, at most `room` of them, in order. */
export class Lowest {
  readonly #kept: Uint32Array;
  #size = 0;

  constructor(room: number) {
    this.#kept = new Uint32Array(Math.max(0, room));
  }

  /** False when this number and every higher one no longer change anything. */
  wants(number: number): boolean {
    return this.#size < this.#kept.length || number < (this.#kept[this.#size - 1] ?? 0);
  }

  /** Takes in one number; twice is once. */
  add(number: number): void {
    if (!this.wants(number)) return;
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#kept[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    if (low < this.#size && this.#kept[low] === number) return;
    if (this.#size < this.#kept.length) this.#size++;
    this.#kept.copyWithin(low + 1, low, this.#size - 1);
    this.#kept[low] = number;
  }

  /** What was kept, ascending. */
  get numbers(): Uint32Array {
    return this.#kept.subarray(0, this.#size);
  }
}
