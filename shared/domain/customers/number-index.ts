/** So many digits are in a key; those behind them are compared with the numbers themselves. */
const inKey = 10;
/** So many rows are read before others have their turn. */
const turn = 4_000;
/** So few digits are looked for at the beginning of a number only. */
const fewest = 4;
/** Rows a key can tell apart; with the digits it stays a whole number. */
const mostRows = 2 ** 17;

/** Rows by the numbers they have, found by their first digits. */
export class NumberIndex {
  readonly #of: readonly (readonly string[])[];
  /** Number and row as one, in order. */
  readonly #keys: Float64Array;

  private constructor(of: readonly (readonly string[])[], keys: Float64Array) {
    this.#of = of;
    this.#keys = keys;
  }

  static *making(of: readonly (readonly string[])[]): Generator<undefined, NumberIndex> {
    const keys = new Float64Array(of.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const [row, numbers] of of.entries()) {
      for (const digits of numbers) keys[at++] = keyOf(digits) * mostRows + (row % mostRows);
      if (row % turn === turn - 1) yield;
    }
    keys.sort();
    return new NumberIndex(of, keys);
  }

  /** Gives every row with a number that begins so its mark. */
  mark(digits: string, mark: number, marks: Uint8Array): void {
    const begun = digits.slice(0, inKey);
    const from = this.#first(keyOf(begun) * mostRows);
    const to = this.#first((keyOf(begun) + 11 ** (inKey - begun.length)) * mostRows);
    const isWhole = digits.length <= inKey;
    for (let at = from; at < to; at++) {
      // More rows than a key can tell apart: each that it may mean is looked at.
      for (let row = (this.#keys[at] as number) % mostRows; row < this.#of.length; row += mostRows)
        if ((isWhole && this.#of.length <= mostRows) || this.#has(row, digits)) marks[row] = mark;
    }
  }

  /** Gives every row with a number that holds these digits anywhere its mark; too few would be in every one. */
  markInside(digits: string, mark: number, marks: Uint8Array): void {
    if (digits.length < fewest) return;
    for (const [row, numbers] of this.#of.entries())
      if (numbers.some((number) => number.includes(digits))) marks[row] = mark;
  }

  #has(row: number, digits: string): boolean {
    return (this.#of[row] ?? []).some((number) => number.startsWith(digits));
  }

  #first(key: number): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle] as number) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The first digits as a number that sorts as they do; an end comes before every digit. */
function keyOf(digits: string): number {
  let key = 0;
  for (let at = 0; at < inKey; at++) key = key * 11 + (at < digits.length ? digits.charCodeAt(at) - 47 : 0);
  return key;
}
