import type { Language } from "../import/column-map.ts";

/** What the list for emergencies says on paper, in one language. */
export interface ListWords {
  readonly title: string;
  readonly product: string;
  readonly code: string;
  readonly lot: string;
  readonly expiry: string;
  readonly quantity: string;
  readonly piece: string;
  readonly noPlace: string;
  readonly places: string;
  readonly page: (page: number, of: number) => string;
  readonly sum: (lines: string, packs: string, pieces: string) => string;
  readonly about: readonly string[];
  readonly open: string;
}

/** In the four languages. */
export const listWords: Readonly<Record<Language, ListWords>> = {
  en: {
    title: "Stock list",
    product: "Product",
    code: "Code",
    lot: "Lot",
    expiry: "Expiry",
    quantity: "There",
    piece: "loose",
    noPlace: "Without a place",
    places: "Places and the pages they begin on",
    page: (page, of) => `Page ${page} of ${of}`,
    sum: (lines, packs, pieces) =>
      `Lines: ${lines}, packs: ${packs}${pieces === "0" ? "" : `, loose pieces: ${pieces}`}`,
    about: [
      "To work from paper while no PC does: cross out what goes, write down what comes in the box at the end of each line.",
      "It is of the moment above. Print the pages of the places you need. Count on with Reshelf as soon as you can.",
    ],
    open: "Anyone can read this list. No customer is in it.",
  },
  nl: {
    title: "Voorraadlijst",
    product: "Product",
    code: "Code",
    lot: "Lot",
    expiry: "Verval",
    quantity: "Aanwezig",
    piece: "los",
    noPlace: "Zonder plaats",
    places: "Plaatsen en de bladzijden waarop ze beginnen",
    page: (page, of) => `Bladzijde ${page} van ${of}`,
    sum: (lines, packs, pieces) =>
      `Lijnen: ${lines}, pakken: ${packs}${pieces === "0" ? "" : `, losse stuks: ${pieces}`}`,
    about: [
      "Om op papier te werken zolang geen pc werkt: schrap wat weggaat, noteer wat bijkomt in het vak achter elke lijn.",
      "Ze is van het moment hierboven. Druk de bladzijden af van de plaatsen die u nodig hebt. Tel zodra het kan verder met Reshelf.",
    ],
    open: "Iedereen kan deze lijst lezen. Er staat geen klant in.",
  },
  fr: {
    title: "Liste de stock",
    product: "Produit",
    code: "Code",
    lot: "Lot",
    expiry: "Péremption",
    quantity: "Présent",
    piece: "pc.",
    noPlace: "Sans emplacement",
    places: "Emplacements et pages où ils commencent",
    page: (page, of) => `Page ${page} sur ${of}`,
    sum: (lines, packs, pieces) =>
      `Lignes : ${lines}, boîtes : ${packs}${pieces === "0" ? "" : `, pièces isolées : ${pieces}`}`,
    about: [
      "Pour travailler sur papier tant qu’aucun PC ne fonctionne : barrez ce qui sort, notez ce qui entre dans la case en fin de ligne.",
      "Elle date du moment indiqué ci-dessus. Imprimez les pages des emplacements utiles. Reprenez avec Reshelf dès que possible.",
    ],
    open: "Tout le monde peut lire cette liste. Aucun client n’y figure.",
  },
  de: {
    title: "Bestandsliste",
    product: "Produkt",
    code: "Code",
    lot: "Charge",
    expiry: "Verfall",
    quantity: "Vorhanden",
    piece: "St.",
    noPlace: "Ohne Lagerort",
    places: "Lagerorte und die Seiten, auf denen sie beginnen",
    page: (page, of) => `Seite ${page} von ${of}`,
    sum: (lines, packs, pieces) =>
      `Zeilen: ${lines}, Packungen: ${packs}${pieces === "0" ? "" : `, einzelne Stück: ${pieces}`}`,
    about: [
      "Zum Arbeiten auf Papier, solange kein PC läuft: streichen Sie, was geht; notieren Sie Zugänge im Feld am Ende der Zeile.",
      "Sie gilt für den Zeitpunkt oben. Drucken Sie die Seiten der Lagerorte, die Sie brauchen. Zählen Sie bald mit Reshelf weiter.",
    ],
    open: "Jeder kann diese Liste lesen. Kein Kunde steht darin.",
  },
};
