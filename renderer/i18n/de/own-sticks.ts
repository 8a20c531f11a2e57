import { oneOf } from "../one-of.ts";

/** Die Worte für eigene Sticks der Apotheke, und für das, was mit einem nicht stimmt. */
export const ownSticks = {
  title: "Ihre Sticks",
  lead: "Ein Stick, der Ihnen gehört, wird beim Einstecken beschrieben und wieder, solange er steckt.",
  noKeys: "Sticks werden von selbst beschrieben, sobald es Schlüssel gibt.",
  none: "Es steckt kein Stick.",
  stick: (letter: string) => `Stick ${letter}`,
  here: (drive: string, free: string) => `Steckt als ${drive}, ${free} frei`,
  away: "Steckt nicht",
  looking: "Wird angesehen",
  busy: "Wird beschrieben und zur Probe zurückgeholt. Lassen Sie ihn stecken.",
  readOnly: "Er lässt sich nur lesen. Suchen Sie einen Schieber an der Seite.",
  proven: (age: string, count: string) =>
    oneOf(
      count,
      `Vor ${age} zur Probe zurückgeholt. ${count} Kopie.`,
      `Vor ${age} zur Probe zurückgeholt. ${count} Kopien.`,
    ),
  never: "Davon wurde noch nichts zur Probe zurückgeholt.",
  turn: (letter: string, age: string) =>
    `Jetzt ist Stick ${letter} an der Reihe: das Neueste ist ${age} alt.`,
  turnNever: (letter: string) => `Jetzt ist Stick ${letter} an der Reihe: noch ist nichts darauf.`,
  write: "Jetzt beschreiben",
  look: "Alles nachlesen",
  forget: "Gehört nicht mehr uns",
  settle: "Ich habe nachgesehen",
  drive: (name: string, system: string, free: string) => `${name}, ${system}, ${free} frei`,
  fixed: "Eine eingebaute Platte",
  make: (letter: string) => `Zu Stick ${letter} machen`,
  minutes: "Minuten zwischen zwei Kopien",
  ruleTitle: "Welche alten Kopien gehen",
  rule: "Was geht: von heute nichts, von jedem Tag davor alles außer der neuesten, nach einem Monat von jeder Woche. Drei zur Probe wiederhergestellte bleiben immer, und nichts geht, solange ein Stick angefasst wurde.",
  vendor: "Ein Anbieter darf Kopien auch öffnen",
  vendorHint: "Sein öffentlicher Schlüssel: age1 und was folgt. Leer: nur Sie.",
  unproven: (count: string) =>
    oneOf(
      count,
      `${count} Kopie darauf ist hier nicht geprüft. Sie bleibt, bis sie es ist.`,
      `${count} Kopien darauf sind hier nicht geprüft. Sie bleiben, bis sie es sind.`,
    ),
  knownAgain: "Was dieser PC von diesem Stick wusste, ist weg. Er wurde an dem erkannt, was darauf liegt.",
  verify: "Mit einem Schlüssel prüfen",
  verifying: (done: string, of: string) => `Wird zur Probe zurückgeholt: ${done} von ${of}`,
  verified: (count: string) =>
    oneOf(count, `${count} Kopie zur Probe zurückgeholt.`, `${count} Kopien zur Probe zurückgeholt.`),
  notOpened: (count: string) =>
    oneOf(
      count,
      `${count} Kopie geht nicht auf: vertippt oder von anderen Schlüsseln.`,
      `${count} Kopien gehen nicht auf: vertippt oder von anderen Schlüsseln.`,
    ),
  notWhole: (file: string) => `Nicht ganz: ${file}`,
  lost: {
    unreadable: "Was dieser PC von seinen Sticks wusste, war nicht zu lesen. Es ist beiseitegelegt.",
    gone: "Was dieser PC von seinen Sticks wusste, ist weg.",
    text: "Jeder Stick wird erkannt, sobald er steckt. Nichts darauf wird entfernt, bevor es neu geprüft ist.",
    done: "Alle Sticks waren eingesteckt",
  },
  alarm: {
    title: (letter: string) => `Stick ${letter} ist nicht mehr, wie er war`,
    since: (time: string) =>
      `Wie er war: ${time}. Jetzt wird nichts darauf geschrieben, und von keinem Stick geht etwas.`,
    doNow: [
      "Ziehen Sie ihn ab. Nehmen Sie den anderen Stick.",
      "Suchen Sie, was daran war, bevor Sie mit diesem PC weitermachen.",
      "Was darauf noch ganz ist, lässt sich weiter übernehmen.",
    ],
  },
  kinds: {
    missing: (file: string) => `Weg: ${file}`,
    renamed: (file: string, now: string) => `Heißt anders: ${file} heißt jetzt ${now}`,
    encrypted: (file: string) => `Innen nicht mehr unser: ${file}`,
    changed: (file: string) => `Verändert: ${file}`,
    unreadable: (file: string) => `Lässt sich nicht lesen: ${file}`,
    fewer: (file: string) => `Dieser PC hat weniger Buchungen als zuvor: ${file}`,
    strange: (file: string) => `Fremde neue Datei: ${file}`,
  },
};
