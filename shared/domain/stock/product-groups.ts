import type { Facts } from "./facts.ts";
import { codesOf } from "./subjects.ts";

/** A product as its codes come to: the code it is kept under, all its codes, and whether a claim on it is open. */
export interface ProductGroup {
  readonly root: string;
  readonly members: readonly string[];
  readonly conflict: boolean;
}

/** Codes that entries in effect join, the entries' sets, and the codes products are known by. */
interface Component {
  readonly codes: ReadonlySet<string>;
  readonly sets: readonly { readonly codes: readonly string[]; readonly isLink: boolean }[];
  readonly primaries: ReadonlySet<string>;
}

/**
 * Sorts codes that entries join into products. Products that share an entry naming both their codes are one; without
 * that two of them never melt together. Any other code belongs to the product nearest to it, counted in entries between;
 * where two are equally near it stays apart.
 */
export class ProductGroups {
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** Every code joined with this one, however far, and the products they come to. */
  of(code: string): { readonly codes: ReadonlySet<string>; readonly products: readonly ProductGroup[] } {
    const component = this.#component(code);
    return { codes: component.codes, products: productsIn(component) };
  }

  #component(start: string): Component {
    const codes = new Set<string>();
    const sets = new Map<number, Component["sets"][number]>();
    const primaries = new Set<string>();
    const waiting = [start];
    for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
      if (codes.has(code)) continue;
      codes.add(code);
      for (const { index, said } of this.#facts.about(`code:${code}`)) {
        if ((said.kind !== "productKnown" && said.kind !== "linked") || sets.has(index)) continue;
        if (said.kind === "productKnown") primaries.add(said.code);
        sets.set(index, { codes: codesOf(said), isLink: said.kind === "linked" });
        for (const other of codesOf(said)) waiting.push(other);
      }
    }
    return { codes, sets: [...sets.values()], primaries };
  }
}

function productsIn({ codes, sets, primaries }: Component): readonly ProductGroup[] {
  const rootOf = primaryRoots(primaries, sets);
  const roots = new Set(rootOf.values());
  if (roots.size < 2) {
    const [root] = [...(roots.size > 0 ? roots : codes)].sort();
    return [{ root: root as string, members: [...codes].sort(), conflict: false }];
  }
  const claims = nearest(rootOf, sets);
  const members = new Map<string, string[]>();
  const disputed = new Set<string>();
  for (const code of [...codes].sort()) {
    const [root, ...others] = claims.get(code) ?? [];
    const isApart = root === undefined || others.length > 0;
    if (isApart) disputed.add(code);
    const own = isApart ? code : root;
    const its = members.get(own);
    if (its) its.push(code);
    else members.set(own, [code]);
  }
  for (const set of sets) {
    if (!set.isLink) continue;
    const linked = new Set(set.codes.map((code) => ownerOf(claims, code)));
    if (linked.size > 1) for (const root of linked) disputed.add(root);
  }
  return [...members].map(([root, its]) => ({ root, members: its, conflict: disputed.has(root) }));
}

function ownerOf(claims: ReadonlyMap<string, ReadonlySet<string>>, code: string): string {
  const [root, ...others] = claims.get(code) ?? [];
  return root === undefined || others.length > 0 ? code : root;
}

/** The smallest code of each product, for every code a product is known by. */
function primaryRoots(primaries: ReadonlySet<string>, sets: Component["sets"]): Map<string, string> {
  const rootOf = new Map([...primaries].map((code) => [code, code]));
  for (let grew = true; grew; ) {
    grew = false;
    for (const { codes } of sets) {
      const known = codes.filter((code) => primaries.has(code));
      const smallest = known.map((code) => rootOf.get(code) as string).sort()[0];
      for (const code of known) {
        if (smallest === undefined || rootOf.get(code) === smallest) continue;
        rootOf.set(code, smallest);
        grew = true;
      }
    }
  }
  return rootOf;
}

/** The products nearest to each code, counted in entries between. */
function nearest(
  rootOf: ReadonlyMap<string, string>,
  sets: Component["sets"],
): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = new Map<string, Set<string>>([...rootOf].map(([code, root]) => [code, new Set([root])]));
  for (let grew = true; grew; ) {
    const further = new Map<string, Set<string>>();
    for (const { codes } of sets) {
      const unclaimed = codes.filter((code) => !claims.has(code));
      if (unclaimed.length === 0) continue;
      for (const code of unclaimed) {
        const roots = further.get(code) ?? new Set();
        for (const near of codes) for (const root of claims.get(near) ?? []) roots.add(root);
        if (roots.size > 0) further.set(code, roots);
      }
    }
    for (const [code, roots] of further) claims.set(code, roots);
    grew = further.size > 0;
  }
  return claims;
}
