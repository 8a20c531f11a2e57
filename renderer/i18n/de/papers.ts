/** The words of what a customer gets on paper or as a file. */
export const papers = {
  begin: "Papiere…",
  title: "Papiere dieses Kunden",
  lead: "Jeder Druck und jede Datei steht in der Liste unter Einstellungen, ohne Namen.",
  print: "Eigene Akte drucken",
  save: "Eigene Akte speichern…",
  consent: "Einwilligung drucken",
  close: "Schließen",
  file: "Eigene Akte",
  saved: (place: string) => `Gespeichert: ${place}`,
  sheet: "Was wir von Ihnen speichern",
  made: (day: string, pharmacy: string) => `Erstellt am ${day} von ${pharmacy}`,
  versions: "Jede Fassung, die gespeichert wurde",
  first: "zuerst gespeichert",
  gone: "geleert",
  name: "eigene Akte",
};
