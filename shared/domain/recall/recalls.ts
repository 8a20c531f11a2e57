import type { RecallList } from "./recall-list.ts";

/**
 * How a pack meets a recall list. `lot`: letter by letter. `similar`: but for its case, O and 0, or I, l and 1. `product`:
 * every lot of it is recalled. `open`: some of its lots are, and this pack's lot is not known.
 */
export interface RecallMatch {
  readonly how: "lot" | "similar" | "product" | "open";
  /** The lots of the list it meets, as the list writes them; none for a whole product. */
  readonly lots: readonly string[];
}

/** The recalled lots of one product, by what looks alike; "" stands for all of them. */
type Lots = Map<string, string[]>;

const wholeProduct = "";
/** Enough lots to look for on a pack. */
const mostShown = 8;

/** What a lot looks like to somebody who types it off a pack: no case, no blanks, O as 0, I and l as 1. */
export const alike = (lot: string): string =>
  lot.replace(/\s/g, "").toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");

/** All that is recalled, found by one look into a map for each code of a pack. */
export class Recalls {
  readonly #byCode = new Map<string, Lots>();

  constructor(lists: Iterable<RecallList>) {
    for (const { codes, lots } of lists)
      codes.forEach((all, row) => {
        for (const code of all.split(" ")) this.#add(code, lots[row] ?? "");
      });
  }

  get isEmpty(): boolean {
    return this.#byCode.size === 0;
  }

  /** Every code that some list names. */
  codes(): Iterable<string> {
    return this.#byCode.keys();
  }

  /** How a pack with these codes and this lot ("" when it is not known) meets the lists; the surest way stands. */
  find(codes: readonly string[], lot: string): RecallMatch | undefined {
    let best: RecallMatch | undefined;
    for (const code of codes) {
      const lots = this.#byCode.get(code);
      const match = lots && matchOf(lots, lot);
      if (match && (!best || sureness.indexOf(match.how) < sureness.indexOf(best.how))) best = match;
    }
    return best;
  }

  #add(code: string, lot: string): void {
    let lots = this.#byCode.get(code);
    if (!lots) {
      lots = new Map();
      this.#byCode.set(code, lots);
    }
    const key = lot === "" ? wholeProduct : alike(lot);
    const held = lots.get(key);
    if (!held) lots.set(key, [lot]);
    else if (!held.includes(lot)) held.push(lot);
  }
}

const sureness: readonly RecallMatch["how"][] = ["lot", "similar", "product", "open"];

function matchOf(lots: Lots, lot: string): RecallMatch | undefined {
  const written = lot === "" ? undefined : lots.get(alike(lot));
  if (written?.includes(lot)) return { how: "lot", lots: [lot] };
  if (written) return { how: "similar", lots: written };
  if (lots.has(wholeProduct)) return { how: "product", lots: [] };
  return lot === "" ? { how: "open", lots: [...lots.values()].flat().slice(0, mostShown) } : undefined;
}
