import type { ProductRow } from "../../../shared/contracts/count-records.ts";

/** What a product is called: its name, else that it has none yet. No line breaks between a number and its unit. */
export const productName = ({ name }: Pick<ProductRow, "name">, unnamed: string): string =>
  name === "" ? unnamed : name.replace(/(\d) (?=(?:mg|g|ml|µg|mcg|E|IE|UI|%)(?![\p{L}]))/gu, "$1\u00a0");
