/** Keys as they are printed on keyboards of this language, by the names the program has for them. */
export const keyNames = {
  Ctrl: "Ctrl",
  Del: "Del",
  Esc: "Esc",
  Enter: "Enter",
  Shift: "Shift",
  Space: "Space",
};
