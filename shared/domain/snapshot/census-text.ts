/** The range of a writer that a ledger holds, and the digest over its entries. */
interface Held {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  readonly digest: string;
}

/** What a ledger holds, one line a range, in order: equal texts are equal ledgers. */
export const censusText = (ranges: readonly Held[]): string =>
  ranges
    .map(({ writer, from, to, digest }) => `${writer} ${from} ${to} ${digest}\n`)
    .sort()
    .join("");
