import { oneOf } from "../one-of.ts";

/** De woorden voor eigen sticks van de apotheek, en voor wat er met één mis is. */
export const ownSticks = {
  title: "Uw sticks",
  lead: "Een stick die van u is, wordt beschreven als u hem insteekt, en opnieuw zolang hij blijft zitten.",
  noKeys: "Sticks worden vanzelf beschreven zodra er sleutels zijn.",
  none: "Er zit geen stick in.",
  stick: (letter: string) => `Stick ${letter}`,
  here: (drive: string, free: string) => `Zit erin als ${drive}, ${free} vrij`,
  away: "Zit er niet in",
  looking: "Wordt nagekeken",
  busy: "Wordt beschreven en op proef teruggezet. Laat hem zitten.",
  readOnly: "Hij kan alleen gelezen worden. Zoek een schuifje aan de zijkant.",
  proven: (age: string, count: string) =>
    oneOf(
      count,
      `${age} geleden op proef teruggezet. ${count} kopie.`,
      `${age} geleden op proef teruggezet. ${count} kopieën.`,
    ),
  never: "Er werd nog niets van op proef teruggezet.",
  turn: (letter: string, age: string) => `Nu is stick ${letter} aan de beurt: de nieuwste is ${age} oud.`,
  turnNever: (letter: string) => `Nu is stick ${letter} aan de beurt: er staat nog niets op.`,
  write: "Nu beschrijven",
  look: "Alles nalezen",
  forget: "Niet meer van ons",
  settle: "Ik heb het nagekeken",
  drive: (name: string, system: string, free: string) => `${name}, ${system}, ${free} vrij`,
  fixed: "Een ingebouwde schijf",
  make: (letter: string) => `Maak er stick ${letter} van`,
  minutes: "Minuten tussen twee kopieën",
  ruleTitle: "Welke oude kopieën weggaan",
  rule: "Wat weggaat: van vandaag niets, van elke dag ervoor alles behalve de nieuwste, na een maand van elke week. Drie op proef teruggezette blijven altijd, en niets gaat weg zolang aan een stick is gezeten.",
  vendor: "Een leverancier mag kopieën ook openen",
  vendorHint: "Zijn publieke sleutel, age1 en wat volgt. Leeg: niemand behalve u.",
  unproven: (count: string) =>
    oneOf(
      count,
      `${count} kopie erop is hier niet nagekeken. Ze blijft staan tot dat gebeurd is.`,
      `${count} kopieën erop zijn hier niet nagekeken. Ze blijven staan tot dat gebeurd is.`,
    ),
  knownAgain: "Wat deze pc van deze stick wist, is weg. Hij is herkend aan wat erop staat.",
  verify: "Nakijken met een sleutel",
  verifying: (done: string, of: string) => `Op proef terugzetten: ${done} van ${of}`,
  verified: (count: string) =>
    oneOf(count, `${count} kopie op proef teruggezet.`, `${count} kopieën op proef teruggezet.`),
  notOpened: (count: string) =>
    oneOf(
      count,
      `${count} kopie gaat niet open: verkeerd getypt, of van andere sleutels.`,
      `${count} kopieën gaan niet open: verkeerd getypt, of van andere sleutels.`,
    ),
  notWhole: (file: string) => `Niet heel: ${file}`,
  lost: {
    unreadable: "Wat deze pc van zijn sticks wist, was niet te lezen. Het is opzij gelegd.",
    gone: "Wat deze pc van zijn sticks wist, is weg.",
    text: "Elke stick wordt herkend zodra hij erin zit. Er gaat niets af voor het opnieuw is nagekeken.",
    done: "Alle sticks zaten erin",
  },
  alarm: {
    title: (letter: string) => `Stick ${letter} is niet meer zoals hij was`,
    since: (time: string) =>
      `Zoals hij was: ${time}. Er wordt nu niets op geschreven, en van geen stick gaat iets weg.`,
    doNow: [
      "Haal hem eruit. Gebruik de andere stick.",
      "Zoek wat eraan zat voor u met deze pc verdergaat.",
      "Wat er nog heel op staat, kan nog overgenomen worden.",
    ],
  },
  kinds: {
    missing: (file: string) => `Weg: ${file}`,
    renamed: (file: string, now: string) => `Heeft een andere naam: ${file} heet nu ${now}`,
    encrypted: (file: string) => `Vanbinnen niet meer van ons: ${file}`,
    changed: (file: string) => `Veranderd: ${file}`,
    unreadable: (file: string) => `Kan niet gelezen worden: ${file}`,
    fewer: (file: string) => `Deze pc heeft minder boekingen dan voordien: ${file}`,
    strange: (file: string) => `Vreemd nieuw bestand: ${file}`,
  },
};
