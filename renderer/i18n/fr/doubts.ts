import type { Messages } from "../en.ts";

/** Les mots des lignes qui peuvent être quelqu’un de connu. */
export const doubts: Messages["doubts"] = {
  title: "Déjà connus ?",
  hint: "Les lignes sans réponse restent dehors. F6 les parcourt une par une.",
  rows: (n, rows) => (n === 1 ? "1 ligne" : `${rows} lignes`),
  recognised:
    "mêmes nom, date de naissance et adresse qu’un client d’ici. Ce qui manque est ajouté, sans question.",
  answer: "Réponse pour toutes ces lignes",
  why: {
    number: "Même NISS, autres données",
    "number-apart": "Même NISS, autre nom",
    namesake: "Mêmes nom et date de naissance",
    name: "Nom et date de naissance semblables",
    "birth-near": "Nom semblable, date de naissance presque la même",
    address: "Même adresse ou téléphone",
    several: "Plusieurs clients possibles",
    "row-number": "Même NISS qu’une ligne précédente",
    "row-alike": "Semblable à une ligne précédente",
  },
  answers: {
    missing: "Le même, compléter",
    said: "Le même, fichier vaut",
    new: "Quelqu’un d’autre",
    out: "Laisser dehors",
  },
  take: {
    missing: "La même personne : ce qui manque est ajouté",
    said: "La même personne : ce que dit le fichier compte",
  },
  own: "Un autre client",
  ownWhat: "Une nouvelle fiche est créée.",
  row: (row) => `ligne ${row} de ce fichier`,
};
