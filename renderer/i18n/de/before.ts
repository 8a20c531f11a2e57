import { oneOf } from "../one-of.ts";

/** The words for going back to what was before a copy was taken in. */
export const before = {
  title: "Zurück zu vorher",
  lead: "Bevor eine Kopie übernommen wird, bewahrt dieser PC auf, wie es war. Der neueste Stand zuerst.",
  rule: "Die letzten drei bleiben, und der neueste von jedem der letzten sieben Tage mit einem. Andere gehen beim nächsten.",
  ruleAlarm: "Keiner geht, solange ein Stick nicht mehr ist, wie er war.",
  goesNext: "geht beim nächsten",
  only: (count: string) =>
    oneOf(
      count,
      `bleibt: ${count} Eintrag ist hier sonst nirgends`,
      `bleibt: ${count} Einträge sind hier sonst nirgends`,
    ),
  takenIn: (title: string) => `Bevor die Kopie von ${title} übernommen wurde`,
  wentBack: (title: string) => `Bevor Sie zu ${title} zurückgingen`,
  go: "Zurückgehen",
  ask: (when: string) => `Zurück zu ${when}?`,
  scanned: (count: string) =>
    oneOf(
      count,
      `${count} Lesung, die seither hier gemacht wurde, geht.`,
      `${count} Lesungen, die seither hier gemacht wurden, gehen.`,
    ),
  others: (count: string) =>
    oneOf(
      count,
      `${count} andere Buchung geht: was die Kopie brachte und Personen sagten.`,
      `${count} andere Buchungen gehen: was die Kopie brachte und Personen sagten.`,
    ),
  returning: (count: string) =>
    oneOf(count, `${count} Buchung von damals kommt zurück.`, `${count} Buchungen von damals kommen zurück.`),
  newest: "Die neuesten davon",
  kept: "Was geht, wird zuerst auf diesem PC als eigene Kopie aufbewahrt. Sie finden sie hier und können dorthin zurück.",
  sticks: "Kopien auf Sticks bleiben, wie sie sind.",
  needsKey: "Sie ist verschlossen: Passphrase oder Papierschlüssel öffnet sie.",
  now: "Jetzt zurückgehen",
  stay: "Hier bleiben",
  working: "Der jetzige Stand wird aufbewahrt, dann geht es zurück",
  keeping: "Der jetzige Stand wird aufbewahrt, bevor sich etwas ändert",
  stop: "Anhalten",
  opening: "Das Programm öffnet wieder, wie es damals war.",
};
