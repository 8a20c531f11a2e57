import type { lock as english } from "../en/lock.ts";

/** Les mots du verrou des clients. */
export const lock: typeof english = {
  locked: "Verrouillé. Le stock continue de fonctionner.",
  field: "Phrase secrète ou clé sur papier",
  hint: "La phrase secrète des instantanés de cette pharmacie.",
  open: "Déverrouiller",
  opening: "Ouverture du verrou…",
  forgotten: "Phrase oubliée ? La clé sur papier ouvre aussi : tapez-la ou scannez son code.",
  close: "Verrouiller",
  none: "Les clients de ce PC n’ont pas encore de verrou.",
  why: "Leurs clés sont accessibles : qui peut lire ce disque peut lire les clients.",
  needsKeys: "Faites d’abord une phrase secrète et une clé sur papier : Ctrl+5.",
  putOn: "Poser le verrou",
  putHint: "D’abord la phrase secrète : vous êtes ainsi sûr de la connaître.",
  other: "Le verrou s’ouvre encore avec une phrase secrète et une clé sur papier d’avant.",
  otherWhy: "Les instantanés de ce PC en ont de plus récentes. Le verrou n’y passe que si vous le dites.",
  move: "Déplacer le verrou",
  ofBefore: "Il s’ouvre avec la phrase secrète ou la clé sur papier d’avant.",
  soon: (seconds) => `Les clients se verrouillent dans ${seconds} s.`,
  stay: "Rester ouvert",
  settings: {
    title: "Vie privée",
    none: "Pas de verrou : les clés des clients sont accessibles sur ce PC.",
    on: "Les clients de ce PC sont derrière un verrou.",
    after: "Verrouiller les clients après (minutes)",
    also: "Aussi verrouillés : au démarrage, quand le PC se verrouille ou dort, et avec Ctrl+L.",
    alsoHere:
      "Aussi verrouillés : au démarrage, quand le PC dort, et avec Ctrl+L. Ici, un écran verrouillé ne nous dit rien.",
  },
  erase: {
    begin: "Effacer définitivement…",
    what: (name) => `Effacer ${name} définitivement ?`,
    gone: "La fiche et sa clé disparaissent de ce PC et de tout instantané fait ensuite. C’est sans retour, même avec une ancienne clé USB.",
    stays:
      "Il reste : que quelqu’un a été effacé, quand et par qui. Les anciennes clés USB gardent la fiche derrière la phrase secrète jusqu’à ce qu’on les réécrive. Ce que vous avez imprimé ou exporté subsiste.",
    yes: "Effacer ce client",
    no: "Ne pas effacer",
  },
  given: {
    title: "Exporté ou imprimé",
    never: "Aucune donnée de client n’a encore été exportée ou imprimée.",
    how: { table: "tableau", slip: "billet", file: "dossier propre", list: "liste" },
    customers: (count, of) => (of === 1 ? "1 client" : `${count} clients`),
  },
  pin: {
    field: "PIN ou phrase secrète",
    hint: "Votre propre PIN, tant que le programme reste ouvert.",
    of: (name) => `PIN de ${name}`,
    old: "PIN actuel ou phrase secrète",
    next: "Nouveau PIN, 4 à 12 chiffres",
    save: "Garder le PIN",
    remove: "Plus de PIN",
    leave: "Quitter",
    choose: "Choisir",
  },
};
