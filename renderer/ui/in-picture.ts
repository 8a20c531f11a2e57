/** A code is gone from the picture when it was not read for so many milliseconds: one blurred picture is no leaving. */
const gone = 700;
/** Codes that are seen within so many milliseconds of each other lie on one pack. */
const together = 400;
/** So long is waited before a pack counts: its best code is often read a moment after another one. */
const settling = 250;
/** A code must be read in so many pictures: what was misread once is not misread twice alike. */
const pictures = 2;

interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly times: number;
}

/**
 * What a camera sees, as packs: one that is held before the lens counts once until it leaves the picture, by the best of
 * its codes. Pure: codes and times in, codes to be counted out.
 */
export class InPicture {
  /** Codes of the pack that was counted, and when each was last seen. */
  readonly #there = new Map<string, number>();
  readonly #candidates = new Map<string, Candidate>();

  /** Takes what one picture shows at a time in milliseconds; answers with the code that counts now, if one does. */
  see(codes: readonly string[], now: number): string | undefined {
    for (const [code, last] of this.#there)
      if (now - last > gone && !codes.includes(code)) this.#there.delete(code);
    for (const [code, { last }] of this.#candidates) if (now - last > gone) this.#candidates.delete(code);
    const isSamePack = [...this.#there.values()].some((last) => now - last <= together);
    for (const code of codes) {
      if (this.#there.has(code) || isSamePack) this.#there.set(code, now);
      else this.#wait(code, now);
    }
    return this.#count(now);
  }

  #wait(code: string, now: number): void {
    const before = this.#candidates.get(code);
    this.#candidates.set(code, { first: before?.first ?? now, last: now, times: (before?.times ?? 0) + 1 });
  }

  #count(now: number): string | undefined {
    const first = Math.min(...[...this.#candidates.values()].map((one) => one.first));
    if (now - first < settling) return undefined;
    const sure = [...this.#candidates].filter(([, { times }]) => times >= pictures).map(([code]) => code);
    const [best] = sure.sort((a, b) => rank(a) - rank(b));
    if (best === undefined) return undefined;
    for (const [code, { last }] of this.#candidates) this.#there.set(code, last);
    this.#candidates.clear();
    return best;
  }
}

/** The code that says most comes first: element strings hold lot, expiry and serial. */
const order = ["]d2", "]Q3", "]C1", "]e0", "]d", "]Q"];

function rank(code: string): number {
  const found = order.findIndex((prefix) => code.startsWith(prefix));
  return found < 0 ? order.length : found;
}
