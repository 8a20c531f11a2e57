import type { undo as english } from "../en/undo.ts";

/** Die Wörter für das Zurücknehmen einer eingelesenen Datei. */
export const undo: typeof english = {
  title: (title: string) => `${title} zurücknehmen?`,
  cameIn: (when: string) => `Eingelesen am ${when}.`,
  looking: "Prüfen, was sich ändert",
  of: (done: string, of: string) => `${done} von ${of}`,
  stop: "Stopp",
  leaves: (packs: string, lines: string) => `${packs} auf ${lines}: aus dem Bestand.`,
  customers: (n: number, count: string) => (n === 1 ? "1 Kunde geht weg." : `${count} Kunden gehen weg.`),
  expected: (n: number, count: string) =>
    n === 1 ? "1 erwartete Zeile geht weg." : `${count} erwartete Zeilen gehen weg.`,
  names: (n: number, count: string) =>
    n === 1 ? "1 Produkt verliert seinen neuen Namen." : `${count} Produkte verlieren ihre neuen Namen.`,
  namesStay: (n: number, count: string) =>
    n === 1
      ? "1 Name bleibt: Packungen sind darunter gezählt."
      : `${count} Namen bleiben: Packungen sind darunter gezählt.`,
  stays: (n: number, count: string) =>
    n === 1 ? "1 geänderte Zeile bleibt, wie sie ist." : `${count} geänderte Zeilen bleiben, wie sie sind.`,
  nothing: "Nichts verlässt den Bestand.",
  touched: (n: number, count: string) =>
    n === 1
      ? "1 Zeile wurde seither geändert. Wählen Sie:"
      : `${count} Zeilen wurden seither geändert. Wählen Sie für jede:`,
  list: "Seither geändert",
  columns: { what: "Was", since: "Seither", now: "Jetzt", after: "Danach", choice: "Wahl" },
  kept: "bleibt",
  reversed: "geht zurück",
  since: {
    adjusted: "Zahl gesagt",
    takenOut: "Packungen ausgebucht",
    moved: "verlegt oder geändert",
    answered: "beantwortet",
    quantity: "Menge gesagt",
    pieces: "Packung geöffnet",
    struck: "zum Teil gestrichen",
    counted: "dazugezählt",
    changed: "Karte geändert",
  },
  keys: { browse: "blättern", change: "andere Wahl", all: "alle" },
  reason: "Warum?",
  usual: "Falsche Datei",
  first: "Zurücknehmen",
  busy: "Wird zurückgenommen",
  back: "Stehen lassen",
  done: (when: string, by: string) => `Zurückgenommen am ${when} von ${by}.`,
  doneWhat: "Um es wieder zu haben, lesen Sie die Datei noch einmal ein.",
  close: "Schließen",
  again: "Noch einmal ansehen",
  lists: "Produkt- und Rückruflisten sind keine Einträge: Sie werden unter Dateien zurückgeholt.",
  files: "Zu den Dateien",
  seen: {
    file: (when: string) => `Genau diese Datei wurde am ${when} eingelesen.`,
    rows: (when: string, title: string) => `Genau diese Zeilen wurden am ${when} eingelesen, aus ${title}.`,
    undone: (when: string) => `Sie wurde am ${when} zurückgenommen. Buchen ist ein neuer Vorgang.`,
    twice: "Wird sie noch einmal gebucht, zählt alles doppelt.",
    partly: (same: string, rows: string) => `Zeilen, die schon hier sind: ${same} von ${rows}.`,
    partlyWhat: "Nur die anderen werden gebucht.",
  },
};
