import type { Messages } from "../en.ts";

/** Worte zu Zeilen, die jemand sein können, der schon bekannt ist. */
export const doubts: Messages["doubts"] = {
  title: "Schon bekannt?",
  hint: "Zeilen ohne Antwort bleiben draußen. F6 geht sie einzeln durch.",
  rows: (n, rows) => (n === 1 ? "1 Zeile" : `${rows} Zeilen`),
  recognised: "Name, Geburtsdatum und Adresse wie ein Kunde hier. Was fehlt, kommt ohne Frage dazu.",
  answer: "Antwort für alle diese Zeilen",
  why: {
    number: "Gleiche INSZ, andere Angaben",
    "number-apart": "Gleiche INSZ, anderer Name",
    namesake: "Gleicher Name und Geburtstag",
    name: "Name und Geburtsdatum ähnlich",
    "birth-near": "Name ähnlich, Geburtsdatum fast gleich",
    address: "Gleiche Adresse oder Telefonnummer",
    several: "Können mehrere Kunden sein",
    "row-number": "Gleiche INSZ wie eine frühere Zeile",
    "row-alike": "Ähnlich einer früheren Zeile",
  },
  answers: {
    missing: "Dieselbe, ergänzen",
    said: "Dieselbe, Datei gilt",
    new: "Jemand anders",
    out: "Weglassen",
  },
  take: {
    missing: "Dieselbe Person: was fehlt, wird ergänzt",
    said: "Dieselbe Person: was in der Datei steht, gilt",
  },
  own: "Ein anderer Kunde",
  ownWhat: "Ein neuer Eintrag entsteht.",
  row: (row) => `Zeile ${row} dieser Datei`,
};
