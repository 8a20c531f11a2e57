import type { FailureMessages } from "../failure-messages.ts";
import { megabytes as mb } from "../megabytes.ts";

const looks = {
  spreadsheet: "eine Tabelle",
  "old-spreadsheet": "eine alte Tabelle",
  document: "ein Textdokument",
  zip: "eine ZIP-Datei",
  archive: "ein Archiv",
  pdf: "ein PDF",
  picture: "ein Bild",
  program: "ein Programm",
  database: "eine interne Datei eines Programms",
  encrypted: "eine verschlüsselte Datei",
  "web-page": "eine Webseite",
  damaged: "beschädigt",
  binary: "eine Datei ohne Text",
} as const;

/** Was schiefgehen kann, in drei Zeilen: was geschah, was sicher ist, was zu tun ist. */
export const failures: FailureMessages = {
  "scan/person-number": () => ({
    what: "Das ist die Nummer einer Person. Sie wird nicht gespeichert.",
    doNow: ["Scannen Sie den Code der Packung."],
  }),
  "scan/own-sheet": () => ({
    what: "Das ist ein Code von einem Blatt, das Reshelf druckt. Nichts wurde gezählt.",
    doNow: ["Scannen Sie den Code einer Packung."],
  }),
  "ledger/not-written": () => ({
    what: "Noch nicht gesichert.",
    safe: "Alles, was als gesichert gemeldet wurde, ist gesichert.",
    doNow: [
      "Legen Sie diese Packung beiseite. Sie sichert sich selbst.",
      "Scannen Sie sie nicht noch einmal.",
    ],
  }),
  "ledger/disk-full": ({ freeBytes }) => ({
    what: `Das Zählen steht still: die Platte hat noch ${mb(freeBytes)} frei.`,
    safe: "Alles Gezählte ist gesichert.",
    doNow: [
      "Sichern Sie eine Kopie auf einen Stick.",
      "Schaffen Sie Platz auf diesem PC, mindestens 1 GB.",
      "Das Zählen geht von selbst weiter.",
    ],
  }),
  "ledger/read-only": () => ({
    what: "Das Zählen steht still: Die Platte lässt sich nur lesen.",
    safe: "Alles Gezählte ist gesichert.",
    doNow: [
      "Sichern Sie eine Kopie auf einem Stick und zählen Sie an einem anderen PC weiter.",
      "Starten Sie diesen PC neu.",
    ],
  }),
  "ledger/entry-altered": ({ station, entry }) => ({
    what: `Buchung ${entry} von ${station} ist nicht mehr, was sie war.`,
    safe: "Nichts wurde übernommen. Der Bestand hier ist wie zuvor.",
    doNow: ["Nehmen Sie eine andere Kopie dieser Station.", "Heben Sie diesen Stick zur Prüfung auf."],
  }),
  "journal/not-readable": ({ reason }) => ({
    what: `Die zweite Kopie auf diesem PC ist nicht lesbar (${reason}).`,
    safe: "Nichts wurde geändert oder gelöscht.",
    doNow: ["Starten Sie das Programm neu.", "Bleibt es so, beginnen Sie mit einer Kopie vom Stick."],
  }),
  "journal/not-written": ({ reason }) => ({
    what: `Gezählt, zweite Kopie fehlt (${reason}).`,
    safe: "Die Packung ist einmal gesichert.",
    doNow: ["Scannen Sie weiter. Die zweite Kopie folgt, sobald es geht."],
  }),
  "file/not-readable": ({ name, reason }) => ({
    what: `${name} ist nicht lesbar (${reason}).`,
    safe: "Nichts wurde übernommen.",
    doNow: [
      "Kopieren Sie die Datei auf diesen PC und wählen Sie sie dort.",
      "Versuchen Sie einen anderen Stick oder Anschluss.",
    ],
  }),
  "file/too-large": ({ name, bytes, most }) => ({
    what: `${name} ist zu groß: ${mb(bytes)}, höchstens ${mb(most)}.`,
    safe: "Nichts wurde übernommen.",
    doNow: [
      "Wählen Sie die Liste selbst, keine ganze Sicherung.",
      "Teilen Sie die Liste in mehrere Dateien.",
    ],
  }),
  "file/is-folder": ({ name }) => ({
    what: `${name} ist ein Ordner.`,
    safe: "Nichts wurde übernommen.",
    doNow: ["Wählen Sie eine Datei darin."],
  }),
  "file/not-written": ({ name, reason }) => ({
    what: `${name} wurde nicht geschrieben (${reason}).`,
    safe: "Was auf diesem PC steht, ist sicher.",
    doNow: [
      "Ziehen Sie den Stick ab, stecken Sie ihn wieder an, noch einmal.",
      "Nehmen Sie einen anderen Stick oder Ordner.",
    ],
  }),
  "file/no-space": ({ name, freeBytes, neededBytes }) => ({
    what: `Kein Platz für ${name}: ${mb(neededBytes)} nötig, ${mb(freeBytes)} frei.`,
    safe: "Was auf diesem PC steht, ist sicher.",
    doNow: ["Nehmen Sie einen anderen Stick.", "Entfernen Sie Unnötiges von diesem."],
  }),
  "file/read-only": ({ name }) => ({
    what: `Am Ort von ${name} kann nur gelesen werden.`,
    safe: "Was auf diesem PC steht, ist sicher.",
    doNow: ["Öffnen Sie den Schreibschutz des Sticks.", "Nehmen Sie einen anderen Stick oder Ordner."],
  }),
  "file/read-back-differs": ({ name }) => ({
    what: `${name} liest sich anders, als es geschrieben wurde.`,
    safe: "Was auf diesem PC steht, ist sicher.",
    doNow: ["Trauen Sie diesem Stick nicht.", "Nehmen Sie einen anderen."],
  }),
  "copy/none": ({ name }) => ({
    what: `In ${name} ist keine Kopie.`,
    safe: "Nichts wurde übernommen.",
    doNow: ["Wählen Sie den Stick selbst: Kopien enden auf .stock oder sind Ordner namens Reshelf."],
  }),
  "copy/damaged": ({ name, part }) => ({
    what: `Die Datei ${part}${name && ` der Kopie ${name}`} ist beschädigt oder fehlt.`,
    safe: "Nichts wurde übernommen.",
    doNow: [
      "Wählen Sie eine andere Kopie: eine ältere auf diesem Stick oder eine auf einem anderen.",
      "Heben Sie diesen Stick zur Prüfung auf.",
    ],
  }),
  "copy/not-proven": ({ part, missing }) => ({
    what: "Die Kopie ist geschrieben, bringt aber nicht alles zurück.",
    safe: "Was auf diesem PC steht, ist sicher, ältere Kopien auch.",
    doNow: [
      part
        ? `Nehmen Sie einen anderen Stick: Die Datei ${part} ist unbrauchbar.`
        : missing > 0
          ? `Fehlende Buchungen: ${missing}. Starten Sie das Programm neu und sichern Sie noch einmal.`
          : "Starten Sie das Programm neu und sichern Sie noch einmal: Die Kopie ergibt einen anderen Bestand.",
    ],
  }),
  "stick/not-written": ({ letter }) => ({
    what: `Auf Stick ${letter} wurde nichts geschrieben: Er ist weg oder nicht mehr so, wie er war.`,
    safe: "Was auf diesem PC steht, ist sicher, und andere Sticks auch.",
    doNow: ["Nehmen Sie den anderen Stick.", "Sehen Sie unter Sticks nach, was diesem fehlt."],
  }),
  "copy/newer": ({ version }) => ({
    what: `Diese Kopie stammt von einer neueren Version (${version}).`,
    safe: "Nichts wurde übernommen.",
    doNow: ["Installieren Sie diese Version und wählen Sie die Kopie erneut."],
  }),
  "customers/locked": () => ({
    what: "Die Kunden sind gesperrt.",
    safe: "Nichts hat sich geändert. Der Bestand läuft weiter.",
    doNow: ["Entsperren Sie bei Kunden (Strg+3) und versuchen Sie es erneut."],
  }),
  "people/wrong-pin": () => ({
    what: "Das ist nicht die PIN dieser Person.",
    safe: "Nichts hat sich geändert.",
    doNow: ["Erneut eingeben. Nach einigen Versuchen heißt es warten."],
  }),
  "customers/wrong-passphrase": () => ({
    what: "Das öffnet die Sperre nicht.",
    safe: "Die Kunden bleiben gesperrt.",
    doNow: ["Passphrase erneut eingeben; Großbuchstaben zählen.", "Sonst den Papierschlüssel nehmen."],
  }),
  "customers/keys-damaged": () => ({
    what: "Die Passphrase stimmt, die Schlüsseldatei der Kunden nicht.",
    safe: "Nichts wurde überschrieben.",
    doNow: ["Unter Kunden: die Schlüssel aus einem Schnappschuss nehmen."],
  }),
  "customers/keys-unread": () => ({
    what: "Die Schlüsseldatei der Kunden ist gerade nicht lesbar.",
    safe: "Nichts daran wurde geändert.",
    doNow: ["Versuchen Sie es erneut. Bleibt es so: PC neu starten."],
  }),
  "copy/keys-closed": () => ({
    what: "Kein Schlüssel eines Kunden öffnet mit dem, was gegeben wurde.",
    safe: "Nichts wurde geändert.",
    doNow: [
      "Weiter ohne die Kunden: Ihre Karten bleiben zu.",
      "Oder einen nehmen, der bei offenen Kunden gemacht wurde.",
    ],
  }),
  "customers/let-go": () => ({
    what: "Die Kunden wurden inzwischen gesperrt: Was von ihnen offen lag, wurde losgelassen.",
    safe: "Nichts wurde übernommen oder gebucht.",
    doNow: ["Kunden entsperren, dann die Datei noch einmal öffnen."],
  }),
  "customers/wait": ({ seconds }) => ({
    what: `Zu viele Versuche. Noch ${seconds} s warten.`,
    safe: "Die Kunden bleiben gesperrt. Der Bestand läuft weiter.",
  }),
  "copy/wrong-key": () => ({
    what: "Was Sie eingegeben haben, öffnet diesen Schnappschuss nicht.",
    safe: "Nichts wurde übernommen.",
    doNow: ["Nehmen Sie die Passphrase oder den Papierschlüssel der Apotheke, die ihn gemacht hat."],
  }),
  "copy/wrong-passphrase": () => ({
    what: "Diese Passphrase öffnet die Kunden nicht.",
    safe: "Noch wurde nichts übernommen.",
    doNow: [
      "Geben Sie sie erneut ein; Großbuchstaben zählen.",
      "Weiter ohne Kunden: ihre Karten bleiben zu.",
    ],
  }),
  "snapshot/not-public-key": ({ isSecret }) => ({
    what: isSecret
      ? "Das ist ein geheimer Schlüssel: Er öffnet Kopien. Er wurde nicht behalten."
      : "Das ist kein öffentlicher Schlüssel: Ein Zeichen fehlt oder ist falsch.",
    safe: "Kopien bleiben mit den bisherigen Schlüsseln verschlossen.",
    doNow: isSecret
      ? [
          "Fragen Sie den Anbieter nach der öffentlichen Hälfte, age1 und was folgt.",
          "Sagen Sie ihm, dass sein geheimer Schlüssel weitergegeben wurde.",
        ]
      : ["Kopieren Sie ihn noch einmal ganz: age1 und was folgt."],
  }),
  "before/not-kept": ({ reason }) => ({
    what: `Der jetzige Stand konnte nicht aufbewahrt werden (${reason}).`,
    safe: "Es hat sich nichts geändert.",
    doNow: ["Starten Sie das Programm neu und versuchen Sie es noch einmal."],
  }),
  "before/no-room": ({ freeBytes }) => ({
    what: `Auf diesem PC ist kein Platz, um den jetzigen Stand aufzubewahren: ${mb(freeBytes)} frei.`,
    safe: "Es hat sich nichts geändert.",
    doNow: ["Schaffen Sie Platz auf diesem PC, mindestens 1 GB, und versuchen Sie es noch einmal."],
  }),
  "before/counted-meanwhile": () => ({
    what: "Inzwischen wurde etwas gezählt.",
    safe: "Es hat sich nichts geändert, und was gezählt wurde, ist da.",
    doNow: ["Versuchen Sie es noch einmal, während hier niemand scannt."],
  }),
  "customer/field-odd": ({ why, name }) => ({
    what: {
      "no-name": "Ein Feld braucht einen Namen.",
      "same-name": `Es gibt schon ein Feld „${name}“.`,
      "every-record": `Jede Akte hat schon ein Feld „${name}“.`,
      "no-choice": "Eine Liste braucht mindestens eine Wahl.",
      full: "Es können keine Felder mehr dazukommen.",
    }[why],
    safe: "Nichts wurde gespeichert. Was Sie getippt haben, bleibt hier.",
    doNow: [
      {
        "no-name": "Tippen Sie einen Namen.",
        "same-name": "Geben Sie ihm einen anderen Namen.",
        "every-record": "Geben Sie ihm einen anderen Namen.",
        "no-choice": "Tippen Sie eine Wahl je Zeile.",
        full: "Geben Sie einem weggelegten Feld einen anderen Namen und nutzen Sie dieses.",
      }[why],
    ],
  }),
  "customer/same-number": ({ name }) => ({
    what:
      name === ""
        ? "Diese INSZ steht schon bei einem anderen Kunden."
        : `Diese INSZ steht schon bei ${name}.`,
    safe: "Nichts wurde gespeichert. Was Sie tippten, bleibt hier stehen.",
    doNow: [
      "Drücken Sie F6: Dieser Kunde wird geöffnet.",
      "Jemand anders? Berichtigen Sie die INSZ hier oder dort, oder lassen Sie sie leer.",
    ],
  }),
  "customer/two-versions": () => ({
    what: "Zwei Personen änderten diesen Kunden inzwischen.",
    safe: "Beide Fassungen sind gespeichert. Ihre Antwort noch nicht.",
    doNow: ["Esc, dann in der Liste wählen, welche Fassung stimmt."],
  }),
  "count/no-place": () => ({
    what: "Wählen Sie zuerst einen Lagerort.",
    safe: "Die Packung wartet so lange.",
    doNow: ["Drücken Sie F4."],
  }),
  "catalogue/no-products": ({ name }) => ({
    what: `${name} enthält kein lesbares Produkt.`,
    safe: "Nichts wurde übernommen.",
    doNow: ["Prüfen Sie, ob jede Zeile einen Code und einen Namen hat."],
  }),
  "import/plan-stale": () => ({
    what: "Der Bestand hat sich seit diesem Plan geändert.",
    safe: "Nichts wurde gebucht.",
    doNow: ["Sehen Sie den Plan noch einmal an und buchen Sie dann."],
  }),
  "task/cancelled": () => ({ what: "Angehalten. Nichts wurde geschrieben." }),
  "database/newer": () => ({
    what: "Auf diesem PC lief ein neueres Reshelf.",
    safe: "Alles, was es gesichert hat, ist unberührt.",
    doNow: ["Starten Sie die neuere Version."],
  }),
  "database/not-opened": ({ isFull }) => ({
    what: "Was auf diesem PC gesichert ist, öffnet sich gerade nicht.",
    safe: "Nichts wurde gelöscht; alles ist noch da.",
    doNow: isFull
      ? [
          "Machen Sie mindestens 1 GB frei und starten Sie neu.",
          "Beginnen Sie an einem anderen PC mit einer Kopie.",
        ]
      : ["Starten Sie diesen PC neu, dann Reshelf.", "Beginnen Sie an einem anderen PC mit einer Kopie."],
  }),
  "database/in-use": () => ({
    what: "Reshelf ist in einem anderen Tab offen.",
    safe: "Dort wird weitergezählt.",
    doNow: ["Gehen Sie zu diesem Tab, oder schließen Sie ihn und laden Sie neu."],
  }),
  "table/empty": ({ name }) => ({
    what: `${name} ist leer.`,
    safe: "Nichts wurde übernommen.",
    doNow: ["Wählen Sie eine andere Datei."],
  }),
  "table/not-a-table": ({ name, looksLike }) => ({
    what: `${name} ist keine Liste, sondern ${looks[looksLike]}.`,
    safe: "Nichts wurde übernommen.",
    doNow: ["Öffnen Sie sie im eigenen Programm und speichern Sie als CSV.", "Wählen Sie eine andere Datei."],
  }),
  "export/letters-lost": ({ encoding, count, letters }) => ({
    what: `${encoding} kennt ${count} Zeichen nicht: ${letters.join(" ")}`,
    safe: "Nichts wurde geschrieben.",
    doNow: ["Wählen Sie eine andere Kodierung, zum Beispiel UTF-8."],
  }),
  "export/not-verified": ({ name, row }) => ({
    what:
      row === 0
        ? `${name} ist geschrieben, aber nicht geprüft.`
        : `${name} ist geschrieben, aber Zeile ${row} liest sich anders.`,
    safe: "Was auf diesem PC steht, ist sicher.",
    doNow: ["Verwenden Sie diese Datei nicht.", "Speichern Sie sie noch einmal, an einem anderen Ort."],
  }),
  "export/profile-damaged": ({ name, why, at }) => ({
    what: {
      "no-profile": `${name} ist kein Exportprofil.`,
      newer: `${name} kommt von einer neueren Version von Reshelf.`,
      field: `In ${name} stimmt „${at}“ nicht.`,
    }[why],
    safe: "Nichts wurde übernommen.",
    doNow: [
      why === "newer"
        ? "Aktualisieren Sie Reshelf auf diesem PC."
        : "Wählen Sie ein Profil, das Reshelf gespeichert hat.",
    ],
  }),
  "recipe/none": ({ name }) => ({
    what: `${name} ist kein Rezept, oder ein beschädigtes.`,
    safe: "Nichts wurde übernommen.",
    doNow: ["Wählen Sie eine Datei, die Reshelf als Rezept gespeichert hat."],
  }),
  "recipe/newer": ({ name }) => ({
    what: `${name} stammt von einem neueren Reshelf.`,
    safe: "Nichts wurde übernommen.",
    doNow: ["Aktualisieren Sie Reshelf auf diesem PC und übernehmen Sie es dann erneut."],
  }),
  "table/columns-missing": ({ name, missing }) => ({
    what: `In ${name} fehlt: ${missing.join(", ")}.`,
    safe: "Nichts wurde übernommen.",
    doNow: ["Wählen Sie eine von Reshelf exportierte Datei, oder ergänzen Sie die Spalten."],
  }),
};
