import type { lock as english } from "../en/lock.ts";

/** Die Wörter der Sperre der Kunden. */
export const lock: typeof english = {
  sign: "Gesperrt",
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
  other: "Die Sperre öffnet noch mit einer früheren Passphrase und einem früheren Papierschlüssel.",
  otherWhy: "Die Schnappschüsse dieses PCs haben neuere. Die Sperre zieht erst um, wenn Sie es sagen.",
  move: "Sperre umziehen",
  ofBefore: "Sie öffnet mit der früheren Passphrase oder dem früheren Papierschlüssel.",
  soon: (seconds) => `Kunden werden in ${seconds} s gesperrt.`,
  stay: "Offen lassen",
  settings: {
    title: "Datenschutz",
    none: "Keine Sperre: Die Schlüssel der Kunden liegen auf diesem PC offen.",
    on: "Die Kunden dieses PCs sind hinter einer Sperre.",
    after: "Kunden sperren nach (Minuten)",
    also: "Auch gesperrt: beim Start, wenn der PC gesperrt wird oder schläft, und mit Strg+L.",
    alsoHere:
      "Auch gesperrt: beim Start, wenn der PC schläft, und mit Strg+L. Ein gesperrter Bildschirm meldet sich hier nicht.",
  },
  keys: {
    damaged: "Die Schlüsseldatei der Kunden auf diesem PC ist beschädigt oder weg.",
    damagedSafe:
      "Ihre Karten sind ganz und versiegelt; der Bestand läuft weiter. Was da liegt, wird beiseitegelegt, nie gelöscht.",
    replaced: "Die Schlüssel der Kunden lagen auf diesem PC hinter einer Sperre und liegen jetzt offen.",
    replacedSafe:
      "Jemand oder ein anderes Programm hat eine andere Datei an die Stelle der gesperrten gelegt. Sie wird nicht benutzt, bevor Sie es sagen.",
    part: "Die Schlüsseldatei der Kunden ist zum Teil beschädigt: Einige bleiben zu, und kein neuer kann gespeichert werden.",
    partSafe: "Die sich öffnen, sind ganz. Die beschädigte Datei wird beiseitegelegt, nie gelöscht.",
    unread: "Die Schlüsseldatei der Kunden auf diesem PC ist gerade nicht lesbar.",
    unreadSafe:
      "Sie kann ganz sein: Nichts daran wird geändert oder beiseitegelegt. Der Bestand läuft weiter.",
    again: "Erneut lesen",
    reading: "Wird gelesen…",
    unreadLater:
      "Bleibt es so? Starten Sie den PC neu. Hilft das nicht, versagt vielleicht seine Platte: Gehen Sie mit dem neuesten Schnappschuss auf einem anderen PC weiter.",
    mend: "Reparieren…",
    fromSnapshot: "Schlüssel aus einem Schnappschuss…",
    chosen: "Schlüssel von",
    without: "Ohne beginnen: neue Schlüsseldatei",
    putBack: "Sperren, was da liegt",
    keep: "Weiter mit denen, die sich öffnen",
    later: "Wer nicht darin ist, bleibt zu, bis ein Schnappschuss den Schlüssel bringt.",
    save: "Die Schlüsseldatei der Kunden auf diesem PC ist beschädigt oder nicht lesbar: Ein Schnappschuss von jetzt bringt den Bestand, nicht ihre Schlüssel. Behalten Sie einen älteren.",
  },
  erase: {
    begin: "Endgültig löschen…",
    what: (name) => `${name} endgültig löschen?`,
    gone: "Die Karte und ihr Schlüssel verschwinden von diesem PC und aus jedem Schnappschuss danach. Das lässt sich nicht zurücknehmen, auch nicht mit einem alten Stick.",
    stays:
      "Es bleibt: dass jemand gelöscht wurde, wann und von wem. Alte Sticks behalten die Karte hinter der Passphrase, bis sie überschrieben sind. Gedrucktes und Ausgegebenes bleibt bestehen.",
    yes: "Diesen Kunden löschen",
    no: "Nicht löschen",
  },
  given: {
    title: "Ausgegeben oder gedruckt",
    never: "Noch nie wurden Daten von Kunden ausgegeben oder gedruckt.",
    how: { table: "Tabelle", slip: "Zettel", file: "eigene Akte", consent: "Einwilligung", list: "Liste" },
    customers: (count, of) => (of === 1 ? "1 Kunde" : `${count} Kunden`),
  },
  pin: {
    field: "PIN oder Passphrase",
    hint: (name: string) => `Die PIN ist die von ${name} und gilt, solange das Programm offen bleibt.`,
    of: (name) => `PIN von ${name}`,
    old: "Jetzige PIN oder Passphrase",
    next: "Neue PIN, 4 bis 12 Ziffern",
    save: "PIN speichern",
    remove: "Keine PIN mehr",
    leave: "Verlassen",
    choose: "Wählen",
  },
};
