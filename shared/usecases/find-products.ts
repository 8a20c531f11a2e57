import type { Product } from "../domain/catalogue/product.ts";
import type { Dependencies } from "./dependencies.ts";
import { typedReading, understand } from "./understand.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "recalls" | "station" | "clock">;

/** Fewer digits are a quantity or the beginning of anything. */
const leastDigits = 5;

/** Products by a code typed whole, then those whose names begin as the text says. */
export function findProducts(needs: Needs, text: string, limit: number): readonly Product[] {
  const named = needs.catalogue.search(text, limit);
  const coded = byCode(needs, text.trim());
  if (!coded) return named;
  return [coded, ...named.filter(({ code }) => code !== coded.code)].slice(0, limit);
}

function byCode(needs: Needs, text: string): Product | undefined {
  if (text.replace(/\D/g, "").length < leastDigits || !/^[\dA-Z][\dA-Z .:-]*$/i.test(text)) return undefined;
  const scan = understand(needs, typedReading(text));
  if (scan.kind === "person") return undefined;
  const ways = scan.question ?? [scan];
  const { products, entries } = needs.ledger.stock;
  for (const code of ways.flatMap((way) => [way.code, ...way.others])) {
    const root = products.root(entries.codes.find(code) ?? 0);
    if (root !== 0 && products.isNamed(root))
      return { code: entries.codes.word(root), ...products.known(root) };
    const listed = needs.catalogue.find(code);
    if (listed) return listed;
  }
  return undefined;
}
