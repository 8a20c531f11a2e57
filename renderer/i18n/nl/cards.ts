/** The words of a card that is put in, on the screen Customers. */
export const cards = {
  quiet: {
    "no-service": "Geen kaarten hier: deze pc heeft geen kaartdienst (PC/SC), of die staat stil.",
    "no-reader": "Geen kaartlezer. Sluit er een aan om kaarten te lezen.",
    empty: "Steek een eID in de lezer: de klant opent.",
    reading: "De kaart wordt gelezen. Laat ze steken.",
    read: "Kaart gelezen.",
  },
  troubles: {
    pulled: {
      what: "De kaart was er te vroeg uit.",
      doNow: ["Steek ze er weer in en laat ze een seconde steken."],
    },
    mute: {
      what: "De kaart antwoordt niet.",
      doNow: ["Draai ze: de chip gaat er eerst in, naar boven. Steek ze opnieuw in."],
    },
    other: {
      what: "Dit is geen Belgische identiteitskaart.",
      doNow: ["Hier worden alleen eID’s en vreemdelingenkaarten gelezen."],
    },
    damaged: {
      what: "Deze identiteitskaart is niet te lezen.",
      doNow: ["Veeg de chip af en steek ze opnieuw in. Typ anders het INSZ."],
    },
    busy: {
      what: "Een ander programma houdt de kaart bezet.",
      doNow: ["Sluit het, dan wordt de kaart vanzelf gelezen."],
    },
    unplugged: { what: "De kaartlezer is weg.", doNow: ["Sluit hem weer aan."] },
  },
  holder: "Op de kaart",
  photo: "Foto op de kaart",
  photoNote: "Foto van de kaart. Wordt niet bewaard.",
  sex: "Geslacht",
  nationality: "Nationaliteit",
  birthplace: "Geboren te",
  number: "Kaart",
  validUntil: "Geldig tot",
  reader: "Lezer",
  ended: "Kaart vervallen",
  read: "Kaart gelezen",
  mayComeOut: "Ze mag eruit.",
  address: "Adres",
  same: "Gelijk",
  taken: "Overnemen",
  left: "Houden",
  nothing: "niets bekend",
  allTheSame: "Alles gelijk",
  make: "Maak deze klant aan",
  open: "Open de klant",
  leave: "Niets overnemen",
  someoneNew: "Iemand nieuw",
  sexes: { M: "man", F: "vrouw" },
  columns: { field: "Gegeven", known: "Bekend", card: "Op de kaart" },
  takeOne: (name: string) => `${name} overnemen`,
  differences: (count: string, of: number) => (of === 1 ? "1 verschil" : `${count} verschillen`),
  newCustomer: (name: string) => (name === "" ? "Nieuwe klant" : `Nieuw: ${name}`),
  take: (count: string, _of: number) => `Neem ${count} over`,
  locked: (count: string, of: number) =>
    of === 1
      ? "1 klant is hier gesloten. Misschien is het deze persoon."
      : `${count} klanten zijn hier gesloten. Misschien is deze persoon erbij.`,
  doubles: { what: "Meer dan één klant heeft dit INSZ.", doNow: "Kies de juiste." },
  alike: { what: "Er is iemand met deze naam, zonder INSZ.", doNow: "Kies wie het is." },
};
