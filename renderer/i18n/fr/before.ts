import { oneOfFrench } from "../one-of.ts";

/** The words for going back to what was before a copy was taken in. */
export const before = {
  title: "Revenir à avant",
  lead: "Avant de reprendre une copie, ce PC conserve son état. Le plus récent d’abord.",
  rule: "Les trois derniers restent, et le plus récent de chacun des sept derniers jours qui en ont un. Les autres partent au suivant.",
  ruleAlarm: "Aucun ne part tant qu’une clé n’est plus comme avant.",
  goesNext: "part au suivant",
  only: (count: string) =>
    oneOfFrench(
      count,
      `reste : ${count} entrée n’est nulle part ailleurs ici`,
      `reste : ${count} entrées ne sont nulle part ailleurs ici`,
    ),
  takenIn: (title: string) => `Avant la reprise de la copie de ${title}`,
  wentBack: (title: string) => `Avant le retour à ${title}`,
  go: "Revenir",
  ask: (when: string) => `Revenir à ${when} ?`,
  scanned: (count: string) =>
    oneOfFrench(
      count,
      `${count} lecture faite ici depuis s’en va.`,
      `${count} lectures faites ici depuis s’en vont.`,
    ),
  others: (count: string) =>
    oneOfFrench(
      count,
      `${count} autre écriture s’en va : ce qu’ont dit la copie et les personnes.`,
      `${count} autres écritures s’en vont : ce qu’ont dit la copie et les personnes.`,
    ),
  returning: (count: string) =>
    oneOfFrench(count, `${count} écriture d’alors revient.`, `${count} écritures d’alors reviennent.`),
  newest: "Les plus récentes",
  kept: "Ce qui s’en va est d’abord conservé sur ce PC, comme une copie à part. Vous la trouvez ici et pouvez y revenir.",
  sticks: "Les copies sur clés USB restent telles quelles.",
  needsKey: "Elle est fermée : la phrase secrète ou la clé sur papier l’ouvre.",
  now: "Revenir maintenant",
  stay: "Rester ici",
  working: "L’état actuel est conservé, puis retour",
  keeping: "L’état actuel est conservé avant tout changement",
  stop: "Arrêter",
  opening: "Le programme se rouvre comme il était alors.",
};
