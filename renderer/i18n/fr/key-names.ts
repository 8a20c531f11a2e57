/** Keys as they are printed on keyboards of this language, by the names the program has for them. */
export const keyNames = {
  Ctrl: "Ctrl",
  Del: "Suppr",
  Esc: "Échap",
  Enter: "Entrée",
  Shift: "Maj",
  Space: "Espace",
};
