import type { start as english } from "../en/start.ts";

/** Die Wörter des ersten Starts. */
export const start: typeof english = {
  promise: "Ihr Bestand zurück, Packung für Packung. Ohne Internet.",
  language: "Sprache",
  pharmacy: "Apotheke",
  station: "Dieser PC",
  stationHint: "So sehen Sie später, wo gezählt wurde.",
  who: "Wer arbeitet?",
  whoHint: "Name und Eingabetaste. Weitere Namen jetzt oder später.",
  whoKnown: "Wählen Sie, wer hier jetzt arbeitet.",
  remove: (name: string) => `${name} entfernen`,
  clock: "Stimmen Datum und Uhrzeit?",
  clockRight: "Richtig",
  clockWrong: "Falsch",
  clockOld: "Diese Uhr geht um Jahre nach.",
  clockSafe: "Verfall und Verlauf rechnen mit dieser Uhr.",
  clockDo: [
    "Stellen Sie Datum und Uhrzeit in den Einstellungen dieses PCs.",
    "Reshelf übernimmt sie von selbst. Wählen Sie dann „Richtig“.",
  ],
  begin: "Zählen beginnen",
  beginning: "Läuft…",
  needStation: "Geben Sie diesem PC einen Namen.",
  needPerson: "Geben Sie mindestens einen Namen an.",
  needClock: "Sehen Sie auf die Uhr und wählen Sie.",
  copyTitle: "Ich habe einen Stick",
  copyText:
    "Stecken Sie ihn ein. Reshelf zeigt erst, was darauf ist, und übernimmt nichts, bevor Sie es sagen.",
  copyGo: "Weiter von einem Stick",
  knowTitle: "Was Sie wissen sollten",
  know: [
    "Kein Konto, kein Internet, nichts einzurichten.",
    "Der kurze hohe Ton heißt: diese Packung ist gesichert, auch bei Stromausfall.",
    "Was Sie zählen, ändern oder einlesen, lässt sich zurücknehmen. Nur einen Kunden endgültig zu löschen nicht, und das fragt zuerst nach.",
  ],
  browserTitle: "In einem Browser",
  browser: [
    "Gezähltes liegt nur in diesem Browser: auf diesem PC gibt es keine zweite Kopie.",
    "Der Browser kann es löschen, etwa wenn die Platte voll ist oder der Verlauf geleert wird.",
    "Erstellen Sie oft eine Kopie in einem Ordner oder auf einem Stick. Kein privates Fenster.",
  ],
};
