import type { FailureMessages } from "../failure-messages.ts";
import { megabytes as mb } from "../megabytes.ts";

const looks = {
  spreadsheet: "une feuille de calcul",
  "old-spreadsheet": "une ancienne feuille de calcul",
  document: "un document texte",
  zip: "un fichier zip",
  archive: "une archive",
  pdf: "un PDF",
  picture: "une image",
  program: "un programme",
  database: "un fichier interne d’un programme",
  encrypted: "un fichier chiffré",
  "web-page": "une page web",
  damaged: "endommagé",
  binary: "autre chose que du texte",
} as const;

/** Ce qui peut arriver, en trois lignes : ce qui s’est passé, ce qui est sûr, que faire. */
export const failures: FailureMessages = {
  "scan/person-number": () => ({
    what: "C’est le numéro d’une personne. Il n’est pas conservé.",
    doNow: ["Scannez le code de la boîte."],
  }),
  "scan/own-sheet": () => ({
    what: "C’est un code d’une feuille imprimée par Reshelf. Rien n’a été compté.",
    doNow: ["Scannez le code d’une boîte."],
  }),
  "ledger/not-written": () => ({
    what: "Pas encore enregistré.",
    safe: "Tout ce qui a été annoncé enregistré l’est.",
    doNow: [
      "Mettez cette boîte de côté. Elle s’enregistre dès que possible.",
      "Ne la scannez pas à nouveau.",
    ],
  }),
  "ledger/disk-full": ({ freeBytes }) => ({
    what: `Le comptage est arrêté : il reste ${mb(freeBytes)} sur le disque.`,
    safe: "Tout ce qui est compté est enregistré.",
    doNow: [
      "Enregistrez une copie sur une clé USB.",
      "Faites de la place sur ce PC, au moins 1 Go.",
      "Le comptage reprend de lui-même.",
    ],
  }),
  "ledger/read-only": () => ({
    what: "Le comptage est arrêté : le disque est en lecture seule.",
    safe: "Tout ce qui est compté est enregistré.",
    doNow: ["Enregistrez une copie sur une clé et continuez sur un autre PC.", "Redémarrez ce PC."],
  }),
  "ledger/entry-altered": ({ station, entry }) => ({
    what: `L’écriture ${entry} de ${station} n’est plus ce qu’elle était.`,
    safe: "Rien n’a été repris. Le stock ici est inchangé.",
    doNow: ["Prenez une autre copie de ce poste.", "Gardez cette clé pour l’enquête."],
  }),
  "journal/not-readable": ({ reason }) => ({
    what: `La seconde copie sur ce PC ne peut être lue (${reason}).`,
    safe: "Rien n’a été modifié ni effacé.",
    doNow: ["Redémarrez le programme.", "Si cela persiste, repartez d’une copie sur clé."],
  }),
  "journal/not-written": ({ reason }) => ({
    what: `Compté, seconde copie manquante (${reason}).`,
    safe: "La boîte est enregistrée une fois.",
    doNow: ["Continuez à scanner. La seconde copie suivra dès que possible."],
  }),
  "file/not-readable": ({ name, reason }) => ({
    what: `${name} ne peut être lu (${reason}).`,
    safe: "Rien n’a été repris.",
    doNow: ["Copiez le fichier sur ce PC et choisissez-le là.", "Essayez une autre clé ou un autre port."],
  }),
  "file/too-large": ({ name, bytes, most }) => ({
    what: `${name} est trop grand : ${mb(bytes)}, ${mb(most)} au plus.`,
    safe: "Rien n’a été repris.",
    doNow: [
      "Choisissez la liste elle-même, pas une sauvegarde entière.",
      "Divisez la liste en plusieurs fichiers.",
    ],
  }),
  "file/is-folder": ({ name }) => ({
    what: `${name} est un dossier.`,
    safe: "Rien n’a été repris.",
    doNow: ["Choisissez un fichier dedans."],
  }),
  "file/not-written": ({ name, reason }) => ({
    what: `${name} n’a pas été écrit (${reason}).`,
    safe: "Ce qui est sur ce PC est en sécurité.",
    doNow: ["Retirez la clé, remettez-la et recommencez.", "Utilisez une autre clé ou un autre dossier."],
  }),
  "file/no-space": ({ name, freeBytes, neededBytes }) => ({
    what: `Pas de place pour ${name} : il faut ${mb(neededBytes)}, reste ${mb(freeBytes)}.`,
    safe: "Ce qui est sur ce PC est en sécurité.",
    doNow: ["Utilisez une autre clé.", "Enlevez de celle-ci ce qui n’est pas nécessaire."],
  }),
  "file/read-only": ({ name }) => ({
    what: `L’endroit choisi pour ${name} est en lecture seule.`,
    safe: "Ce qui est sur ce PC est en sécurité.",
    doNow: ["Déverrouillez la languette de la clé.", "Utilisez une autre clé ou un autre dossier."],
  }),
  "file/read-back-differs": ({ name }) => ({
    what: `${name} se relit autrement que ce qui a été écrit.`,
    safe: "Ce qui est sur ce PC est en sécurité.",
    doNow: ["Ne vous fiez pas à cette clé.", "Utilisez-en une autre."],
  }),
  "copy/none": ({ name }) => ({
    what: `Il n’y a pas de copie dans ${name}.`,
    safe: "Rien n’a été repris.",
    doNow: ["Choisissez la clé USB : les copies finissent par .stock, ou sont des dossiers Reshelf."],
  }),
  "copy/damaged": ({ name, part }) => ({
    what: `Le fichier ${part}${name && ` de la copie ${name}`} est endommagé ou manque.`,
    safe: "Rien n’a été repris.",
    doNow: [
      "Choisissez une autre copie : une plus ancienne sur cette clé, ou une sur une autre clé.",
      "Gardez cette clé pour l’enquête.",
    ],
  }),
  "copy/not-proven": ({ part, missing }) => ({
    what: "La copie est écrite, mais elle ne ramène pas tout.",
    safe: "Ce qui est sur ce PC est en sécurité, les copies plus anciennes aussi.",
    doNow: [
      part
        ? `Utilisez une autre clé : le fichier ${part} est inutilisable.`
        : missing > 0
          ? `Écritures absentes : ${missing}. Redémarrez le programme, puis enregistrez à nouveau.`
          : "Redémarrez le programme, puis enregistrez à nouveau : la copie donne un autre stock.",
    ],
  }),
  "stick/not-written": ({ letter }) => ({
    what: `Rien n’a été écrit sur la clé ${letter} : elle n’est plus là, ou plus comme avant.`,
    safe: "Ce qui est sur ce PC est en sécurité, et les autres clés aussi.",
    doNow: ["Utilisez l’autre clé.", "Regardez sous Clés USB ce qui ne va pas avec celle-ci."],
  }),
  "copy/newer": ({ version }) => ({
    what: `Cette copie vient d’une version plus récente (${version}).`,
    safe: "Rien n’a été repris.",
    doNow: ["Installez cette version ici, puis choisissez à nouveau la copie."],
  }),
  "customers/locked": () => ({
    what: "Les clients sont verrouillés.",
    safe: "Rien n’a changé. Le stock continue de fonctionner.",
    doNow: ["Déverrouillez sous Clients (Ctrl+3), puis recommencez."],
  }),
  "people/wrong-pin": () => ({
    what: "Ce n’est pas le PIN de cette personne.",
    safe: "Rien n’a changé.",
    doNow: ["Retapez-le. Après quelques essais il faut attendre."],
  }),
  "customers/wrong-passphrase": () => ({
    what: "Cela n’ouvre pas le verrou.",
    safe: "Les clients restent verrouillés.",
    doNow: ["Retapez la phrase secrète ; les majuscules comptent.", "Sinon, donnez la clé sur papier."],
  }),
  "customers/keys-damaged": () => ({
    what: "La phrase secrète est bonne, le fichier des clés est abîmé.",
    safe: "Rien n’a été écrasé.",
    doNow: ["Sous Clients : prenez les clés d’un instantané."],
  }),
  "customers/keys-unread": () => ({
    what: "Le fichier des clés des clients est illisible pour le moment.",
    safe: "Rien n’y a été changé.",
    doNow: ["Réessayez. Si cela dure : redémarrez le PC."],
  }),
  "copy/keys-closed": () => ({
    what: "Aucune clé d’un client ne s’ouvre avec ce qui a été donné.",
    safe: "Rien n’a changé.",
    doNow: [
      "Continuez sans les clients : leurs fiches restent fermées.",
      "Ou prenez-en un fait quand ils étaient ouverts.",
    ],
  }),
  "customers/let-go": () => ({
    what: "Les clients ont été verrouillés entre-temps : ce qui en était ouvert a été lâché.",
    safe: "Rien n’a été repris ni enregistré.",
    doNow: ["Déverrouillez les clients, puis rouvrez le fichier."],
  }),
  "customers/wait": ({ seconds }) => ({
    what: `Trop d’essais. Attendez encore ${seconds} s.`,
    safe: "Les clients restent verrouillés. Le stock continue de fonctionner.",
  }),
  "copy/wrong-key": () => ({
    what: "Ce que vous avez donné n’ouvre pas cet instantané.",
    safe: "Rien n’a été repris.",
    doNow: ["Prenez la phrase secrète ou la clé sur papier de la pharmacie qui l’a fait."],
  }),
  "copy/wrong-passphrase": () => ({
    what: "Cette phrase secrète n’ouvre pas les clients.",
    safe: "Rien n’a encore été repris.",
    doNow: [
      "Retapez-la ; les majuscules comptent.",
      "Continuez sans les clients : leurs fiches restent fermées.",
    ],
  }),
  "snapshot/not-public-key": ({ isSecret }) => ({
    what: isSecret
      ? "C’est une clé secrète : elle ouvre les copies. Elle n’a pas été gardée."
      : "Ce n’est pas une clé publique : un signe manque ou est faux.",
    safe: "Les copies restent fermées avec les clés d’avant.",
    doNow: isSecret
      ? [
          "Demandez au fournisseur la moitié publique, age1 et la suite.",
          "Dites-lui que sa clé secrète a été donnée.",
        ]
      : ["Copiez-la de nouveau, en entier : age1 et la suite."],
  }),
  "before/not-kept": ({ reason }) => ({
    what: `L’état actuel n’a pas pu être conservé (${reason}).`,
    safe: "Rien n’a changé.",
    doNow: ["Redémarrez le programme, puis réessayez."],
  }),
  "before/no-room": ({ freeBytes }) => ({
    what: `Il n’y a pas assez de place sur ce PC pour conserver l’état actuel : ${mb(freeBytes)} libres.`,
    safe: "Rien n’a changé.",
    doNow: ["Libérez de la place sur ce PC, au moins 1 Go, puis réessayez."],
  }),
  "before/counted-meanwhile": () => ({
    what: "Quelque chose a été compté entre-temps.",
    safe: "Rien n’a changé, et ce qui a été compté est là.",
    doNow: ["Réessayez pendant que personne ne scanne ici."],
  }),
  "customer/field-odd": ({ why, name }) => ({
    what: {
      "no-name": "Un champ a besoin d’un nom.",
      "same-name": `Il y a déjà un champ «\u00a0${name}\u00a0».`,
      "every-record": `Chaque fiche a déjà un champ «\u00a0${name}\u00a0».`,
      "no-choice": "Une liste a besoin d’au moins un choix.",
      full: "On ne peut plus ajouter de champ.",
    }[why],
    safe: "Rien n’a été enregistré. Ce que vous avez tapé reste ici.",
    doNow: [
      {
        "no-name": "Tapez un nom.",
        "same-name": "Donnez-lui un autre nom.",
        "every-record": "Donnez-lui un autre nom.",
        "no-choice": "Tapez un choix par ligne.",
        full: "Donnez un autre nom à un champ rangé et utilisez celui-là.",
      }[why],
    ],
  }),
  "customer/same-number": ({ name }) => ({
    what:
      name === ""
        ? "Ce NISS figure déjà dans une autre fiche."
        : `Ce NISS figure déjà dans la fiche de ${name}.`,
    safe: "Rien n’a été enregistré. Votre saisie reste ici.",
    doNow: [
      "Appuyez sur F6 : cette fiche s’ouvre.",
      "Une autre personne ? Corrigez le NISS ici ou là-bas, ou laissez-le vide.",
    ],
  }),
  "customer/two-versions": () => ({
    what: "Deux personnes ont modifié ce client entre-temps.",
    safe: "Les deux versions sont gardées. Votre réponse pas encore.",
    doNow: ["Esc, puis choisissez dans la liste la bonne version."],
  }),
  "count/no-place": () => ({
    what: "Choisissez d’abord un emplacement.",
    safe: "La boîte attend jusque-là.",
    doNow: ["Appuyez sur F4."],
  }),
  "catalogue/no-products": ({ name }) => ({
    what: `${name} ne contient aucun produit lisible.`,
    safe: "Rien n’a été repris.",
    doNow: ["Vérifiez que chaque ligne a un code et un nom."],
  }),
  "import/plan-stale": () => ({
    what: "Le stock a changé depuis ce plan.",
    safe: "Rien n’a été passé.",
    doNow: ["Revoyez le plan, puis confirmez."],
  }),
  "task/cancelled": () => ({ what: "Arrêté. Rien n’a été écrit." }),
  "database/newer": () => ({
    what: "Une version plus récente de Reshelf a servi sur ce PC.",
    safe: "Tout ce qu’elle a enregistré est intact.",
    doNow: ["Démarrez la version plus récente."],
  }),
  "database/not-opened": ({ isFull }) => ({
    what: "Ce qui est enregistré sur ce PC ne s’ouvre pas pour le moment.",
    safe: "Rien n’a été effacé ; tout est encore là.",
    doNow: isFull
      ? ["Libérez au moins 1 Go sur le disque, puis redémarrez.", "Repartez d’une copie sur un autre PC."]
      : ["Redémarrez ce PC, puis Reshelf.", "Repartez d’une copie sur un autre PC."],
  }),
  "database/in-use": () => ({
    what: "Reshelf est ouvert dans un autre onglet.",
    safe: "Celui-là continue à compter.",
    doNow: ["Allez à cet onglet, ou fermez-le et rechargez celui-ci."],
  }),
  "table/empty": ({ name }) => ({
    what: `${name} est vide.`,
    safe: "Rien n’a été repris.",
    doNow: ["Choisissez un autre fichier."],
  }),
  "table/not-a-table": ({ name, looksLike }) => ({
    what: `${name} n’est pas une liste mais ${looks[looksLike]}.`,
    safe: "Rien n’a été repris.",
    doNow: ["Ouvrez-le dans son programme et enregistrez-le en CSV.", "Choisissez un autre fichier."],
  }),
  "export/letters-lost": ({ encoding, count, letters }) => ({
    what: `${encoding} ne connaît pas ${count} caractères : ${letters.join(" ")}`,
    safe: "Rien n’a été écrit.",
    doNow: ["Choisissez un autre codage, par exemple UTF-8."],
  }),
  "export/not-verified": ({ name, row }) => ({
    what:
      row === 0
        ? `${name} est écrit, mais pas vérifié.`
        : `${name} est écrit, mais la ligne ${row} se relit autrement.`,
    safe: "Ce qui est sur ce PC est en sécurité.",
    doNow: ["N’utilisez pas ce fichier.", "Enregistrez-le de nouveau, ailleurs."],
  }),
  "export/profile-damaged": ({ name, why, at }) => ({
    what: {
      "no-profile": `${name} n’est pas un profil d’export.`,
      newer: `${name} vient d’une version plus récente de Reshelf.`,
      field: `Dans ${name}, « ${at} » n’est pas correct.`,
    }[why],
    safe: "Rien n’a été repris.",
    doNow: [
      why === "newer" ? "Mettez Reshelf à jour sur ce PC." : "Choisissez un profil enregistré par Reshelf.",
    ],
  }),
  "recipe/none": ({ name }) => ({
    what: `${name} n’est pas une recette, ou elle est abîmée.`,
    safe: "Rien n’a été repris.",
    doNow: ["Choisissez un fichier que Reshelf a enregistré comme recette."],
  }),
  "recipe/newer": ({ name }) => ({
    what: `${name} vient d’un Reshelf plus récent.`,
    safe: "Rien n’a été repris.",
    doNow: ["Mettez Reshelf à jour sur ce PC, puis reprenez-la."],
  }),
  "table/columns-missing": ({ name, missing }) => ({
    what: `Il manque dans ${name} : ${missing.join(", ")}.`,
    safe: "Rien n’a été repris.",
    doNow: ["Choisissez un fichier exporté par Reshelf, ou ajoutez ces colonnes."],
  }),
};
