import type { rejects as english } from "../en/rejects.ts";

/** Die Wörter der Zeilen, die draußen bleiben, als Datei zurückgegeben. */
export const rejects: typeof english = {
  save: "Zum Verbessern sichern",
  dialog: "Zeilen sichern, die draußen bleiben",
  writing: "Zeilen schreiben, die draußen bleiben",
  stayed: (n: number, count: string) =>
    n === 1 ? "1 Zeile blieb draußen." : `${count} Zeilen blieben draußen.`,
  identical: (n: number, rows: string) =>
    n === 1 ? `${rows} Zeile, zurückgelesen und identisch.` : `${rows} Zeilen, zurückgelesen und identisch.`,
  how: "Verbessern Sie sie in der Datei und lesen Sie sie neu ein: Nur diese sind neu.",
  likeOwn: "Sie ist als UTF-8 mit Strichpunkten geschrieben: Die eigene Form der Datei ließ es nicht zu.",
  ambiguous: "Wählen Sie und setzen Sie den Code in die Zeile:",
  reasons: {
    "date-order": "Tag oder Monat zuerst? Schreiben Sie den Monat in Buchstaben oder das Jahr zuerst.",
    thousands: "Tausender oder Komma? Schreiben Sie die Zahl ohne Punkt und Komma.",
  },
};
