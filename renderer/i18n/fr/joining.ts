import type { joining as english } from "../en/joining.ts";
import { oneOfFrench } from "../one-of.ts";

/** Deux fichiers en un, et les listes gardées en entier. */
export const joining: typeof english = {
  sheet: "Feuille lue",
  title: "Deux fichiers en un",
  offer: "Des noms ou des codes sont dans un autre fichier ?",
  add: "Ajouter un fichier avec d’autres colonnes",
  addOf: (name) => `Ajouter les colonnes de ${name}`,
  dialog: "Choisissez le fichier avec d’autres colonnes",
  own: (name) => `Code dans ${name}`,
  matched: (count, of, name) =>
    oneOfFrench(
      count,
      `${count} ligne sur ${of} a trouvé la sienne dans ${name}.`,
      `${count} lignes sur ${of} ont trouvé la leur dans ${name}.`,
    ),
  none: (name) =>
    `Aucun code de ce fichier n’est dans ${name}. Choisissez les colonnes, ou continuez sans lui.`,
  lost: (codes) => `Pas trouvé : ${codes}`,
  line: (line, code) => `ligne ${line} : ${code}`,
  empty: "pas de code",
  twice: (count) =>
    oneOfFrench(
      count,
      `${count} code y est deux fois avec d’autres mots et ne sert pas.`,
      `${count} codes y sont deux fois avec d’autres mots et ne servent pas.`,
    ),
  unmatched: "Lignes qui ne trouvent rien",
  kept: "Les garder",
  refused: "Les laisser de côté",
  turn: "Échanger les deux fichiers",
  without: "Sans ce fichier",
  noColumn: "Aucune",
  column: (number, cell) => (cell === "" ? `Colonne ${number}` : `Colonne ${number} : ${cell}`),
  joined: (name, count, of) => `avec ${name} (${count} sur ${of})`,
  keep: "Garder cette liste",
  listed: (title, count) =>
    oneOfFrench(
      count,
      `La liste ${title} contient maintenant ${count} ligne.`,
      `La liste ${title} contient maintenant ${count} lignes.`,
    ),
  listedSafe: "Les noms et les scans s’en servent aussitôt. Le stock n’a pas changé.",
  listedUntil: "La liste précédente peut aussi être remise plus tard, sous Fichiers.",
  gone: (count) =>
    oneOfFrench(
      count,
      `${count} ligne de la liste précédente n’est pas dans ce fichier et disparaît.`,
      `${count} lignes de la liste précédente ne sont pas dans ce fichier et disparaissent.`,
    ),
  putBack: "Remettre la liste précédente",
  backShort: "Remettre",
  backWhat: (title, date) => `Remettre ${title} du ${date}`,
  backTitle: (title, date) => `Remettre ${title} du ${date} ?`,
  backText: (rows) =>
    `La liste redevient ce qu’elle était : ${rows}. L’actuelle s’en va, jusqu’à ce que son fichier soit rechargé. Le stock ne change pas.`,
  backRows: (count) => oneOfFrench(count, `${count} ligne`, `${count} lignes`),
  puttingBack: "Remise en place",
  isBack: "La liste est redevenue ce qu’elle était.",
  isBackSafe: "Rien de ce fichier n’a été gardé.",
};
