import type { undo as english } from "../en/undo.ts";

/** De woorden van een ingelezen bestand terugnemen. */
export const undo: typeof english = {
  title: (title: string) => `${title} terugnemen?`,
  cameIn: (when: string) => `Ingelezen op ${when}.`,
  looking: "Nagaan wat erdoor verandert",
  of: (done: string, of: string) => `${done} van ${of}`,
  stop: "Stop",
  leaves: (packs: string, lines: string) => `${packs} op ${lines}: uit de voorraad.`,
  customers: (n: number, count: string) => (n === 1 ? "1 klant gaat weg." : `${count} klanten gaan weg.`),
  expected: (n: number, count: string) =>
    n === 1 ? "1 verwachte lijn gaat weg." : `${count} verwachte lijnen gaan weg.`,
  names: (n: number, count: string) =>
    n === 1
      ? "1 product verliest de naam die het kreeg."
      : `${count} producten verliezen de naam die ze kregen.`,
  namesStay: (n: number, count: string) =>
    n === 1
      ? "1 naam blijft: er zijn pakken onder geteld."
      : `${count} namen blijven: er zijn pakken onder geteld.`,
  stays: (n: number, count: string) =>
    n === 1 ? "1 gewijzigde rij blijft zoals ze is." : `${count} gewijzigde rijen blijven zoals ze zijn.`,
  nothing: "Er gaat niets uit de voorraad.",
  touched: (n: number, count: string) =>
    n === 1
      ? "1 rij is sindsdien gewijzigd. Kies:"
      : `${count} rijen zijn sindsdien gewijzigd. Kies voor elk:`,
  list: "Sindsdien gewijzigd",
  columns: { what: "Wat", since: "Sindsdien", now: "Nu", after: "Daarna", choice: "Keuze" },
  kept: "blijft",
  reversed: "gaat terug",
  since: {
    adjusted: "aantal gezegd",
    takenOut: "pakken uitgeboekt",
    moved: "verplaatst of gewijzigd",
    answered: "beantwoord",
    quantity: "hoeveelheid gezegd",
    pieces: "pak geopend",
    struck: "deels geschrapt",
    counted: "bijgeteld",
    changed: "fiche gewijzigd",
  },
  keys: { browse: "bladeren", change: "andere keuze", all: "alle" },
  reason: "Waarom?",
  usual: "Verkeerd bestand",
  first: "Neem terug",
  busy: "Terugnemen",
  back: "Laat staan",
  done: (when: string, by: string) => `Teruggenomen op ${when} door ${by}.`,
  doneWhat: "Wilt u het weer, lees het bestand dan opnieuw in.",
  close: "Sluit",
  again: "Bekijk het opnieuw",
  lists: "Productlijsten en terugroeplijsten zijn geen regels: ze gaan terug bij Bestanden.",
  files: "Naar de bestanden",
  seen: {
    file: (when: string) => `Ditzelfde bestand is ingelezen op ${when}.`,
    rows: (when: string, title: string) => `Precies deze rijen zijn ingelezen op ${when}, uit ${title}.`,
    undone: (when: string) => `Het is teruggenomen op ${when}. Boeken is een nieuwe inlezing.`,
    twice: "Boekt u het opnieuw, dan telt alles dubbel.",
    partly: (same: string, rows: string) => `Rijen die hier al zijn: ${same} van ${rows}.`,
    partlyWhat: "Alleen de andere worden geboekt.",
  },
};
