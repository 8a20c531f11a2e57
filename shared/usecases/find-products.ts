import type { Product } from "../domain/catalogue/product.ts";
import type { Dependencies } from "./dependencies.ts";
import { typedReading, understand } from "./understand.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "recalls" | "station" | "clock">;

/** Fewer digits are a quantity or the beginning of anything. */
const leastDigits = 5;

/** Products by a code typed whole, then those whose names begin as the text says. */
export function findProducts(needs: Needs, text: string, limit: number): readonly Product[] {
  const named = hadFirst(needs, needs.catalogue.search(text, limit * searched)).slice(0, limit);
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

/** So many times more are looked at than are shown, for those among them that this pharmacy had. */
const searched = 12;

/** Products that this ledger speaks of first: a pharmacy has a few thousand of the hundred thousand in a list. */
function hadFirst({ ledger }: Pick<Needs, "ledger">, found: readonly Product[]): readonly Product[] {
  const { codes } = ledger.stock.entries;
  const isHad = ({ code, codes: all }: Product) =>
    [code, ...all].some((one) => codes.find(one) !== undefined);
  return [...found.filter(isHad), ...found.filter((product) => !isHad(product))];
}
