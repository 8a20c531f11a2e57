import type { repairs as english } from "../en/repairs.ts";

/** De woorden van wat er in een bestand hersteld wordt. */
export const repairs: typeof english = {
  title: "Hersteld, gevraagd en verloren in dit bestand",
  change: "Bij elke wijziging wordt het plan opnieuw gemaakt.",
  lost: "Voorgoed verloren",
  becomes: "wordt",
  answer: "Hoe is het bedoeld?",
  cells: (n, count) => (n === 1 ? "1 cel" : `${count} cellen`),
  what: {
    zeros: "Nullen vooraan bij codes, bewezen door het controlecijfer",
    "code-signs": "Tekens rond codes weggehaald",
    "several-codes": "Meer codes in één cel gescheiden",
    letters: "Letters in de verkeerde codering gelezen",
    "date-order": "Volgorde van datums",
    "date-number": "Dagnummers van een rekenblad",
    "date-form": "Datums in een andere vorm",
    "quantity-form": "Duizendtallen en eenheden bij aantallen",
    "lot-and-expiry": "Lot en vervaldatum gescheiden",
    swapped: "Lot en vervaldatum in elkaars kolom",
    "code-digits": "Codes afgerond door een rekenblad",
    "long-number": "Lange nummers met nullen in plaats van cijfers",
    "lot-changed": "Loten veranderd door een rekenblad",
    "letters-lost": "Letters weg uit namen",
    "cell-error": "Cellen van een formule die mislukte",
    "date-asked": "Datums die op twee manieren te lezen zijn",
    "thousands-asked": "Duizendtal of komma",
  },
  answers: {
    dmy: "Dag eerst",
    mdy: "Maand eerst",
    ymd: "Jaar eerst",
    my: "Maand, dan jaar",
    ym: "Jaar, dan maand",
    thousands: "1.000 is duizend",
    decimals: "1.000 is één",
  },
};
