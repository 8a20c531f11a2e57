import type { Refusal } from "./open-columns.ts";

/** No text of a file begins with it: a table with control characters in its codes is refused. */
const sign = "\u0001";

/**
 * Codes that are gone, each under a name of its own while the rest of its row is read: rows with one name, pack and cell
 * share it, as rows with one code share theirs.
 */
export class LostCodes {
  readonly #numbers = new Map<string, number>();
  readonly #lost: Refusal[] = [];

  /** The code such a row is read under. */
  codeFor(refusal: Refusal, name: string, pack: string): string {
    const key = JSON.stringify([refusal.reason, refusal.cell, name, pack]);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#lost.push(refusal) - 1;
      this.#numbers.set(key, number);
    }
    return `${sign}${number}`;
  }

  /** Why a code is gone; undefined for one that is not. */
  of(code: string): Refusal | undefined {
    return code.startsWith(sign) ? this.#lost[Number(code.slice(1))] : undefined;
  }
}
