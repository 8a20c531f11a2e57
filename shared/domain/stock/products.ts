import type { EntryTable } from "./entry-table.ts";
import type { Fact, Facts } from "./facts.ts";
import { withRoom } from "./growing.ts";

/** What the ledger knows of a product. `names` holds more than one when people or lists disagree. */
export interface ProductFacts {
  readonly name: string;
  readonly pack: string;
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** A code claimed by two products stays apart until somebody settles it. */
  readonly conflict: boolean;
}

const nothingKnown = (code: string): ProductFacts => ({
  name: "",
  pack: "",
  names: [],
  codes: [code],
  conflict: false,
});

/**
 * Step 3 of the fold: which codes are one product, and what it is called. Codes are joined by entries only
 * (`productKnown`, `linked`); a code that two different products claim stays apart.
 */
export class Products {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #known = new Map<number, ProductFacts>();
  #root = new Uint32Array(0);

  constructor(table: EntryTable, facts: Facts) {
    this.#table = table;
    this.#facts = facts;
  }

  /** The code a product is kept under: the place of its first code, or the code itself. */
  root(code: number): number {
    const root = code < this.#root.length ? (this.#root[code] as number) : 0;
    return root === 0 ? code : root;
  }

  /** What is known of the product under this root. */
  known(root: number): ProductFacts {
    return this.#known.get(root) ?? nothingKnown(this.#table.codes.word(root));
  }

  isNamed(root: number): boolean {
    return (this.#known.get(root)?.name ?? "") !== "";
  }

  /** Every root of which something is known. */
  roots(): IterableIterator<number> {
    return this.#known.keys();
  }

  /** Works the products of these codes out afresh; answers with every code whose root or facts may have changed. */
  refold(codes: Iterable<string>): ReadonlySet<number> {
    const touched = new Set<number>();
    for (const code of codes) {
      const place = this.#table.codes.place(code);
      if (touched.has(place)) continue;
      const before = this.#known.get(this.root(place))?.codes ?? [];
      for (const member of [...before, code]) this.#forget(this.#table.codes.place(member), touched);
      for (const member of [...before, code]) this.#refoldComponent(member, touched);
    }
    return touched;
  }

  #forget(place: number, touched: Set<number>): void {
    this.#known.delete(this.root(place));
    this.#root = withRoom(this.#root, place + 1);
    this.#root[place] = 0;
    touched.add(place);
  }

  #refoldComponent(start: string, touched: Set<number>): void {
    const { codes, sets, primaries } = this.#component(start);
    for (const code of codes) this.#forget(this.#table.codes.place(code), touched);
    if (oneProduct(primaries, sets)) {
      const root = [...(primaries.size > 0 ? primaries : codes)].sort()[0] as string;
      this.#settle(root, [...codes].sort(), false);
      return;
    }
    for (const code of codes) {
      const claimants = [...primaries].filter((primary) =>
        sets.some((set) => set.includes(primary) && set.includes(code)),
      );
      if (primaries.has(code)) {
        const own = [...codes].filter(
          (other) => !primaries.has(other) && claimedOnlyBy(other, code, primaries, sets),
        );
        this.#settle(code, [code, ...own.sort()], false);
      } else if (claimants.length !== 1) this.#settle(code, [code], true);
    }
  }

  /** Every code that entries in effect join with this one, the joined sets, and the codes products are known by. */
  #component(start: string) {
    const codes = new Set<string>();
    const sets: (readonly string[])[] = [];
    const primaries = new Set<string>();
    const waiting = [start];
    for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
      if (codes.has(code)) continue;
      codes.add(code);
      for (const { said } of this.#facts.about(`code:${code}`)) {
        if (said.kind === "productKnown") primaries.add(said.code);
        if (said.kind !== "productKnown" && said.kind !== "linked") continue;
        const set = said.kind === "productKnown" ? [said.code, ...said.codes] : said.codes;
        sets.push(set);
        waiting.push(...set);
      }
    }
    return { codes, sets, primaries };
  }

  #settle(root: string, codes: readonly string[], conflict: boolean): void {
    const place = this.#table.codes.place(root);
    for (const code of codes) {
      const member = this.#table.codes.place(code);
      this.#root = withRoom(this.#root, member + 1);
      this.#root[member] = place;
    }
    const facts = this.#namesOf(codes);
    if (facts.names.length === 0 && codes.length === 1 && !conflict) return;
    this.#known.set(place, { ...facts, codes, conflict });
  }

  /** Names people gave come before names from a list; among several the smallest id stands, and all are kept to choose from. */
  #namesOf(codes: readonly string[]): Pick<ProductFacts, "name" | "pack" | "names"> {
    const given = codes.flatMap((code) => this.#facts.heads<"named">(`named:${code}`));
    const listed = codes.flatMap((code) =>
      this.#facts.about<"productKnown">(`code:${code}`).filter(({ said }) => said.kind === "productKnown"),
    );
    const chosen: readonly Fact<"named" | "productKnown">[] = given.length > 0 ? given : listed;
    const ordered = [...chosen].sort((a, b) => (this.#table.id(a.index) < this.#table.id(b.index) ? -1 : 1));
    const names = [...new Set(ordered.map(({ said }) => said.name))].filter((name) => name !== "");
    return {
      name: names[0] ?? "",
      pack: ordered.find(({ said }) => said.name === names[0])?.said.pack ?? "",
      names,
    };
  }
}

/** Products that share an entry naming both their codes are one; without that two of them never melt together. */
function oneProduct(primaries: ReadonlySet<string>, sets: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = primaries;
  if (first === undefined) return true;
  const reached = new Set([first]);
  const inSets = sets.map((set) => set.filter((code) => primaries.has(code))).filter((set) => set.length > 1);
  for (let grew = true; grew; ) {
    const before = reached.size;
    for (const set of inSets)
      if (set.some((code) => reached.has(code))) for (const code of set) reached.add(code);
    grew = reached.size > before;
  }
  return rest.every((primary) => reached.has(primary));
}

function claimedOnlyBy(
  code: string,
  primary: string,
  primaries: ReadonlySet<string>,
  sets: readonly (readonly string[])[],
): boolean {
  const claimants = [...primaries].filter((other) =>
    sets.some((set) => set.includes(other) && set.includes(code)),
  );
  return claimants.length === 1 && claimants[0] === primary;
}
