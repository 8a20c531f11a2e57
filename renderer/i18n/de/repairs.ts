import type { repairs as english } from "../en/repairs.ts";

/** Die Wörter dessen, was in einer Datei repariert wird. */
export const repairs: typeof english = {
  title: "Repariert, gefragt und verloren in dieser Datei",
  change: "Mit jeder Änderung entsteht der Plan neu.",
  lost: "Endgültig verloren",
  becomes: "wird",
  answer: "Wie ist es gemeint?",
  cells: (n, count) => (n === 1 ? "1 Zelle" : `${count} Zellen`),
  what: {
    zeros: "Nullen vor Codes, durch die Prüfziffer bewiesen",
    "code-signs": "Zeichen um Codes entfernt",
    "several-codes": "Mehrere Codes in einer Zelle getrennt",
    letters: "Buchstaben in falscher Kodierung gelesen",
    "date-order": "Reihenfolge der Daten",
    "date-number": "Tageszahlen einer Tabelle",
    "date-form": "Daten in anderer Form",
    "quantity-form": "Tausender und Einheiten bei Mengen",
    "lot-and-expiry": "Charge und Verfall getrennt",
    swapped: "Charge und Verfall vertauscht",
    "code-digits": "Codes von einer Tabelle gerundet",
    "long-number": "Lange Nummern mit Nullen statt Ziffern",
    "lot-changed": "Chargen von einer Tabelle verändert",
    "letters-lost": "Buchstaben in Namen verloren",
    "cell-error": "Zellen einer fehlgeschlagenen Formel",
    "date-asked": "Daten mit zwei Lesarten",
    "thousands-asked": "Tausender oder Komma",
  },
  answers: {
    dmy: "Tag zuerst",
    mdy: "Monat zuerst",
    ymd: "Jahr zuerst",
    my: "Monat, dann Jahr",
    ym: "Jahr, dann Monat",
    thousands: "1.000 ist tausend",
    decimals: "1.000 ist eins",
  },
};
