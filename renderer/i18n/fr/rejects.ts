import type { rejects as english } from "../en/rejects.ts";

/** Les mots des lignes qui restent dehors, rendues dans un fichier. */
export const rejects: typeof english = {
  save: "Fichier à corriger",
  dialog: "Enregistrer les lignes refusées",
  writing: "Écriture des lignes refusées",
  stayed: (n: number, count: string) =>
    n === 1 ? "1 ligne est restée dehors." : `${count} lignes sont restées dehors.`,
  identical: (n: number, rows: string) =>
    n === 1 ? `${rows} ligne, relue et identique.` : `${rows} lignes, relues et identiques.`,
  how: "Corrigez-les dans le fichier et relisez-le : elles seules sont nouvelles.",
  likeOwn: "Il est écrit en UTF-8 avec points-virgules : la forme du fichier ne le permettait pas.",
  ambiguous: "Choisissez et mettez le code dans la ligne :",
  reasons: {
    "date-order": "Jour ou mois d’abord ? Écrivez le mois en lettres, ou l’année d’abord.",
    thousands: "Milliers ou décimales ? Écrivez le nombre sans point ni virgule.",
  },
};
