import type { Messages } from "../en.ts";

/** Einträge, die von einer Person sein können. */
export const doubles: Messages["doubles"] = {
  title: "Schon bekannt?",
  why: {
    number: "gleiche INSZ",
    name: "Name und Geburtsdatum ähnlich",
    "birth-near": "Name ähnlich, Geburtsdatum fast gleich",
    address: "gleiche Adresse oder Telefonnummer",
  },
  open: "Diesen öffnen",
  beside: "Nebeneinander",
  all: "Doppelte",
  list: "Wahrscheinlich doppelt",
  none: "Niemand ist wahrscheinlich doppelt. Esc geht zurück.",
  looking: "Alle Kunden werden durchgesehen…",
  columns: { one: "Kunde", other: "Auch", why: "Warum" },
  merge: {
    title: "Zwei Einträge, ein Kunde?",
    field: "Angabe",
    newer: "zuletzt geändert",
    nothing: "nichts bekannt",
    both: "Beide",
    make: "Zu einem Kunden machen",
    leave: "Nicht zusammenführen",
    hint: "↑ ↓ ← → wählen. Trennen geht jederzeit.",
    another: "Mit einem anderen…",
    twoNumbers: "Zwei verschiedene INSZ: zwei Personen, außer eine ist vertippt.",
    gone: "Einer von beiden wurde inzwischen geändert oder zusammengeführt. Sehen Sie noch einmal nach.",
  },
  find: {
    start: "Zusammenführen mit…",
    title: (name) => `${name} ist auch…`,
    field: "Den anderen Eintrag suchen",
    itself: "Das ist derselbe Eintrag. Wählen Sie einen anderen.",
  },
  merged: {
    title: "Auch in diesem Eintrag",
    by: (name, when, who) => `${name} · zusammengeführt ${when} von ${who}`,
    alsoInto: (names) => `Ein anderer PC führte ihn mit ${names} zusammen.`,
    split: "Wieder trennen",
    reason: "wieder getrennt",
    unnamed: "Ein Kunde, der hier verschlossen ist",
  },
};
