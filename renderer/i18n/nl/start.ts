import type { start as english } from "../en/start.ts";

/** De woorden van de eerste start. */
export const start: typeof english = {
  promise: "Uw voorraad terug, pak per pak. Zonder internet.",
  language: "Taal",
  pharmacy: "Apotheek",
  station: "Deze pc",
  stationHint: "Zo ziet u later waar een pak geteld is.",
  who: "Wie werkt er?",
  whoHint: "Naam en Enter. Meer namen mag, ook later.",
  whoKnown: "Kies wie hier nu werkt.",
  remove: (name: string) => `Verwijder ${name}`,
  clock: "Kloppen datum en uur?",
  clockRight: "Juist",
  clockWrong: "Niet juist",
  clockOld: "Deze klok loopt jaren achter.",
  clockSafe: "Verval en verloop rekenen met deze klok.",
  clockDo: [
    "Zet datum en uur juist in de instellingen van deze pc.",
    "Reshelf neemt ze vanzelf over. Kies daarna ‘Juist’.",
  ],
  begin: "Begin te tellen",
  beginning: "Bezig…",
  needStation: "Geef deze pc een naam.",
  needPerson: "Geef minstens één naam.",
  needClock: "Kijk naar de klok en kies.",
  copyTitle: "Ik heb een stick",
  copyText: "Steek hem in. Reshelf toont eerst wat erop staat en neemt niets over voor u het zegt.",
  copyGo: "Verder van een stick",
  knowTitle: "Wat u moet weten",
  know: [
    "Geen account, geen internet, niets om in te stellen.",
    "De korte hoge piep betekent: dit pak is bewaard, ook als de stroom uitvalt.",
    "Wat u telt, wijzigt of inleest, is ongedaan te maken. Alleen een klant voorgoed wissen niet, en dat vraagt het eerst.",
  ],
  browserTitle: "In een browser",
  browser: [
    "Tellingen staan enkel in deze browser: er is geen tweede kopie op deze pc.",
    "De browser kan ze wissen, bijvoorbeeld als de schijf vol is of de geschiedenis gewist wordt.",
    "Maak vaak een kopie in een map of op een stick. Gebruik geen privévenster.",
  ],
};
