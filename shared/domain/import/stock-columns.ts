import type { Columns, HeaderWords, Language } from "./column-map.ts";

/** The columns of a stock table, in the order they are written. */
export type StockField =
  | "place"
  | "name"
  | "pack"
  | "code"
  | "gtin"
  | "cnk"
  | "codes"
  | "lot"
  | "expiry"
  | "quantity"
  | "unit"
  | "serials"
  | "findings"
  | "first"
  | "last";

const words = (en: string, nl: string, fr: string, de: string, ...also: string[]): HeaderWords => ({
  en,
  nl,
  fr,
  de,
  also,
});

/** What the columns of a stock table are called. */
export const stockColumns: Columns<StockField> = {
  place: words("Place", "Plaats", "Emplacement", "Lagerort", "locatie", "location", "lade", "tiroir"),
  name: words(
    ...(["Product", "Product", "Produit", "Produkt"] as const),
    ...["naam", "benaming", "omschrijving", "productnaam", "libellé", "désignation", "dénomination", "nom"],
    ...["Bezeichnung", "Produktname", "description", "name", "product name"],
  ),
  pack: words("Pack", "Verpakking", "Conditionnement", "Packung", "pack size", "présentation"),
  code: words(
    "Code as read",
    "Gelezen code",
    "Code lu",
    "Gelesener Code",
    "code",
    "product code",
    "productcode",
  ),
  gtin: words("GTIN", "GTIN", "GTIN", "GTIN", "EAN", "EAN-code", "barcode", "streepjescode", "code-barres"),
  cnk: words("CNK", "CNK", "CNK", "CNK", "CNK-code", "code CNK"),
  codes: words("Other codes", "Andere codes", "Autres codes", "Weitere Codes"),
  lot: words("Lot", "Lot", "Lot", "Charge", "lotnummer", "batch", "partij", "n° de lot", "numéro de lot"),
  expiry: words(
    ...(["Expiry", "Vervaldatum", "Péremption", "Verfall"] as const),
    ...["expiry date", "houdbaar tot", "vervalt", "date de péremption", "Verfalldatum"],
  ),
  quantity: words("Quantity", "Aantal", "Quantité", "Menge", "voorraad", "stock", "qté", "Bestand", "qty"),
  unit: words("Unit", "Eenheid", "Unité", "Einheit"),
  serials: words(
    "Serial numbers",
    "Serienummers",
    "Numéros de série",
    "Seriennummern",
    "serial",
    "serienummer",
  ),
  findings: words("To look at", "Na te kijken", "À vérifier", "Zu prüfen"),
  first: words("First counted", "Eerst geteld", "Premier comptage", "Zuerst gezählt"),
  last: words("Last counted", "Laatst geteld", "Dernier comptage", "Zuletzt gezählt"),
};

/** Of each group a stock table needs one; a place only where none is open here. */
export const neededOfStock = (isPlaceOpen: boolean): readonly (readonly StockField[])[] => [
  ["code", "gtin", "cnk"],
  ["quantity"],
  ...(isPlaceOpen ? [] : [["place"] as const]),
];

/** What stands behind them where an old list expects something; nothing reads it back. */
export const varianceColumns: Columns<"expected" | "difference"> = {
  expected: words("Expected", "Verwacht", "Attendu", "Erwartet"),
  difference: words("Difference", "Verschil", "Écart", "Differenz"),
};

/** What a quantity counts. */
export type Unit = "pack" | "piece";

const units: { readonly [U in Unit]: HeaderWords } = {
  pack: words("pack", "verpakking", "boîte", "Packung", "packs", "verpakkingen", "boîtes", "Packungen"),
  piece: words("piece", "stuk", "pièce", "Stück", "pieces", "stuks", "pièces"),
};

/** Pieces with one serial are what is left of that one pack: its first reading is all of it. */
export const isOnePack = (unit: Unit, serials: number): boolean => unit === "piece" && serials === 1;

/** The word for a unit in one language. */
export const unitWord = (unit: Unit, language: Language): string => units[unit][language];

/** Reads a unit in any of the languages; nothing said means packs. */
export function unitOf(cell: string): Unit | undefined {
  const text = cell.trim().toLowerCase();
  if (text === "") return "pack";
  const says = ({ en, nl, fr, de, also = [] }: HeaderWords) =>
    [en, nl, fr, de, ...also].some((word) => word.toLowerCase() === text);
  return (Object.keys(units) as Unit[]).find((unit) => says(units[unit]));
}
