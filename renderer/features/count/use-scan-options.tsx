import { useState } from "react";
import type { ProductRow, ReadingRow } from "../../../shared/contracts/count-records.ts";
import { formatCnk } from "../../../shared/domain/codes/national-code.ts";
import { plainAnswer } from "./answers.ts";
import type { Desk } from "./desk.ts";
import type { KeyText } from "./key-text.ts";
import type { Option } from "./option-list.tsx";
import { PlainOption, ProductOption } from "./product-option.tsx";
import { useSuggestions } from "./use-suggestions.ts";

/**
 * What can be chosen for the text typed while scanning: products to count, and a name for the pack that has none. The pack
 * is the one that stood large when the first letter was typed: a scan that comes meanwhile is not given its name.
 */
export function useScanOptions(
  desk: Desk,
  text: KeyText,
): { readonly options: readonly Option[]; readonly naming: ReadingRow | undefined } {
  const { engine, words, go } = desk;
  const typed = text.shown.trim();
  const unnamed = useUnnamed(desk, typed !== "");
  const products = useSuggestions(engine, typed);
  if (typed === "") return { options: [], naming: undefined };
  const found = products.map((product) => ({
    key: product.code,
    content: <ProductOption product={product} typed={typed} />,
    choose: () => go({ kind: "typed", code: product.code, name: product.name || product.shown }),
  }));
  if (!isNameLike(typed)) return { options: found, naming: undefined };
  const names = unnamed ? nameOptions(desk, unnamed.product, typed, []) : [];
  const fresh = {
    key: "new",
    content: <PlainOption title={words.entry.newProduct(typed)} remark={words.entry.newProductHint} />,
    choose: () => go({ kind: "typed", code: typed, name: typed, nameAfter: typed }),
  };
  // What is known already is rather counted than made the name of the pack before.
  return { options: [...found, ...names, fresh], naming: found.length === 0 ? unnamed : undefined };
}

/** The pack that waits for a name, held since the first letter was typed. */
function useUnnamed({ row }: Desk, isTyping: boolean): ReadingRow | undefined {
  const [held, setHeld] = useState<{ readonly row: ReadingRow | undefined } | null>(null);
  if (isTyping && !held) setHeld({ row });
  if (!isTyping && held) setHeld(null);
  const since = held ? held.row : row;
  return since && isUnnamed(since) ? since : undefined;
}

/** True for a text that is looked for as a name, not as a number or `12x`. */
export const isNameLike = (typed: string): boolean => /\p{L}/u.test(typed) && !/^\d+\s*x$/i.test(typed);

/** What a code may be called: the text as typed, with a code of the pharmacy's own where one is free, or a product it is asked to be. */
export function nameOptions(
  desk: Desk,
  product: ProductRow,
  typed: string,
  products: readonly ProductRow[],
  done: () => void = () => desk.go({ kind: "scan" }),
  own = "",
): readonly Option[] {
  const { engine, words, counting } = desk;
  const name = {
    key: "name",
    content: <PlainOption title={words.entry.nameIt(typed)} remark={words.entry.nameOf(product.shown)} />,
    choose: () => {
      done();
      void engine
        .nameProduct({ code: product.code, name: typed, pack: "" })
        .then((written) => written.ok && counting.hear("good", desk.frame?.saved.state === "one-copy"));
    },
  };
  const fresh = {
    key: "own",
    content: (
      <PlainOption title={words.entry.newProduct(typed)} remark={words.entry.ownCode(formatCnk(own))} />
    ),
    choose: () => {
      done();
      void engine
        .newProduct({ code: product.code, name: typed, pack: "" })
        .then((written) => written.ok && counting.hear("good", desk.frame?.saved.state === "one-copy"));
    },
  };
  const links = products
    .filter(({ code, name }) => name !== "" && code !== product.code)
    .map((other) => ({
      key: other.code,
      content: <ProductOption product={other} typed={typed} remark={words.entry.isThis} />,
      choose: () => {
        done();
        askLink(desk, product, other);
      },
    }));
  return [name, ...(own ? [fresh] : []), ...links];
}

/** Asks whether a code is another product before the two are joined: a wrong link is hard to see afterwards. */
function askLink(desk: Desk, product: ProductRow, other: ProductRow): void {
  const { engine, words, setAsk, counting, row } = desk;
  const link = () => {
    setAsk(null);
    void engine
      .linkCodes({ code: product.code, to: other.code, reason: "" })
      .then((written) => written.ok && counting.hear("good", desk.frame?.saved.state === "one-copy"));
  };
  setAsk({
    word: words.question.link(product.shown),
    name: other.name,
    isCode: false,
    under: other.pack,
    answers: [
      plainAnswer("left", words.question.linkYes, "", link),
      plainAnswer("right", words.question.linkNo, "", () => setAsk(null)),
    ],
    over: row?.id,
  });
}

/** True for a reading whose product has no name and may be given one. */
export function isUnnamed({ product, struckAt, outcome }: ReadingRow): boolean {
  return product.name === "" && struckAt === 0 && outcome !== "asked";
}
