import type { Draft } from "../domain/ledger/entry.ts";
import type { Dependencies } from "./dependencies.ts";
import { arePartedCodes } from "./parted-codes.ts";

/** A file or list by name, as far as an entry keeps it: one that says more would be no entry to whoever reads it next. */
export const sourceText = (name: string): string => name.slice(0, 200).replace(/\p{Surrogate}$/u, "");

/** What a list knows of a code and the ledger does not yet: said once, in the group of the first count that uses it. */
export function knownFacts(
  { ledger, catalogue }: Pick<Dependencies, "ledger" | "catalogue">,
  codes: readonly string[],
): readonly Draft<"productKnown">[] {
  const { stock } = ledger;
  const { products, entries } = stock;
  for (const code of codes) {
    const place = entries.codes.find(code);
    if (place !== undefined && products.isNamed(products.root(place))) return [];
  }
  for (const code of codes) {
    const found = catalogue.find(code);
    // What a person has parted is not learned again by itself.
    const isParted = (other: string) => arePartedCodes(stock, code, other);
    if (!found || isParted(found.code)) continue;
    const all = [...new Set([...found.codes, ...codes])].filter(
      (other) => !isParted(other) && !arePartedCodes(stock, found.code, other),
    );
    return [
      {
        kind: "productKnown",
        code: found.code,
        codes: all,
        name: found.name,
        pack: found.pack,
        source: found.source,
      },
    ];
  }
  return [];
}
