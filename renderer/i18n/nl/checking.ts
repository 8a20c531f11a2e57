import { oneOf } from "../one-of.ts";

/** The words for checking a copy without taking it in. */
export const checking = {
  title: "Wat nakijken doet",
  button: "Kijk een kopie na",
  lead: "Of een kopie alles terugbrengt.",
  go: "Kijk ze na",
  lines: [
    "De kopie wordt helemaal gelezen, geopend, en op proef teruggezet in het geheugen.",
    "Er wordt niets overgenomen: noch deze pc noch de stick verandert.",
    "Het verslag zegt wanneer, welke, wat terugkwam en door wie. Teken het en bewaar het.",
  ],
  file: "Kies een los bestand",
  reading: "De kopie lezen",
  trying: "Ze op proef terugzetten",
  whole: "Heel, en op proef teruggezet",
  wholeText: (entries: string) =>
    oneOf(
      entries,
      `${entries} boeking kwam terug, en dezelfde voorraad als toen ze gemaakt werd.`,
      `${entries} boekingen kwamen terug, en dezelfde voorraad als toen ze gemaakt werd.`,
    ),
  gaps: "Sommige boekingen staan nog op geen kopie; het verslag noemt ze.",
  keysClosed:
    "De sleutels van klanten erin gaan niet of niet alle open: hun fiches zouden dicht blijven. Houd ook een oudere.",
  by: "Nagekeken door",
  print: "Druk het verslag af",
  save: "Bewaar als PDF",
  saved: (place: string) => `Het verslag staat op ${place}.`,
  another: "Kijk een andere na",
  protocol: "Verslag",
  fileWord: "verslag",
};
