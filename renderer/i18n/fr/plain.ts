/** The words for the list to work from on paper. */
export const plain = {
  title: "Liste de secours",
  lead: "Tout le stock à imprimer, par emplacement et par nom, et en tableau : l’officine peut travailler sur papier.",
  warning: "Quiconque la trouve peut la lire. Aucun client n’y figure.",
  along: "Avec chaque copie sur nos clés USB",
  pdf: "Enregistrer le PDF",
  csv: "Enregistrer le tableau",
  making: "Préparation de la liste",
  dialog: "Choisissez où va la liste",
  saved: (place: string, lines: string, pages: string) =>
    `Sur ${place}. Lignes : ${lines}, pages : ${pages}.`,
};
