import { oneOf } from "../one-of.ts";

/** The words for checking a copy without taking it in. */
export const checking = {
  title: "Was Prüfen tut",
  button: "Kopie prüfen",
  lead: "Ob eine Kopie alles zurückbringt.",
  go: "Diese prüfen",
  lines: [
    "Die Kopie wird ganz gelesen, geöffnet und zur Probe im Speicher wiederhergestellt.",
    "Nichts wird übernommen: weder dieser PC noch der Stick ändert sich.",
    "Das Protokoll sagt wann, welche, was zurückkam und durch wen. Unterschreiben Sie es und heben Sie es auf.",
  ],
  file: "Eine Datei wählen",
  reading: "Kopie wird gelesen",
  trying: "Sie wird zur Probe wiederhergestellt",
  whole: "Ganz, und zur Probe wiederhergestellt",
  wholeText: (entries: string) =>
    oneOf(
      entries,
      `${entries} Buchung kam zurück, und derselbe Bestand wie bei ihrer Herstellung.`,
      `${entries} Buchungen kamen zurück, und derselbe Bestand wie bei ihrer Herstellung.`,
    ),
  gaps: "Einige Buchungen sind noch auf keiner Kopie; das Protokoll nennt sie.",
  keysClosed:
    "Die Schlüssel der Kunden darin öffnen nicht oder nicht alle: Ihre Karten blieben zu. Behalten Sie auch einen älteren.",
  by: "Geprüft durch",
  print: "Protokoll drucken",
  save: "Als PDF sichern",
  saved: (place: string) => `Das Protokoll liegt auf ${place}.`,
  another: "Eine andere prüfen",
  protocol: "Protokoll",
  fileWord: "Protokoll",
};
