import type { Language } from "../import/column-map.ts";

/** What a receipt says, in one language. */
export interface ReceiptWords {
  readonly title: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly parts: {
    readonly file: string;
    readonly total: string;
    readonly place: string;
    readonly vat: string;
    readonly leftOut: string;
    readonly findings: string;
  };
  readonly file: string;
  readonly bytes: string;
  readonly rows: string;
  readonly profile: string;
  readonly usual: string;
  readonly since: string;
  readonly all: string;
  readonly pharmacy: string;
  readonly station: string;
  readonly operator: string;
  readonly when: string;
  readonly version: string;
  readonly readBack: string;
  readonly yes: string;
  readonly notReadBack: string;
  readonly noPlace: string;
  readonly noVat: string;
  readonly empty: string;
  readonly unchanged: string;
}

/** The words of a receipt in the four languages. */
export const receiptWords: { readonly [L in Language]: ReceiptWords } = {
  en: {
    title: "Receipt",
    columns: ["Part", "About", "Lines, or what is said", "Packs", "Loose pieces"],
    parts: {
      file: "File",
      total: "Total",
      place: "By place",
      vat: "By VAT",
      leftOut: "Left out",
      findings: "In the file, to look at",
    },
    file: "File name",
    bytes: "Bytes",
    rows: "Rows",
    profile: "Profile",
    usual: "usual layout",
    since: "Changed since",
    all: "everything",
    pharmacy: "Pharmacy",
    station: "Station",
    operator: "By",
    when: "When",
    version: "Reshelf version",
    readBack: "Read back and compared",
    yes: "yes, every cell",
    notReadBack: "no: a browser cannot read the file back",
    noPlace: "no place",
    noVat: "VAT not known",
    empty: "nothing lies there",
    unchanged: "not changed since",
  },
  nl: {
    title: "Ontvangstbewijs",
    columns: ["Deel", "Over", "Lijnen, of wat er gezegd is", "Verpakkingen", "Losse stuks"],
    parts: {
      file: "Bestand",
      total: "Totaal",
      place: "Per plaats",
      vat: "Per btw-tarief",
      leftOut: "Weggelaten",
      findings: "In het bestand, na te kijken",
    },
    file: "Bestandsnaam",
    bytes: "Bytes",
    rows: "Rijen",
    profile: "Profiel",
    usual: "gewone opmaak",
    since: "Gewijzigd sinds",
    all: "alles",
    pharmacy: "Apotheek",
    station: "Post",
    operator: "Door",
    when: "Wanneer",
    version: "Versie van Reshelf",
    readBack: "Teruggelezen en vergeleken",
    yes: "ja, elke cel",
    notReadBack: "nee: een browser kan het bestand niet teruglezen",
    noPlace: "zonder plaats",
    noVat: "Btw niet bekend",
    empty: "er ligt niets",
    unchanged: "niet gewijzigd sindsdien",
  },
  fr: {
    title: "Récépissé",
    columns: ["Partie", "Sujet", "Lignes, ou ce qui est dit", "Boîtes", "Pièces"],
    parts: {
      file: "Fichier",
      total: "Total",
      place: "Par emplacement",
      vat: "Par taux de TVA",
      leftOut: "Laissé de côté",
      findings: "Dans le fichier, à vérifier",
    },
    file: "Nom du fichier",
    bytes: "Octets",
    rows: "Lignes du fichier",
    profile: "Profil",
    usual: "mise en page habituelle",
    since: "Modifié depuis",
    all: "tout",
    pharmacy: "Pharmacie",
    station: "Poste",
    operator: "Par",
    when: "Quand",
    version: "Version de Reshelf",
    readBack: "Relu et comparé",
    yes: "oui, chaque cellule",
    notReadBack: "non : un navigateur ne peut pas relire le fichier",
    noPlace: "sans emplacement",
    noVat: "TVA inconnue",
    empty: "il n'y a rien",
    unchanged: "pas modifié depuis",
  },
  de: {
    title: "Empfangsbeleg",
    columns: ["Teil", "Worüber", "Zeilen, oder was gesagt ist", "Packungen", "Lose Stück"],
    parts: {
      file: "Datei",
      total: "Summe",
      place: "Nach Lagerort",
      vat: "Nach Mehrwertsteuer",
      leftOut: "Weggelassen",
      findings: "In der Datei, zu prüfen",
    },
    file: "Dateiname",
    bytes: "Bytes",
    rows: "Zeilen der Datei",
    profile: "Profil",
    usual: "übliche Form",
    since: "Geändert seit",
    all: "alles",
    pharmacy: "Apotheke",
    station: "Platz",
    operator: "Von",
    when: "Wann",
    version: "Version von Reshelf",
    readBack: "Zurückgelesen und verglichen",
    yes: "ja, jede Zelle",
    notReadBack: "nein: ein Browser kann die Datei nicht zurücklesen",
    noPlace: "ohne Lagerort",
    noVat: "Mehrwertsteuer nicht bekannt",
    empty: "dort liegt nichts",
    unchanged: "seither nicht geändert",
  },
};
