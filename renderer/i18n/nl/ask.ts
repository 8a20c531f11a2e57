import type { Messages } from "../en.ts";

/** The words of what is asked of a customer who stands there, and of consent. */
export const ask: Messages["ask"] = {
  title: "Vraag nu ook",
  missing: (count, of) => (of === 1 ? "1 gegeven ontbreekt" : `${count} gegevens ontbreken`),
  begin: "Vraag wat ontbreekt",
  hint: "Elk antwoord is meteen bewaard. Enter gaat verder, Esc verlaat.",
  kept: "Bewaard",
  notKept: {
    what: "Dit antwoord is nog niet bewaard.",
    safe: "Wat eerder bewaard werd, is veilig. Wat u typte, blijft hier staan.",
    doNow: ["Druk nog eens op Enter in het veld."],
  },
  consent: {
    label: "Toestemming",
    open: "Nog vragen",
    takenBack: "Ingetrokken",
    give: "Toestemming gegeven",
    takeBack: "Toestemming intrekken",
    note: "Formulier afdrukken",
  },
};
