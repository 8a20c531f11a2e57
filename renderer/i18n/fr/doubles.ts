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
};
