import { oneOf } from "../one-of.ts";

/** The words for going back to what was before a copy was taken in. */
export const before = {
  title: "Terug naar ervoor",
  lead: "Voor een kopie overgenomen wordt, bewaart deze pc hoe het was. De jongste eerst.",
  rule: "De laatste drie blijven, en de jongste van elk van de laatste zeven dagen met een. Andere gaan weg als er weer een bewaard wordt.",
  ruleAlarm: "Er gaat er geen weg zolang een stick niet meer is zoals hij was.",
  goesNext: "gaat weg als er weer een bewaard wordt",
  only: (count: string) =>
    oneOf(
      count,
      `blijft: ${count} boeking staat hier nergens anders`,
      `blijft: ${count} boekingen staan hier nergens anders`,
    ),
  takenIn: (title: string) => `Voor de kopie van ${title} overgenomen werd`,
  wentBack: (title: string) => `Voor u terugging naar ${title}`,
  go: "Ga terug",
  ask: (when: string) => `Terug naar ${when}?`,
  scanned: (count: string) =>
    oneOf(
      count,
      `${count} lezing die hier sindsdien gebeurde, gaat weg.`,
      `${count} lezingen die hier sindsdien gebeurden, gaan weg.`,
    ),
  others: (count: string) =>
    oneOf(
      count,
      `${count} andere boeking gaat weg: wat de kopie bracht en mensen zeiden.`,
      `${count} andere boekingen gaan weg: wat de kopie bracht en mensen zeiden.`,
    ),
  returning: (count: string) =>
    oneOf(count, `${count} boeking van toen komt terug.`, `${count} boekingen van toen komen terug.`),
  newest: "De jongste daarvan",
  kept: "Wat weggaat, wordt eerst op deze pc bewaard als een eigen kopie. U vindt ze hier en kunt ernaar terug.",
  sticks: "Kopieën op sticks blijven zoals ze zijn.",
  needsKey: "Ze is gesloten: de wachtzin of de papieren sleutel opent ze.",
  now: "Ga nu terug",
  stay: "Blijf hier",
  working: "Bewaren hoe het nu is, en dan teruggaan",
  keeping: "Bewaren hoe het nu is, voor er iets verandert",
  stop: "Stop",
  opening: "Het programma opent weer zoals het toen was.",
};
