import { oneOf } from "../one-of.ts";

/** Les mots pour les clés USB de la pharmacie, et pour ce qui ne va pas avec l’une d’elles. */
export const ownSticks = {
  title: "Vos clés USB",
  lead: "Une clé qui est à vous est écrite quand vous la branchez, puis de nouveau tant qu’elle reste.",
  noKeys: "Les clés USB s’écrivent d’elles-mêmes dès qu’il y a des clés secrètes.",
  none: "Aucune clé USB n’est branchée.",
  stick: (letter: string) => `Clé ${letter}`,
  here: (drive: string, free: string) => `Branchée sous ${drive}, il reste ${free}`,
  away: "Pas branchée",
  looking: "En cours d’examen",
  busy: "Écriture et restauration d’essai en cours. Laissez-la branchée.",
  readOnly: "Elle ne peut qu’être lue. Cherchez un curseur sur le côté.",
  proven: (age: string, count: string) =>
    oneOf(
      count,
      `Restaurée à l’essai il y a ${age}. ${count} copie.`,
      `Restaurée à l’essai il y a ${age}. ${count} copies.`,
    ),
  never: "Rien n’y a encore été restauré à l’essai.",
  turn: (letter: string, age: string) =>
    `C’est le tour de la clé ${letter} : sa dernière copie date de ${age}.`,
  turnNever: (letter: string) => `C’est le tour de la clé ${letter} : il n’y a encore rien dessus.`,
  write: "Écrire maintenant",
  look: "Tout relire",
  forget: "N’est plus à nous",
  settle: "J’ai vérifié",
  drive: (name: string, system: string, free: string) => `${name}, ${system}, il reste ${free}`,
  fixed: "Un disque intégré",
  make: (letter: string) => `En faire la clé ${letter}`,
  minutes: "Minutes entre deux copies",
  ruleTitle: "Quelles anciennes copies partent",
  rule: "Ce qui part : rien d’aujourd’hui, de chaque jour d’avant tout sauf la plus récente, après un mois de chaque semaine. Trois restaurées à l’essai restent toujours, et rien ne part tant qu’une clé a été touchée.",
  vendor: "Un fournisseur peut aussi ouvrir les copies",
  vendorHint: "Sa clé publique, age1 et la suite. Vide : personne d’autre que vous.",
  unproven: (count: string) =>
    oneOf(
      count,
      `${count} copie n’y est pas vérifiée ici. Elle reste jusqu’à ce qu’elle le soit.`,
      `${count} copies n’y sont pas vérifiées ici. Elles restent jusqu’à ce qu’elles le soient.`,
    ),
  knownAgain: "Ce que ce PC savait de cette clé a disparu. Elle est reconnue à ce qui s’y trouve.",
  verify: "Vérifier avec une clé secrète",
  verifying: (done: string, of: string) => `Restauration d’essai : ${done} sur ${of}`,
  verified: (count: string) =>
    oneOf(count, `${count} copie restaurée à l’essai.`, `${count} copies restaurées à l’essai.`),
  notOpened: (count: string) =>
    oneOf(
      count,
      `${count} copie ne s’ouvre pas : faute de frappe, ou autres clés secrètes.`,
      `${count} copies ne s’ouvrent pas : faute de frappe, ou autres clés secrètes.`,
    ),
  notWhole: (file: string) => `Pas entière : ${file}`,
  lost: {
    unreadable: "Ce que ce PC savait de ses clés USB était illisible. C’est mis de côté.",
    gone: "Ce que ce PC savait de ses clés USB a disparu.",
    text: "Chaque clé est reconnue dès qu’elle est branchée. Rien n’en est enlevé avant d’être vérifié de nouveau.",
    done: "Toutes les clés ont été branchées",
  },
  alarm: {
    title: (letter: string) => `La clé ${letter} n’est plus comme avant`,
    since: (time: string) =>
      `Comme avant : ${time}. Rien n’y est écrit maintenant, et rien n’est ôté d’aucune clé.`,
    doNow: [
      "Retirez-la. Prenez l’autre clé.",
      "Cherchez ce qui y a touché avant de continuer sur ce PC.",
      "Ce qui y est encore entier peut toujours être repris.",
    ],
  },
  kinds: {
    missing: (file: string) => `Disparu : ${file}`,
    renamed: (file: string, now: string) => `A changé de nom : ${file} s’appelle ${now}`,
    encrypted: (file: string) => `N’est plus à nous à l’intérieur : ${file}`,
    changed: (file: string) => `Modifié : ${file}`,
    unreadable: (file: string) => `Ne peut pas être lu : ${file}`,
    fewer: (file: string) => `Ce PC a moins d’écritures qu’avant : ${file}`,
    strange: (file: string) => `Nouveau fichier étrange : ${file}`,
  },
};
