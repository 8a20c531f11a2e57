/** The words for the list to work from on paper. */
export const plain = {
  title: "Lijst voor noodgevallen",
  lead: "De hele voorraad om af te drukken, per plaats en naam, en als tabel: de winkel kan op papier werken.",
  warning: "Wie ze vindt, kan ze lezen. Er staat geen klant in.",
  along: "Naast elke kopie op onze sticks",
  pdf: "Bewaar de PDF",
  csv: "Bewaar de tabel",
  making: "De lijst maken",
  dialog: "Kies waar de lijst komt",
  saved: (place: string, lines: string, pages: string) =>
    `Op ${place}. Lijnen: ${lines}, bladzijden: ${pages}.`,
};
