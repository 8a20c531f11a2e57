import type { CatalogueColumns } from "../catalogue/catalogue-page.ts";
import type { ListedProduct } from "./catalogue-columns.ts";
import type { Refusal } from "./open-columns.ts";

const longestName = 500;
const longestPack = 300;

/** A reference list in the making; no code leads to two of its products. */
export class CatalogueList {
  readonly #names: string[] = [];
  readonly #packs: string[] = [];
  readonly #codes: string[] = [];
  readonly #groups: string[] = [];
  readonly #vats: (number | null)[] = [];
  readonly #seen = new Set<string>();

  get size(): number {
    return this.#names.length;
  }

  /** Adds a product under those of its codes that no product before it has; refused when none is left. */
  add(
    { name, pack, codes, vat }: Pick<ListedProduct, "name" | "pack" | "codes" | "vat">,
    group = "",
  ): Refusal | undefined {
    if (codes.length === 0) return { reason: "code", cell: name };
    if (name === "") return { reason: "name", cell: codes[0] as string };
    if (name.length > longestName || pack.length > longestPack) return { reason: "too-long", cell: name };
    const own = [...new Set(codes)].filter((code) => !this.#seen.has(code));
    if (own.length === 0) return { reason: "code-twice", cell: codes[0] as string };
    for (const code of own) this.#seen.add(code);
    this.#names.push(name);
    this.#packs.push(pack);
    this.#codes.push(own.join(" "));
    this.#groups.push(group);
    this.#vats.push(vat ?? null);
    return undefined;
  }

  columns(): CatalogueColumns {
    return {
      ...{ names: this.#names, packs: this.#packs, codes: this.#codes },
      ...(this.#groups.some((group) => group !== "") ? { groups: this.#groups } : {}),
      ...(this.#vats.some((vat) => vat !== null) ? { vats: this.#vats } : {}),
    };
  }
}
