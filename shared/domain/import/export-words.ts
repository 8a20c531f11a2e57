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
export const exportWords: { readonly [W in "stock" | "products" | "customers" | "links"]: Words } = {
  stock: words("stock", "voorraad", "stock", "bestand"),
  products: words("products", "producten", "produits", "produkte"),
  links: words("code-links", "codekoppelingen", "liens-codes", "code-verknuepfungen"),
  customers: words("customers", "klanten", "clients", "kunden"),
};
