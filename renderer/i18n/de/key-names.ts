/** Keys as they are printed on keyboards of this language, by the names the program has for them. */
export const keyNames = {
  Ctrl: "Strg",
  Del: "Entf",
  Esc: "Esc",
  Enter: "Eingabe",
  Shift: "Umschalt",
  Space: "Leertaste",
};
