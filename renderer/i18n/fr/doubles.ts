import type { Messages } from "../en.ts";

/** Fiches qui peuvent être de la même personne. */
export const doubles: Messages["doubles"] = {
  title: "Déjà connu ?",
  why: {
    number: "même NISS",
    name: "nom et date de naissance semblables",
    "birth-near": "nom semblable, date de naissance presque la même",
    address: "même adresse ou téléphone",
  },
  open: "Ouvrir celui-ci",
  beside: "Côte à côte",
  all: "Doublons",
  list: "Doublons probables",
  none: "Aucun doublon probable. Échap revient.",
  looking: "Tous les clients sont parcourus…",
  columns: { one: "Client", other: "Aussi", why: "Pourquoi" },
  merge: {
    title: "Deux fiches, un seul client ?",
    field: "Donnée",
    newer: "modifiée en dernier",
    nothing: "rien de connu",
    both: "Les deux",
    make: "En faire un seul client",
    leave: "Ne pas réunir",
    hint: "↑ ↓ ← → choisir. On peut toujours séparer.",
    another: "Avec un autre…",
    twoNumbers: "Deux NISS différents : deux personnes, sauf si l’un est mal tapé.",
    gone: "L’une des deux a été modifiée ou réunie entre-temps. Regardez à nouveau.",
  },
  find: {
    start: "Réunir avec…",
    title: (name) => `${name} est aussi…`,
    field: "Chercher l’autre fiche",
    itself: "C’est la même fiche. Choisissez-en une autre.",
  },
  merged: {
    title: "Aussi dans cette fiche",
    by: (name, when, who) => `${name} · réuni ${when} par ${who}`,
    alsoInto: (names) => `Un autre PC l’a réuni avec ${names}.`,
    split: "Séparer",
    reason: "séparés à nouveau",
    unnamed: "Un client fermé ici",
  },
};
