/** The words of a card that is put in, on the screen Customers. */
export const cards = {
  quiet: {
    "no-service": "Keine Karten hier: Der Kartendienst (PC/SC) dieses PCs fehlt oder steht still.",
    "no-reader": "Kein Kartenleser. Schließen Sie einen an, um Karten zu lesen.",
    empty: "Stecken Sie eine eID ein: Der Kunde öffnet sich.",
    reading: "Die Karte wird gelesen. Lassen Sie sie stecken.",
    read: "Karte gelesen.",
  },
  troubles: {
    pulled: {
      what: "Die Karte war zu früh draußen.",
      doNow: ["Stecken Sie sie wieder ein, eine Sekunde lang."],
    },
    mute: {
      what: "Die Karte antwortet nicht.",
      doNow: ["Drehen Sie sie: Chip voran, nach oben. Dann wieder einstecken."],
    },
    other: {
      what: "Das ist kein belgischer Personalausweis.",
      doNow: ["Hier werden nur eID und Ausländerkarten gelesen."],
    },
    damaged: {
      what: "Dieser Personalausweis ist nicht lesbar.",
      doNow: ["Wischen Sie den Chip ab und stecken Sie sie neu ein. Sonst INSZ tippen."],
    },
    busy: {
      what: "Ein anderes Programm belegt die Karte.",
      doNow: ["Schließen Sie es, dann wird die Karte von selbst gelesen."],
    },
    unplugged: { what: "Der Kartenleser ist weg.", doNow: ["Schließen Sie ihn wieder an."] },
  },
  holder: "Auf der Karte",
  photo: "Foto der Karte",
  photoNote: "Foto der Karte. Es wird nicht aufbewahrt.",
  sex: "Geschlecht",
  nationality: "Nationalität",
  birthplace: "Geboren in",
  number: "Karte",
  validUntil: "Gültig bis",
  reader: "Leser",
  ended: "Karte abgelaufen",
  read: "Karte gelesen",
  mayComeOut: "Sie darf heraus.",
  address: "Adresse",
  same: "Gleich",
  taken: "Übernehmen",
  left: "Behalten",
  nothing: "nichts bekannt",
  allTheSame: "Alles gleich",
  make: "Diesen Kunden anlegen",
  open: "Kunden öffnen",
  leave: "Nichts übernehmen",
  someoneNew: "Jemand Neues",
  sexes: { M: "Mann", F: "Frau" },
  columns: { field: "Angabe", known: "Bekannt", card: "Auf der Karte" },
  takeOne: (name: string) => `${name} übernehmen`,
  differences: (count: string, of: number) => (of === 1 ? "1 Unterschied" : `${count} Unterschiede`),
  newCustomer: (name: string) => (name === "" ? "Neuer Kunde" : `Neu: ${name}`),
  take: (count: string, _of: number) => `${count} übernehmen`,
  locked: (count: string, of: number) =>
    of === 1
      ? "1 Kunde ist hier verschlossen. Vielleicht ist es diese Person."
      : `${count} Kunden sind hier verschlossen. Vielleicht ist diese Person dabei.`,
  doubles: { what: "Mehrere Kunden haben diese INSZ.", doNow: "Wählen Sie den richtigen." },
  alike: { what: "Jemand dieses Namens ist hier, ohne INSZ.", doNow: "Wählen Sie, wer es ist." },
};
