import type { start as english } from "../en/start.ts";

/** Les mots du premier démarrage. */
export const start: typeof english = {
  promise: "Votre stock retrouvé, boîte par boîte. Sans internet.",
  language: "Langue",
  pharmacy: "Pharmacie",
  station: "Ce PC",
  stationHint: "On saura où une boîte a été comptée.",
  who: "Qui travaille ?",
  whoHint: "Nom et Entrée. D’autres noms, maintenant ou plus tard.",
  whoKnown: "Choisissez qui travaille ici.",
  remove: (name: string) => `Enlever ${name}`,
  clock: "Date et heure justes ?",
  clockRight: "Justes",
  clockWrong: "Fausses",
  clockOld: "Cette horloge retarde de plusieurs années.",
  clockSafe: "La péremption et l’historique suivent cette horloge.",
  clockDo: [
    "Réglez la date et l’heure dans les paramètres de ce PC.",
    "Reshelf les reprend de lui-même. Choisissez ensuite « Justes ».",
  ],
  begin: "Commencer à compter",
  beginning: "En cours…",
  needStation: "Donnez un nom à ce PC.",
  needPerson: "Donnez au moins un nom.",
  needClock: "Regardez l’horloge et choisissez.",
  copyTitle: "J’ai une clé USB",
  copyText: "Insérez-la. Reshelf montre d’abord ce qu’elle contient et ne reprend rien avant votre accord.",
  copyGo: "Reprendre d’une clé USB",
  knowTitle: "Ce qu’il faut savoir",
  know: [
    "Ni compte, ni internet, rien à paramétrer.",
    "Le bip court et aigu veut dire : cette boîte est enregistrée, même en cas de coupure.",
    "Ce que vous comptez, changez ou reprenez peut s’annuler. Seul effacer un client définitivement ne le peut pas, et cela se demande d’abord.",
  ],
  browserTitle: "Dans un navigateur",
  browser: [
    "Les comptages restent dans ce navigateur : il n’y a pas de seconde copie sur ce PC.",
    "Le navigateur peut les effacer, par exemple si le disque est plein ou l’historique vidé.",
    "Faites souvent une copie dans un dossier ou sur une clé. Évitez la navigation privée.",
  ],
};
