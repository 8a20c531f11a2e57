/** The words for the list to work from on paper. */
export const plain = {
  title: "Liste für Notfälle",
  lead: "Der ganze Bestand zum Drucken, nach Lagerort und Name, und als Tabelle: so lässt sich auf Papier arbeiten.",
  warning: "Wer sie findet, kann sie lesen. Kein Kunde steht darin.",
  along: "Zu jeder Kopie auf unseren Sticks",
  pdf: "PDF sichern",
  csv: "Tabelle sichern",
  making: "Liste wird erstellt",
  dialog: "Wählen, wohin die Liste kommt",
  saved: (place: string, lines: string, pages: string) => `Auf ${place}. Zeilen: ${lines}, Seiten: ${pages}.`,
};
