import type { undo as english } from "../en/undo.ts";

/** Les mots de la reprise d’un fichier lu. */
export const undo: typeof english = {
  title: (title: string) => `Reprendre ${title}\u00a0?`,
  cameIn: (when: string) => `Lu le ${when}.`,
  looking: "Recherche de ce qui change",
  of: (done: string, of: string) => `${done} sur ${of}`,
  stop: "Arrêter",
  leaves: (packs: string, lines: string) => `${packs} sur ${lines}\u00a0: hors du stock.`,
  customers: (n: number, count: string) => (n === 1 ? "1 client s’en va." : `${count} clients s’en vont.`),
  expected: (n: number, count: string) =>
    n === 1 ? "1 ligne attendue s’en va." : `${count} lignes attendues s’en vont.`,
  names: (n: number, count: string) =>
    n === 1 ? "1 produit perd le nom reçu." : `${count} produits perdent le nom reçu.`,
  namesStay: (n: number, count: string) =>
    n === 1
      ? "1 nom reste\u00a0: des boîtes sont comptées dessous."
      : `${count} noms restent\u00a0: des boîtes sont comptées dessous.`,
  stays: (n: number, count: string) =>
    n === 1 ? "1 ligne modifiée reste telle quelle." : `${count} lignes modifiées restent telles quelles.`,
  nothing: "Rien ne quitte le stock.",
  touched: (n: number, count: string) =>
    n === 1
      ? "1 ligne a été modifiée depuis. Choisissez\u00a0:"
      : `${count} lignes ont été modifiées depuis. Choisissez pour chacune\u00a0:`,
  list: "Modifié depuis",
  columns: { what: "Quoi", since: "Depuis", now: "Actuel", after: "Après", choice: "Choix" },
  kept: "reste",
  reversed: "est repris",
  since: {
    adjusted: "nombre dit",
    takenOut: "boîtes sorties",
    moved: "déplacé ou modifié",
    answered: "répondu",
    quantity: "quantité dite",
    pieces: "boîte ouverte",
    struck: "en partie rayé",
    counted: "compté en plus",
    changed: "fiche modifiée",
  },
  keys: { browse: "parcourir", change: "autre choix", all: "tout" },
  reason: "Pourquoi\u00a0?",
  usual: "Mauvais fichier",
  first: "Reprendre",
  busy: "Reprise en cours",
  back: "Laisser",
  done: (when: string, by: string) => `Repris le ${when} par ${by}.`,
  doneWhat: "Pour l’avoir de nouveau, relisez le fichier.",
  close: "Fermer",
  again: "Revoir le fichier",
  lists: "Les listes de produits et de rappels ne sont pas des écritures : elles se remettent sous Fichiers.",
  files: "Vers les fichiers",
  seen: {
    file: (when: string) => `Ce même fichier a été lu le ${when}.`,
    rows: (when: string, title: string) => `Ces mêmes lignes ont été lues le ${when}, de ${title}.`,
    undone: (when: string) => `Il a été repris le ${when}. L’enregistrer est une nouvelle lecture.`,
    twice: "L’inscrire à nouveau compterait tout deux fois.",
    partly: (same: string, rows: string) => `Lignes déjà là : ${same} sur ${rows}.`,
    partlyWhat: "Seules les autres sont enregistrées.",
  },
};
