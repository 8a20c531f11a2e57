import type { Messages } from "../en.ts";

/** Woorden bij rijen die iemand kunnen zijn die al bekend is. */
export const doubts: Messages["doubts"] = {
  title: "Al bekend?",
  hint: "Rijen zonder antwoord blijven buiten. F6 overloopt ze één voor één.",
  rows: (n, rows) => (n === 1 ? "1 rij" : `${rows} rijen`),
  recognised:
    "zelfde naam, geboortedatum en adres als een klant hier. Wat ontbreekt komt erbij, zonder vraag.",
  answer: "Antwoord voor al deze rijen",
  why: {
    number: "Zelfde INSZ, andere gegevens",
    "number-apart": "Zelfde INSZ, andere naam",
    namesake: "Zelfde naam en geboortedatum",
    name: "Naam en geboortedatum lijken",
    "birth-near": "Naam lijkt, geboortedatum bijna gelijk",
    address: "Zelfde adres of telefoon",
    several: "Kunnen meerdere klanten zijn",
    "row-number": "Zelfde INSZ als een eerdere rij",
    "row-alike": "Lijkt op een eerdere rij",
  },
  answers: {
    missing: "Zelfde, aanvullen",
    said: "Zelfde, bestand telt",
    new: "Iemand anders",
    out: "Weglaten",
  },
  take: {
    missing: "Zelfde persoon: wat ontbreekt wordt aangevuld",
    said: "Zelfde persoon: wat in het bestand staat telt",
  },
  own: "Een andere klant",
  ownWhat: "Er komt een nieuwe fiche.",
  row: (row) => `rij ${row} van dit bestand`,
};
