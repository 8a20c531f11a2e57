import type { Messages } from "../en.ts";

/** The words of what is asked of a customer who stands there, and of consent. */
export const ask: Messages["ask"] = {
  title: "Jetzt auch fragen",
  missing: (count, of) => (of === 1 ? "1 Angabe fehlt" : `${count} Angaben fehlen`),
  begin: "Fehlendes fragen",
  hint: "Jede Antwort ist sofort gespeichert. Eingabe: weiter, Esc verlässt.",
  kept: "Gespeichert",
  notKept: {
    what: "Diese Antwort ist noch nicht gespeichert.",
    safe: "Was gespeichert war, ist sicher. Was Sie tippten, bleibt hier stehen.",
    doNow: ["Drücken Sie im Feld noch einmal Eingabe."],
  },
  consent: {
    label: "Einwilligung",
    open: "Noch zu fragen",
    takenBack: "Widerrufen",
    give: "Einwilligung gegeben",
    takeBack: "Widerrufen",
    note: "Blatt drucken",
  },
};
