import type { joining as english } from "../en/joining.ts";
import { oneOf } from "../one-of.ts";

/** Twee bestanden als één, en lijsten die als geheel bewaard worden. */
export const joining: typeof english = {
  sheet: "Blad dat gelezen wordt",
  title: "Twee bestanden als één",
  offer: "Staan namen of codes in een ander bestand?",
  add: "Voeg een bestand met meer kolommen toe",
  addOf: (name) => `Voeg de kolommen van ${name} toe`,
  dialog: "Kies het bestand met meer kolommen",
  own: (name) => `Code in ${name}`,
  matched: (count, of, name) => `Rijen die de hunne vonden in ${name}: ${count} van ${of}.`,
  none: (name) => `Geen enkele code van dit bestand staat in ${name}. Kies de kolommen, of ga verder zonder.`,
  lost: (codes) => `Niet gevonden: ${codes}`,
  line: (line, code) => `rij ${line}: ${code}`,
  empty: "geen code",
  twice: (count) =>
    oneOf(
      count,
      `${count} code staat er twee keer met andere woorden en telt niet mee.`,
      `${count} codes staan er twee keer met andere woorden en tellen niet mee.`,
    ),
  unmatched: "Rijen die niets vinden",
  kept: "Behouden",
  refused: "Weglaten",
  turn: "Wissel de twee bestanden",
  without: "Zonder dit bestand",
  noColumn: "Geen",
  column: (number, cell) => (cell === "" ? `Kolom ${number}` : `Kolom ${number}: ${cell}`),
  joined: (name, count, of) => `met ${name} (${count} van ${of})`,
  keep: "Bewaar deze lijst",
  listed: (title, count) =>
    oneOf(count, `De lijst ${title} bevat nu ${count} rij.`, `De lijst ${title} bevat nu ${count} rijen.`),
  listedSafe: "Namen en scans gebruiken ze meteen. Aan de voorraad is niets veranderd.",
  listedUntil: "Bij Bestanden kan de vorige lijst ook later terug.",
  gone: (count) =>
    oneOf(
      count,
      `${count} rij van de vorige lijst staat niet in dit bestand en verdwijnt.`,
      `${count} rijen van de vorige lijst staan niet in dit bestand en verdwijnen.`,
    ),
  putBack: "Zet de vorige lijst terug",
  backShort: "Zet terug",
  backWhat: (title, date) => `Zet ${title} van ${date} terug`,
  backTitle: (title, date) => `${title} van ${date} terugzetten?`,
  backText: (rows) =>
    `De lijst is dan weer zoals ze was: ${rows}. Die van nu gaat weg, tot haar bestand opnieuw geladen wordt. Aan de voorraad verandert niets.`,
  backRows: (count) => oneOf(count, "1 rij", `${count} rijen`),
  puttingBack: "Wordt teruggezet",
  isBack: "De lijst is weer zoals ze was.",
  isBackSafe: "Van dit bestand is niets bewaard.",
};
