import type { repairs as english } from "../en/repairs.ts";

/** Les mots de ce qui est réparé dans un fichier. */
export const repairs: typeof english = {
  title: "Réparé, demandé et perdu dans ce fichier",
  change: "Le plan est refait à chaque changement.",
  lost: "Perdu pour de bon",
  becomes: "devient",
  answer: "Comment faut-il le lire ?",
  cells: (n, count) => (n === 1 ? "1 cellule" : `${count} cellules`),
  what: {
    zeros: "Zéros devant les codes, prouvés par le chiffre de contrôle",
    "code-signs": "Signes autour des codes enlevés",
    "several-codes": "Plusieurs codes dans une cellule séparés",
    letters: "Lettres lues dans un mauvais codage",
    "date-order": "Ordre des dates",
    "date-number": "Numéros de jour d’un tableur",
    "date-form": "Dates écrites autrement",
    "quantity-form": "Milliers et unités dans les quantités",
    "lot-and-expiry": "Lot et péremption séparés",
    swapped: "Lot et péremption intervertis",
    "code-digits": "Codes arrondis par un tableur",
    "long-number": "Longs numéros finissant en zéros",
    "lot-changed": "Lots changés par un tableur",
    "letters-lost": "Lettres perdues dans des noms",
    "cell-error": "Cellules d’une formule en erreur",
    "date-asked": "Dates lisibles de deux façons",
    "thousands-asked": "Milliers ou décimales",
  },
  answers: {
    dmy: "Jour d’abord",
    mdy: "Mois d’abord",
    ymd: "Année d’abord",
    my: "Mois, puis année",
    ym: "Année, puis mois",
    thousands: "1.000 vaut mille",
    decimals: "1.000 vaut un",
  },
};
