/** So many stock lines and what lies on them. */
export interface Sum {
  readonly lines: number;
  readonly packs: number;
  readonly pieces: number;
}

/** What a stock that is handed out adds up to, and what of it is not in the table. */
export interface ExportTally {
  readonly all: Sum;
  readonly places: readonly (Sum & { readonly place: string })[];
  /** By VAT rate in percent, as a reference list has it; null where none has. */
  readonly vat: readonly (Sum & { readonly rate: number | null })[];
  /** Lines that were left out, each under its first reason. */
  readonly leftOut: readonly (Sum & { readonly why: string })[];
  /** Lines that are in the table and that somebody should look at; one line can have several findings. */
  readonly findings: readonly (Sum & { readonly finding: string })[];
}

/** A sum that grows. */
class Adding {
  lines = 0;
  packs = 0;
  pieces = 0;

  add(quantity: number, isPieces: boolean): void {
    this.lines += 1;
    if (isPieces) this.pieces += quantity;
    else this.packs += quantity;
  }

  get sum(): Sum {
    return { lines: this.lines, packs: this.packs, pieces: this.pieces };
  }
}

/** Adds up stock lines on their way into a table, and those that do not go. */
export class Tallying {
  readonly #all = new Adding();
  readonly #places = new Map<string, Adding>();
  readonly #vat = new Map<number | null, Adding>();
  readonly #leftOut = new Map<string, Adding>();
  readonly #findings = new Map<string, Adding>();

  goes(
    quantity: number,
    isPieces: boolean,
    place: string,
    vat: number | null,
    findings: readonly string[],
  ): void {
    this.#all.add(quantity, isPieces);
    at(this.#places, place).add(quantity, isPieces);
    at(this.#vat, vat).add(quantity, isPieces);
    for (const finding of findings) at(this.#findings, finding).add(quantity, isPieces);
  }

  stays(quantity: number, isPieces: boolean, why: string): void {
    at(this.#leftOut, why).add(quantity, isPieces);
  }

  get tally(): ExportTally {
    return {
      all: this.#all.sum,
      places: [...this.#places].map(([place, { sum }]) => ({ place, ...sum })),
      vat: [...this.#vat].map(([rate, { sum }]) => ({ rate, ...sum })),
      leftOut: [...this.#leftOut].map(([why, { sum }]) => ({ why, ...sum })),
      findings: [...this.#findings].map(([finding, { sum }]) => ({ finding, ...sum })),
    };
  }
}

function at<K>(sums: Map<K, Adding>, key: K): Adding {
  let sum = sums.get(key);
  if (!sum) {
    sum = new Adding();
    sums.set(key, sum);
  }
  return sum;
}
