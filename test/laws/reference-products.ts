import { ReferenceSessions } from "./reference-sessions.ts";
import { byId, isKind } from "./reference-standing.ts";

export interface ReferenceProduct {
  readonly root: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly conflict: boolean;
}

/** Step 3 as the rules have it: which codes are one product, and its names. */
export class ReferenceProducts extends ReferenceSessions {
  /** The sets of codes that facts in effect join. */
  #sets(): { readonly codes: readonly string[]; readonly primary: string | undefined }[] {
    return this.all
      .filter(isKind("productKnown", "linked"))
      .filter((one) => this.stands(one))
      .map((one) =>
        one.kind === "linked"
          ? { codes: one.codes, primary: undefined }
          : { codes: [one.code, ...one.codes], primary: one.code },
      );
  }

  /** How many entries lie between some codes and every code they are joined with. */
  #distances(from: readonly string[]): Map<string, number> {
    const sets = this.#sets();
    const distances = new Map(from.map((code) => [code, 0]));
    for (let steps = 0; steps <= sets.length; steps++)
      for (const { codes } of sets)
        if (codes.some((code) => (distances.get(code) ?? Number.POSITIVE_INFINITY) <= steps))
          for (const code of codes) if (!distances.has(code)) distances.set(code, steps + 1);
    return distances;
  }

  /** What is said of a code that is a box, the first by its id first. */
  boxesOf(code: string) {
    return this.heads(this.all.filter(isKind("boxed")).filter((one) => one.code === code));
  }

  productOf(code: string): ReferenceProduct {
    const joined = [...this.#distances([code]).keys()];
    const sets = this.#sets().filter(({ codes }) => codes.some((one) => joined.includes(one)));
    const primaries = [...new Set(sets.flatMap(({ primary }) => primary ?? []))].sort();
    const isShared = (a: string, b: string) =>
      sets.some(({ codes }) => codes.includes(a) && codes.includes(b));
    // Products that share an entry naming both their codes are one.
    const products: string[][] = [];
    for (const primary of primaries) {
      if (products.some((product) => product.includes(primary))) continue;
      const product = [primary];
      for (const one of product)
        for (const other of primaries)
          if (!product.includes(other) && isShared(one, other)) product.push(other);
      products.push(product.sort());
    }
    const rootOf = (one: string): string => {
      if (products.length === 0) return [...joined].sort()[0] as string;
      const near = products.map((product) => ({
        root: product[0] as string,
        distance: this.#distances(product).get(one) ?? Number.POSITIVE_INFINITY,
      }));
      const least = Math.min(...near.map(({ distance }) => distance));
      const nearest = near.filter(({ distance }) => distance === least);
      return nearest.length === 1 ? (nearest[0]?.root as string) : one;
    };
    const root = rootOf(code);
    const codes = joined.filter((one) => rootOf(one) === root).sort();
    const isApart = products.length > 1 && !products.some((product) => product[0] === root);
    const isLinkedInVain = sets.some(
      ({ codes: set, primary }) =>
        primary === undefined &&
        set.some((one) => rootOf(one) === root) &&
        set.some((one) => rootOf(one) !== root),
    );
    return { root, codes, conflict: isApart || isLinkedInVain, ...this.#namesOf(codes) };
  }

  #namesOf(codes: readonly string[]) {
    const about = this.all.filter(isKind("named", "productKnown", "linked")).filter((one) => {
      const spoken =
        one.kind === "named" ? [one.code] : one.kind === "linked" ? one.codes : [one.code, ...one.codes];
      return spoken.some((code) => codes.includes(code));
    });
    const given = this.heads(about.filter(isKind("named")));
    const listed = about
      .filter(isKind("productKnown"))
      .filter((one) => this.stands(one))
      .sort(byId);
    const said: readonly { readonly name: string }[] = given.length > 0 ? given : listed;
    const names = [...new Set(said.map(({ name }) => name))].filter((name) => name !== "");
    return { name: names[0] ?? "", names };
  }
}
