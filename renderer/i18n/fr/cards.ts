/** The words of a card that is put in, on the screen Customers. */
export const cards = {
  quiet: {
    "no-service": "Pas de cartes ici : le service PC/SC de ce PC manque ou est arrêté.",
    "no-reader": "Pas de lecteur. Branchez-en un pour lire les cartes.",
    empty: "Insérez une eID : le client s’ouvre.",
    reading: "Lecture de la carte. Laissez-la dans le lecteur.",
    read: "Carte lue.",
  },
  troubles: {
    pulled: { what: "La carte a été retirée trop tôt.", doNow: ["Remettez-la et laissez-la une seconde."] },
    mute: {
      what: "La carte ne répond pas.",
      doNow: ["Retournez-la : la puce d’abord, vers le haut. Puis remettez-la."],
    },
    other: {
      what: "Ce n’est pas une carte d’identité belge.",
      doNow: ["Seules les eID et les cartes pour étrangers sont lues ici."],
    },
    damaged: {
      what: "Cette carte d’identité est illisible.",
      doNow: ["Essuyez la puce et remettez-la. Sinon, tapez le NISS."],
    },
    busy: {
      what: "Un autre programme occupe la carte.",
      doNow: ["Fermez-le, et la carte sera lue d’elle-même."],
    },
    unplugged: { what: "Le lecteur de cartes n’est plus là.", doNow: ["Rebranchez-le."] },
  },
  holder: "Sur la carte",
  photo: "Photo de la carte",
  photoNote: "Photo de la carte. Elle n’est pas gardée.",
  sex: "Sexe",
  nationality: "Nationalité",
  birthplace: "Né(e) à",
  number: "Carte",
  validUntil: "Valable jusqu’au",
  reader: "Lecteur",
  ended: "Carte périmée",
  read: "Carte lue",
  mayComeOut: "Vous pouvez la retirer.",
  address: "Adresse",
  same: "Identique",
  taken: "Reprendre",
  left: "Garder",
  nothing: "rien de connu",
  allTheSame: "Tout est identique",
  make: "Créer ce client",
  open: "Ouvrir le client",
  leave: "Ne rien reprendre",
  someoneNew: "Quelqu’un d’autre",
  sexes: { M: "homme", F: "femme" },
  columns: { field: "Donnée", known: "Connu", card: "Sur la carte" },
  takeOne: (name: string) => `Reprendre : ${name}`,
  differences: (count: string, of: number) => (of === 1 ? "1 différence" : `${count} différences`),
  newCustomer: (name: string) => (name === "" ? "Nouveau client" : `Nouveau : ${name}`),
  take: (count: string, _of: number) => `Reprendre ${count}`,
  locked: (count: string, of: number) =>
    of === 1
      ? "1 client est fermé ici. C’est peut-être cette personne."
      : `${count} clients sont fermés ici. Cette personne en est peut-être.`,
  doubles: { what: "Plusieurs clients ont ce NISS.", doNow: "Choisissez le bon." },
  alike: { what: "Quelqu’un de ce nom est ici, sans NISS.", doNow: "Choisissez qui c’est." },
};
