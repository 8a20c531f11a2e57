import type { Messages } from "../en.ts";

/** Fiches die van één persoon kunnen zijn. */
export const doubles: Messages["doubles"] = {
  title: "Al bekend?",
  why: {
    number: "zelfde INSZ",
    name: "naam en geboortedatum lijken",
    "birth-near": "naam lijkt, geboortedatum bijna gelijk",
    address: "zelfde adres of telefoon",
  },
  open: "Deze openen",
  beside: "Naast elkaar",
  all: "Dubbels",
  list: "Waarschijnlijke dubbels",
  none: "Geen waarschijnlijke dubbels. Esc gaat terug.",
  looking: "Alle klanten worden bekeken…",
  columns: { one: "Klant", other: "Ook", why: "Waarom" },
  merge: {
    title: "Twee fiches, één klant?",
    field: "Gegeven",
    newer: "laatst gewijzigd",
    nothing: "niets bekend",
    both: "Allebei",
    make: "Maak er één klant van",
    leave: "Niet samenvoegen",
    hint: "↑ ↓ ← → kiezen. Splitsen kan altijd weer.",
    another: "Met een andere…",
    twoNumbers: "Ze hebben twee verschillende INSZ. Twee personen, tenzij er één verkeerd getikt is.",
    gone: "Een van de twee werd intussen gewijzigd of samengevoegd. Kijk nog eens.",
  },
  find: {
    start: "Samenvoegen met…",
    title: (name) => `${name} is ook…`,
    field: "Zoek de andere fiche",
    itself: "Dit is dezelfde fiche. Kies een andere.",
  },
  merged: {
    title: "Zit ook in deze fiche",
    by: (name, when, who) => `${name} · samengevoegd ${when} door ${who}`,
    alsoInto: (names) => `Een andere pc voegde die samen met ${names}.`,
    split: "Weer splitsen",
    reason: "weer gesplitst",
    unnamed: "Een klant die hier gesloten is",
  },
};
