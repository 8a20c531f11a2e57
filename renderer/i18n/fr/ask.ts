import type { Messages } from "../en.ts";

/** The words of what is asked of a customer who stands there, and of consent. */
export const ask: Messages["ask"] = {
  title: "À demander aussi",
  missing: (count, of) => (of === 1 ? "1 donnée manque" : `${count} données manquent`),
  begin: "Demander le reste",
  hint: "Chaque réponse est gardée aussitôt. Entrée continue, Esc quitte.",
  kept: "Gardé",
  notKept: {
    what: "Cette réponse n’est pas encore gardée.",
    safe: "Ce qui était gardé est en sûreté. Votre saisie reste ici.",
    doNow: ["Appuyez encore sur Entrée dans le champ."],
  },
  consent: {
    label: "Consentement",
    open: "À demander",
    takenBack: "Retiré",
    give: "Consentement donné",
    takeBack: "Retirer l’accord",
    note: "Imprimer la note",
  },
};
