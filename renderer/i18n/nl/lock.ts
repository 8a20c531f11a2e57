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
  keys: {
    damaged: "Het sleutelbestand van de klanten op deze pc is beschadigd of weg.",
    damagedSafe:
      "Hun fiches zijn heel en verzegeld; de voorraad werkt gewoon. Wat er ligt, wordt opzijgezet, nooit gewist.",
    replaced: "De sleutels van klanten zaten op deze pc achter een slot en liggen nu open.",
    replacedSafe:
      "Iemand, of een ander programma, legde een ander bestand op de plaats van het gesloten. Het wordt niet gebruikt voor u het zegt.",
    part: "Het sleutelbestand van de klanten is deels beschadigd: sommige blijven dicht, en een nieuwe kan niet bewaard worden.",
    partSafe: "Die opengaan, zijn heel. Het beschadigde bestand wordt opzijgezet, nooit gewist.",
    unread: "Het sleutelbestand van de klanten op deze pc is nu niet te lezen.",
    unreadSafe:
      "Het kan heel zijn: er wordt niets aan veranderd en niets opzijgezet. De voorraad werkt gewoon.",
    again: "Lees opnieuw",
    unreadLater:
      "Blijft het zo? Start de pc opnieuw. Helpt dat niet, dan begeeft de schijf het misschien: ga verder met uw nieuwste momentopname op een andere pc.",
    mend: "Herstel het…",
    fromSnapshot: "Neem de sleutels uit een momentopname…",
    chosen: "Sleutels van",
    without: "Begin zonder: een nieuw sleutelbestand",
    putBack: "Leg het slot op wat er ligt",
    keep: "Ga door met die opengaan",
    later: "Wie er niet in zit, blijft dicht tot een momentopname de sleutel brengt.",
    save: "Het sleutelbestand van de klanten op deze pc is beschadigd of niet te lezen: een momentopname van nu brengt de voorraad, niet hun sleutels. Houd een oudere.",
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
    how: {
      table: "tabel",
      slip: "briefje",
      file: "eigen dossier",
      consent: "toestemmingsformulier",
      list: "lijst",
    },
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
