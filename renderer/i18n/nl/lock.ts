import type { lock as english } from "../en/lock.ts";

/** De woorden van het slot op de klanten. */
export const lock: typeof english = {
  locked: "Op slot. Voorraad werkt gewoon door.",
  field: "Wachtzin of sleutel op papier",
  hint: "De wachtzin van de momentopnamen van deze apotheek.",
  open: "Open het slot",
  opening: "Het slot wordt geopend…",
  forgotten: "Wachtzin vergeten? De sleutel op papier opent ook: typ hem of scan zijn code.",
  close: "Op slot",
  none: "De klanten van deze pc hebben nog geen slot.",
  why: "Hun sleutels liggen open: wie deze schijf kan lezen, kan de klanten lezen.",
  needsKeys: "Maak eerst een wachtzin en een sleutel op papier: Ctrl+5.",
  putOn: "Leg het slot erop",
  putHint: "Eerst nog eens de wachtzin: zo weet u zeker dat u hem kent.",
  other: "Het slot opent nog met een wachtzin en een papieren sleutel van vroeger.",
  otherWhy: "De momentopnamen van deze pc hebben nieuwere. Het slot gaat er pas naartoe als u het zegt.",
  move: "Verplaats het slot",
  ofBefore: "Het opent met de wachtzin of de papieren sleutel van vroeger.",
  soon: (seconds) => `Klanten gaan over ${seconds} s op slot.`,
  stay: "Blijf open",
  settings: {
    title: "Privacy",
    none: "Geen slot: de sleutels van klanten liggen open op deze pc.",
    on: "De klanten van deze pc zitten achter een slot.",
    after: "Klanten gaan op slot na (minuten)",
    also: "Ook op slot: bij het starten, als de pc op slot gaat of slaapt, en met Ctrl+L.",
    alsoHere:
      "Ook op slot: bij het starten, als de pc slaapt, en met Ctrl+L. Van een vergrendeld scherm horen we hier niets.",
  },
  erase: {
    begin: "Wis voorgoed…",
    what: (name) => `${name} voorgoed wissen?`,
    gone: "De fiche en haar sleutel verdwijnen van deze pc, en uit elke momentopname die hierna wordt gemaakt. Dat kan niet terug, ook niet met een oude stick.",
    stays:
      "Er blijft: dat er iemand gewist is, wanneer en door wie. Oude sticks houden de fiche achter de wachtzin tot ze overschreven zijn. Wat u afdrukte of uitvoerde, blijft bestaan.",
    yes: "Wis deze klant",
    no: "Niet wissen",
  },
  given: {
    title: "Uitgevoerd of afgedrukt",
    never: "Nog nooit gegevens van klanten uitgevoerd of afgedrukt.",
    how: { table: "tabel", slip: "briefje", file: "eigen dossier", list: "lijst" },
    customers: (count, of) => (of === 1 ? "1 klant" : `${count} klanten`),
  },
  pin: {
    field: "PIN of wachtzin",
    hint: "Uw eigen PIN, zolang het programma open blijft.",
    of: (name) => `PIN van ${name}`,
    old: "Huidige PIN of wachtzin",
    next: "Nieuwe PIN, 4 tot 12 cijfers",
    save: "Bewaar de PIN",
    remove: "Geen PIN meer",
    leave: "Verlaten",
    choose: "Kies",
  },
};
