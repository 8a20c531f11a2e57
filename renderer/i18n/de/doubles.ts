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
};
