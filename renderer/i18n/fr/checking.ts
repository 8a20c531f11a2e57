import { oneOfFrench } from "../one-of.ts";

/** The words for checking a copy without taking it in. */
export const checking = {
  title: "Ce que fait le contrôle",
  button: "Contrôler une copie",
  lead: "Si une copie ramène tout.",
  go: "La contrôler",
  lines: [
    "La copie est lue en entier, ouverte, et restaurée à l’essai en mémoire.",
    "Rien n’est repris : ni ce PC ni la clé USB ne changent.",
    "Le procès-verbal dit quand, laquelle, ce qui est revenu et par qui. Signez-le et gardez-le.",
  ],
  file: "Choisir un fichier",
  reading: "Lecture de la copie",
  trying: "Restauration à l’essai",
  whole: "Entière, et restaurée à l’essai",
  wholeText: (entries: string) =>
    oneOfFrench(
      entries,
      `${entries} écriture est revenue, avec le même stock que lors de sa création.`,
      `${entries} écritures sont revenues, avec le même stock que lors de sa création.`,
    ),
  gaps: "Certaines écritures ne sont encore sur aucune copie ; le procès-verbal les nomme.",
  keysClosed:
    "Les clés des clients n’y ouvrent pas, ou pas toutes : leurs fiches resteraient fermées. Gardez-en aussi un plus ancien.",
  by: "Contrôlée par",
  print: "Imprimer le PV",
  save: "Enregistrer en PDF",
  saved: (place: string) => `Le procès-verbal est sur ${place}.`,
  another: "En contrôler une autre",
  protocol: "Procès-verbal",
  fileWord: "procès-verbal",
};
