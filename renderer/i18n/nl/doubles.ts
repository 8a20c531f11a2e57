import type { Messages } from "../en.ts";

/** Fiches die van één persoon kunnen zijn. */
export const doubles: Messages["doubles"] = {
  title: "Al bekend?",
  why: {
    number: "zelfde INSZ",
    name: "naam en geboortedatum lijken",
    "birth-near": "naam lijkt, geboortedatum bijna gelijk",
    address: "zelfde adres of telefoon",
  },
  open: "Deze openen",
};
