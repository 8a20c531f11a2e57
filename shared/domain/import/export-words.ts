import type { FindingName } from "../stock/line-table.ts";
import type { Language } from "./column-map.ts";

type Words = { readonly [L in Language]: string };
const words = (en: string, nl: string, fr: string, de: string): Words => ({ en, nl, fr, de });

/** A finding of a stock line in words, for people who read the table; nothing reads it back. */
export const findingWords: {
  readonly [F in FindingName | "expired" | "short" | "quarantined" | "recalled"]: Words;
} = {
  countedTwice: words(
    "a serial number counted twice",
    "een serienummer dubbel geteld",
    "un numéro de série compté deux fois",
    "eine Seriennummer doppelt gezählt",
  ),
  belowZero: words("below zero", "onder nul", "sous zéro", "unter null"),
  takenUncounted: words(
    "taken out, never counted",
    "uitgeboekt, nooit geteld",
    "sorti, jamais compté",
    "ausgebucht, nie gezählt",
  ),
  saidOther: words(
    "another number was said",
    "een ander aantal gezegd",
    "un autre nombre a été dit",
    "eine andere Zahl gesagt",
  ),
  twoNames: words("two names", "twee namen", "deux noms", "zwei Namen"),
  unnamed: words("without a name", "zonder naam", "sans nom", "ohne Namen"),
  doubt: words("code in doubt", "code onzeker", "code incertain", "Code unsicher"),
  movedTwice: words(
    "changed in two ways",
    "op twee manieren gewijzigd",
    "modifié de deux façons",
    "auf zwei Arten geändert",
  ),
  placeTwice: words(
    "place counted twice",
    "plaats dubbel geteld",
    "emplacement compté deux fois",
    "Lagerort doppelt gezählt",
  ),
  expired: words("expired", "vervallen", "périmé", "verfallen"),
  recalled: words("recalled", "teruggeroepen", "rappelé", "zurückgerufen"),
  quarantined: words("in quarantine", "in quarantaine", "en quarantaine", "in Quarantäne"),
  short: words("expires soon", "verval kort", "périme bientôt", "verfällt bald"),
};

/** What the name of an exported file says it holds. */
export const exportWords: {
  readonly [W in "stock" | "catalogue" | "products" | "customers" | "movements" | "links"]: Words;
} = {
  stock: words("stock", "voorraad", "stock", "bestand"),
  catalogue: words("lists", "lijsten", "listes", "listen"),
  products: words("products", "producten", "produits", "produkte"),
  movements: words("movements", "bewegingen", "mouvements", "bewegungen"),
  links: words("code-links", "codekoppelingen", "liens-codes", "code-verknuepfungen"),
  customers: words("customers", "klanten", "clients", "kunden"),
};

/** What a movement is, for people who read the table. */
export const movementWords = {
  counted: words("counted", "geteld", "compté", "gezählt"),
  adjusted: words("corrected", "gecorrigeerd", "corrigé", "berichtigt"),
  takenOut: words("taken out", "uitgeboekt", "sorti", "ausgebucht"),
  quantity: words("quantity said", "aantal gezegd", "quantité dite", "Menge gesagt"),
  inPieces: words("opened, pieces", "geopend, stuks", "entamé, pièces", "angebrochen, Stück"),
  amended: words("answered", "beantwoord", "répondu", "beantwortet"),
  moved: words("moved", "verplaatst", "déplacé", "umgelagert"),
  countedAnyway: words("counted anyway", "toch geteld", "compté quand même", "trotzdem gezählt"),
  sessionSettled: words(
    "counts settled",
    "tellingen beslist",
    "comptages départagés",
    "Zählungen entschieden",
  ),
  batchClosed: words("import", "import", "import", "Import"),
  adopted: words("taken in", "overgenomen", "repris", "übernommen"),
  voided: words("struck", "geschrapt", "annulé", "storniert"),
} as const;

/** Why packs were taken out, in words; a reason a person wrote stays as it is. */
export const outWords = {
  sold: words("sold", "verkocht", "vendu", "verkauft"),
  moved: words("moved", "verplaatst", "déplacé", "umgelagert"),
  broken: words("broken", "stuk", "cassé", "beschädigt"),
  returned: words("returned", "teruggestuurd", "retourné", "zurückgesandt"),
} as const;
