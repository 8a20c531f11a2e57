/** The words of what a customer gets on paper or as a file. */
export const papers = {
  begin: "Papieren…",
  title: "Papieren van deze klant",
  lead: "Elke afdruk en elk bestand staat in de lijst onder Instellingen, zonder naam.",
  print: "Eigen dossier afdrukken",
  save: "Eigen dossier bewaren…",
  consent: "Toestemming afdrukken",
  close: "Sluiten",
  file: "Eigen dossier",
  saved: (place: string) => `Bewaard: ${place}`,
  sheet: "Wat wij van u bewaren",
  made: (day: string, pharmacy: string) => `Gemaakt op ${day} door ${pharmacy}`,
  versions: "Elke versie die bewaard werd",
  first: "eerst bewaard",
  gone: "leeggemaakt",
  name: "eigen dossier",
};
