import type { lock as english } from "../en/lock.ts";

/** Die Wörter der Sperre der Kunden. */
export const lock: typeof english = {
  locked: "Gesperrt. Der Bestand läuft weiter.",
  field: "Passphrase oder Papierschlüssel",
  hint: "Die Passphrase der Schnappschüsse dieser Apotheke.",
  open: "Entsperren",
  opening: "Wird entsperrt…",
  forgotten: "Passphrase vergessen? Auch der Papierschlüssel öffnet: eintippen oder seinen Code scannen.",
  close: "Sperren",
  none: "Die Kunden dieses PCs haben noch keine Sperre.",
  why: "Ihre Schlüssel liegen offen: Wer diese Platte lesen kann, kann die Kunden lesen.",
  needsKeys: "Machen Sie erst eine Passphrase und einen Papierschlüssel: Strg+5.",
  putOn: "Sperre einrichten",
  putHint: "Erst die Passphrase noch einmal: So wissen Sie, dass Sie sie kennen.",
  soon: (seconds) => `Kunden werden in ${seconds} s gesperrt.`,
  stay: "Offen lassen",
  settings: {
    title: "Datenschutz",
    none: "Keine Sperre: Die Schlüssel der Kunden liegen auf diesem PC offen.",
    on: "Die Kunden dieses PCs sind hinter einer Sperre.",
    after: "Kunden sperren nach",
    minutes: (count) => (count === 1 ? "1 Minute" : `${count} Minuten`),
    also: "Auch gesperrt: beim Start, wenn der PC gesperrt wird oder schläft, und mit Strg+L.",
  },
};
