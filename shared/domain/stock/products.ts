import type { EntryOf, LedgerEntry } from "../ledger/entry.ts";
import type { EntryTable } from "./entry-table.ts";
import type { Facts } from "./facts.ts";
import { withRoom } from "./growing.ts";
import { ProductGroups } from "./product-groups.ts";
import { codesOf } from "./subjects.ts";

/** What the ledger knows of a product. `names` holds more than one when people or lists disagree. */
export interface ProductFacts {
  readonly name: string;
  readonly pack: string;
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** A code claimed by two products stays apart until somebody settles it; so do products that a person linked in vain. */
  readonly conflict: boolean;
}

/** What is known under a root, as bits. `alone`: by one list's fact, which touches no other. */
const known = { something: 1, name: 2, names: 4, conflict: 8, alone: 16 } as const;

/**
 * Step 3 of the fold: which codes are one product, and what it is called. Codes are joined by entries only
 * (`productKnown`, `linked`); a code that two different products claim stays apart.
 */
export class Products {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #groups: ProductGroups;
  /** The codes of a product that is more than one fact, by its root. */
  readonly #members = new Map<number, readonly string[]>();
  /** What was asked for, until it changes. */
  readonly #asked = new Map<number, ProductFacts>();
  #root = new Uint32Array(0);
  #known = new Uint8Array(0);
  /** The turn in which a code was last worked out. */
  #done = new Uint32Array(0);
  #turn = 0;

  constructor(table: EntryTable, facts: Facts) {
    this.#table = table;
    this.#facts = facts;
    this.#groups = new ProductGroups(facts);
  }

  /** The code a product is kept under: the place of its first code, or the code itself. */
  root(code: number): number {
    const root = code < this.#root.length ? (this.#root[code] as number) : 0;
    return root === 0 ? code : root;
  }

  /** What is known of the product under this root. */
  known(root: number): ProductFacts {
    let facts = this.#asked.get(root);
    if (!facts) {
      facts = this.look(root);
      this.#asked.set(root, facts);
    }
    return facts;
  }

  /** The same, worked out and not kept: for who goes through all products once. */
  look(root: number): ProductFacts {
    const codes = this.#codesOf(root);
    if (!this.#has(root, known.alone))
      return { ...this.#namesOf(codes), codes, conflict: this.#has(root, known.conflict) };
    const { name, pack } = this.#onlyFact(root);
    return { name, pack: name === "" ? "" : pack, names: name === "" ? [] : [name], codes, conflict: false };
  }

  isNamed(root: number): boolean {
    return this.#has(root, known.name);
  }

  /** True when there are several names to choose from, or a code is claimed by two products. */
  isDisputed(root: number): boolean {
    return this.#has(root, known.names | known.conflict);
  }

  /** Every root of which something is known. */
  *roots(): Generator<number> {
    for (let code = 0; code < this.#known.length; code++) if (this.#has(code, known.something)) yield code;
  }

  /**
   * Works the products of these codes out afresh; answers with every code whose root or facts may have changed, some
   * perhaps twice.
   */
  refold(codes: Iterable<number>): readonly number[] {
    this.#turn += 1;
    this.#root = withRoom(this.#root, this.#table.codes.size);
    this.#known = withRoom(this.#known, this.#table.codes.size);
    this.#done = withRoom(this.#done, this.#table.codes.size);
    const touched: number[] = [];
    for (const code of codes) {
      if (this.#done[code] === this.#turn) continue;
      if (this.#settleAlone(code, touched)) continue;
      if (this.#facts.byCode.of(code).some((index) => this.#facts.isInEffect(index)))
        this.#settleGroup(code, touched);
      else this.#forget(code, touched);
    }
    return touched;
  }

  /** By one list's fact in effect that speaks of codes nothing else speaks of: how nearly all products are known. */
  #settleAlone(code: number, touched: number[]): boolean {
    const { byCode } = this.#facts;
    const index = byCode.onlyFactOf(code);
    const fact = index < 0 ? undefined : this.#table.facts.get(index);
    if (fact?.kind !== "productKnown" || !this.#facts.isInEffect(index)) return false;
    const codes = byCode.codesAlone(code);
    if (!codes) return false;
    const root = codes[0] as number;
    for (const place of codes) {
      this.#forget(place, touched);
      this.#root[place] = root;
    }
    this.#known[root] = known.something | known.alone | (fact.name === "" ? 0 : known.name);
    return true;
  }

  #settleGroup(start: number, touched: number[]): void {
    const { codes } = this.#table;
    const group = this.#groups.of(codes.word(start));
    for (const code of group.codes) this.#forget(codes.place(code), touched);
    for (const { root, members, conflict } of group.products) {
      const place = codes.place(root);
      for (const member of members) this.#root[codes.place(member)] = place;
      const { names } = this.#namesOf(members);
      if (names.length === 0 && members.length === 1 && !conflict) continue;
      if (members.length > 1) this.#members.set(place, members);
      this.#known[place] =
        known.something |
        (names.length > 0 ? known.name : 0) |
        (names.length > 1 ? known.names : 0) |
        (conflict ? known.conflict : 0);
    }
  }

  #forget(code: number, touched: number[]): void {
    if (this.#known[code] !== 0) this.#members.delete(code);
    this.#asked.delete(code);
    this.#done[code] = this.#turn;
    this.#root[code] = 0;
    this.#known[code] = 0;
    touched.push(code);
  }

  #has(root: number, bits: number): boolean {
    return root < this.#known.length && ((this.#known[root] as number) & bits) !== 0;
  }

  #codesOf(root: number): readonly string[] {
    const code = this.#table.codes.word(root);
    if (!this.#has(root, known.alone)) return this.#members.get(root) ?? [code];
    const codes = codesOf(this.#onlyFact(root));
    const [first = "", second = ""] = codes;
    // Nearly all products have two codes, and this is asked of all of them at start.
    if (codes.length === 2 && first !== second) return first < second ? codes : [second, first];
    return codes.length > 1 ? [...new Set(codes)].sort() : codes;
  }

  #onlyFact(root: number): EntryOf<"productKnown"> {
    return this.#table.facts.get(this.#facts.byCode.onlyFactOf(root)) as EntryOf<"productKnown">;
  }

  /** Names people gave come before names from a list; among several the smallest id stands, and all are kept to choose from. */
  #namesOf(codes: readonly string[]): Pick<ProductFacts, "name" | "pack" | "names"> {
    const indexes = [
      ...new Set(codes.flatMap((code) => this.#facts.byCode.of(this.#table.codes.place(code)))),
    ];
    const given = this.#facts.headsAmong<"named">(indexes, ({ kind }) => kind === "named");
    const listed = this.#facts.headsAmong<"productKnown">(indexes, ({ kind }) => kind === "productKnown");
    const chosen = (given.length > 0 ? given : listed).map(({ said }) => said as LedgerEntry & NameAndPack);
    const names = [...new Set(chosen.map(({ name }) => name))].filter((name) => name !== "");
    return {
      name: names[0] ?? "",
      pack: chosen.find(({ name }) => name === names[0])?.pack ?? "",
      names,
    };
  }
}

interface NameAndPack {
  readonly name: string;
  readonly pack: string;
}
