/** The words for a snapshot that was restored for trial, on the screen, on paper and in a terminal. */
export interface DrillWords {
  /** What came of it, in one line each. */
  readonly whole: (name: string, facts: string) => string;
  readonly notWhole: (name: string, part: string) => string;
  readonly noSnapshot: (name: string) => string;
  readonly newer: (name: string) => string;
  readonly wrongKey: (name: string) => string;
  readonly notRead: (name: string, reason: string) => string;
  readonly entriesIs: (count: number) => string;
  /** The protocol, line by line. */
  readonly title: string;
  readonly when: string;
  readonly which: string;
  readonly size: string;
  readonly bytes: (count: string) => string;
  readonly made: string;
  readonly madeBy: (moment: string, station: string, version: string) => string;
  readonly notKnown: string;
  readonly result: string;
  readonly pharmacy: string;
  readonly entries: string;
  readonly span: string;
  readonly stock: string;
  readonly lines: (lines: string, packs: string) => string;
  readonly people: string;
  readonly customers: string;
  readonly keysClosed: string;
  readonly missing: string;
  readonly missingRange: (from: string, to: string, station: string) => string;
  readonly nothing: string;
  readonly by: string;
  readonly signature: string;
}

/** In the four languages. */
export const drillWords: Readonly<Record<"nl" | "fr" | "de" | "en", DrillWords>> = {
  en: {
    whole: (name, facts) => `whole and restored for trial: ${name} (${facts})`,
    notWhole: (name, part) => `not whole: ${name} (${part})`,
    noSnapshot: (name) => `not whole: ${name} is no snapshot, or longer or shorter than it says`,
    newer: (name) => `not verified: ${name} is of a later version of Reshelf`,
    wrongKey: (name) => `not opened: what was typed does not open ${name}`,
    notRead: (name, reason) => `not read: ${name} (${reason})`,
    entriesIs: (count) => `entries: ${count}`,
    title: "Reshelf: protocol of a restore drill",
    when: "When",
    which: "Which",
    size: "Size",
    bytes: (count) => `${count} bytes`,
    made: "Made",
    madeBy: (moment, station, version) => `${moment}, ${station}, Reshelf ${version}`,
    notKnown: "not known",
    result: "Result",
    pharmacy: "Pharmacy",
    entries: "Entries",
    span: "From – to",
    stock: "Stock",
    lines: (lines, packs) => `lines: ${lines}, packs: ${packs}`,
    people: "People",
    customers: "Customers",
    keysClosed: "their keys stay closed, or not all of them open",
    missing: "Missing",
    missingRange: (from, to, station) => `${from}–${to} of ${station}`,
    nothing: "nothing",
    by: "By",
    signature: "Signature",
  },
  nl: {
    whole: (name, facts) => `heel en op proef teruggezet: ${name} (${facts})`,
    notWhole: (name, part) => `niet heel: ${name} (${part})`,
    noSnapshot: (name) => `niet heel: ${name} is geen kopie, of langer of korter dan ze zegt`,
    newer: (name) => `niet nagekeken: ${name} is van een latere versie van Reshelf`,
    wrongKey: (name) => `niet geopend: wat getypt werd, opent ${name} niet`,
    notRead: (name, reason) => `niet gelezen: ${name} (${reason})`,
    entriesIs: (count) => `boekingen: ${count}`,
    title: "Reshelf: verslag van een terugzetproef",
    when: "Wanneer",
    which: "Welke",
    size: "Grootte",
    bytes: (count) => `${count} bytes`,
    made: "Gemaakt",
    madeBy: (moment, station, version) => `${moment}, ${station}, Reshelf ${version}`,
    notKnown: "niet bekend",
    result: "Uitkomst",
    pharmacy: "Apotheek",
    entries: "Boekingen",
    span: "Van – tot",
    stock: "Voorraad",
    lines: (lines, packs) => `lijnen: ${lines}, pakken: ${packs}`,
    people: "Mensen",
    customers: "Klanten",
    keysClosed: "hun sleutels blijven dicht, of niet alle gaan open",
    missing: "Ontbreekt",
    missingRange: (from, to, station) => `${from}–${to} van ${station}`,
    nothing: "niets",
    by: "Door",
    signature: "Handtekening",
  },
  fr: {
    whole: (name, facts) => `entière et restaurée à l’essai : ${name} (${facts})`,
    notWhole: (name, part) => `pas entière : ${name} (${part})`,
    noSnapshot: (name) =>
      `pas entière : ${name} n’est pas une copie, ou est plus longue ou plus courte qu’elle ne le dit`,
    newer: (name) => `pas vérifiée : ${name} vient d’une version plus récente de Reshelf`,
    wrongKey: (name) => `pas ouverte : ce qui a été tapé n’ouvre pas ${name}`,
    notRead: (name, reason) => `pas lue : ${name} (${reason})`,
    entriesIs: (count) => `écritures : ${count}`,
    title: "Reshelf : procès-verbal d’un essai de restauration",
    when: "Quand",
    which: "Laquelle",
    size: "Taille",
    bytes: (count) => `${count} octets`,
    made: "Faite",
    madeBy: (moment, station, version) => `${moment}, ${station}, Reshelf ${version}`,
    notKnown: "inconnu",
    result: "Résultat",
    pharmacy: "Pharmacie",
    entries: "Écritures",
    span: "Du – au",
    stock: "Stock",
    lines: (lines, packs) => `lignes : ${lines}, boîtes : ${packs}`,
    people: "Personnes",
    customers: "Clients",
    keysClosed: "leurs clés restent fermées, ou pas toutes s’ouvrent",
    missing: "Manquent",
    missingRange: (from, to, station) => `${from}–${to} de ${station}`,
    nothing: "rien",
    by: "Par",
    signature: "Signature",
  },
  de: {
    whole: (name, facts) => `ganz und zur Probe wiederhergestellt: ${name} (${facts})`,
    notWhole: (name, part) => `nicht ganz: ${name} (${part})`,
    noSnapshot: (name) => `nicht ganz: ${name} ist keine Kopie, oder länger oder kürzer, als sie sagt`,
    newer: (name) => `nicht geprüft: ${name} stammt von einer späteren Version von Reshelf`,
    wrongKey: (name) => `nicht geöffnet: das Getippte öffnet ${name} nicht`,
    notRead: (name, reason) => `nicht gelesen: ${name} (${reason})`,
    entriesIs: (count) => `Buchungen: ${count}`,
    title: "Reshelf: Protokoll einer Wiederherstellungsprobe",
    when: "Wann",
    which: "Welche",
    size: "Größe",
    bytes: (count) => `${count} Byte`,
    made: "Gemacht",
    madeBy: (moment, station, version) => `${moment}, ${station}, Reshelf ${version}`,
    notKnown: "nicht bekannt",
    result: "Ergebnis",
    pharmacy: "Apotheke",
    entries: "Buchungen",
    span: "Von – bis",
    stock: "Bestand",
    lines: (lines, packs) => `Zeilen: ${lines}, Packungen: ${packs}`,
    people: "Personen",
    customers: "Kunden",
    keysClosed: "ihre Schlüssel bleiben zu, oder nicht alle öffnen",
    missing: "Fehlt",
    missingRange: (from, to, station) => `${from}–${to} von ${station}`,
    nothing: "nichts",
    by: "Durch",
    signature: "Unterschrift",
  },
};
