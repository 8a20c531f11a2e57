/** The words of what a customer gets on paper or as a file. */
export const papers = {
  begin: "Papiers…",
  title: "Papiers de ce client",
  lead: "Chaque impression et chaque fichier figure dans la liste sous Réglages, sans nom.",
  print: "Imprimer son dossier",
  save: "Enregistrer son dossier…",
  consent: "Imprimer la note",
  close: "Fermer",
  file: "Dossier propre",
  saved: (place: string) => `Enregistré : ${place}`,
  sheet: "Ce que nous gardons de vous",
  made: (day: string, pharmacy: string) => `Établi le ${day} par ${pharmacy}`,
  versions: "Chaque version gardée",
  first: "première version",
  gone: "vidé",
  name: "dossier propre",
};
