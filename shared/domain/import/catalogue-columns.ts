import { vatRate } from "../catalogue/vat-rate.ts";
import type { Country } from "../codes/scan.ts";
import type { Row } from "../tables/table.ts";
import { type CodeColumn, codesInCell } from "./catalogue-codes.ts";
import type { Columns } from "./column-map.ts";
import { cellAt, type OpenColumns, type Refusal } from "./open-columns.ts";
import { otherCodes } from "./product-table.ts";
import { stockColumns } from "./stock-columns.ts";

/** The columns a reference list can have. */
export type CatalogueField = CodeColumn | "name" | "pack" | "price" | "vat" | "codes";

const vatWords = [
  ...[
    "btw %",
    "btw tarief",
    "btw-tarief",
    "btw-percentage",
    "btw voet",
    "btw-voet",
    "taux de TVA",
    "taux TVA",
  ],
  ...["MwSt-Satz", "Mehrwertsteuersatz", "Umsatzsteuersatz", "USt-Satz", "Steuersatz", "taux", "tax rate"],
];
/** What is paid back, a discount, a price or a number of somebody beside the word. */
const notVat = [
  ...["rembours", "terugbet", "erstatt", "reimburs", "remise", "rabat", "korting", "marge", "discount"],
  ...["prijs", "prix", "preis", "price", "montant", "bedrag", "betrag", "amount", "waarde", "valeur", "wert"],
  ...[
    " hors ",
    "excl",
    "exkl",
    "incl",
    "inkl",
    "compris",
    " zonder ",
    " ohne ",
    " without ",
    " ttc ",
    " ht ",
  ],
  ...["numero", "nummer", "number", " nr ", " no ", " n "],
];
const only = (word: string, ...also: string[]) => ({ en: word, nl: word, fr: word, de: word, also });
/** What they are called; earlier ones are served first. */
export const catalogueColumns: Columns<CatalogueField> = {
  cnk: stockColumns.cnk,
  gtin: {
    ...stockColumns.gtin,
    also: [...(stockColumns.gtin.also ?? []), "code EAN", "EAN13", "EAN 13", "Strichcode"],
  },
  pzn: only("PZN", "PZN8", "PZN-8"),
  cip: only("CIP", "CIP13", "CIP7", "code CIP"),
  zi: only("ZI", "ZI-nummer", "ZInummer"),
  aic: only("AIC", "Minsan"),
  name: stockColumns.name,
  pack: stockColumns.pack,
  /** Read so that no other field takes its column; prices are not kept. */
  price: {
    ...{ en: "Price", nl: "Prijs", fr: "Prix", de: "Preis" },
    also: ["PU", "publieksprijs", "prix public", "verkoopprijs", "Verkaufspreis", "AVP"],
  },
  /** A rate that is paid back is none, nor is a price with or without VAT: see `vatRate`. */
  vat: {
    ...{ en: "VAT", nl: "Btw", fr: "TVA", de: "MwSt" },
    also: ["MwSt.", "USt", "Mehrwertsteuer", "Umsatzsteuer", "VAT rate", ...vatWords],
    not: notVat,
  },
  code: only("Code", "codes", "artikelcode", "productcode", "product code", "Artikelnummer"),
  /** As our own tables have them. */
  codes: stockColumns.codes,
};
const codeColumns: readonly CodeColumn[] = ["gtin", "cnk", "pzn", "cip", "zi", "aic", "code"];
/** Of each group a reference list needs one. */
export const neededOfCatalogue: CatalogueField[][] = [["code", ...codeColumns], ["name"]];

/** A product of a reference list, its codes canonical and in the order of their columns. */
export interface ListedProduct {
  readonly codes: readonly string[];
  readonly name: string;
  readonly pack: string;
  /** In percent, where the list says a rate there is. */
  readonly vat?: number | undefined;
}

/** What a row says of a product, or why it says nothing. */
export function productIn(
  row: Row,
  at: OpenColumns<CatalogueField>["at"],
  country: Country,
): ListedProduct | Refusal {
  const codes: string[] = [];
  for (const column of codeColumns) {
    if (at[column] < 0) continue;
    const found = codesInCell(cellAt(row, at[column]), column, country);
    if (found === "damaged") return { reason: "code-damaged", cell: cellAt(row, at[column]) };
    codes.push(...found);
  }
  codes.push(...otherCodes("", "", "", cellAt(row, at.codes)));
  const name = cellAt(row, at.name).trim();
  const vat = vatRate(cellAt(row, at.vat));
  return { codes, name, pack: cellAt(row, at.pack).trim(), ...(vat === undefined ? {} : { vat }) };
}
