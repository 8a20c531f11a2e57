import type { rejects as english } from "../en/rejects.ts";

/** De woorden van rijen die buiten blijven, teruggegeven als bestand. */
export const rejects: typeof english = {
  save: "Bewaar om te verbeteren",
  dialog: "De rijen bewaren die buiten blijven",
  writing: "De rijen schrijven die buiten blijven",
  stayed: (n: number, count: string) =>
    n === 1 ? "1 rij is buiten gebleven." : `${count} rijen zijn buiten gebleven.`,
  identical: (n: number, rows: string) =>
    n === 1 ? `${rows} rij, teruggelezen en identiek.` : `${rows} rijen, teruggelezen en identiek.`,
  how: "Verbeter ze in het bestand en lees het weer in: alleen die zijn nieuw.",
  likeOwn: "Het is geschreven als UTF-8 met puntkomma’s: de eigen vorm van het bestand liet het niet toe.",
  ambiguous: "Kies er een en zet de code in de rij:",
  reasons: {
    "date-order": "Dag of maand eerst? Schrijf de maand in letters, of het jaar eerst.",
    thousands: "Duizendtal of komma? Schrijf het getal zonder punt of komma.",
  },
};
