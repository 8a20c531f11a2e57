import { signOn } from "../../../shared/domain/scanner/keyboard-layouts.ts";
import { isMark, type Keystroke, readKeystroke } from "../../../shared/domain/scanner/keystroke.ts";

/** One key of a reading as it is shown: `control` for keys that are no characters, `dead` for one whose character was lost. */
export interface KeyCap {
  readonly label: string;
  readonly kind: "sign" | "control" | "dead";
}

/** The keys of a reading by what they gave; control keys by what is printed on them. */
export const keyCapsOf = (keys: readonly string[]): readonly KeyCap[] => keys.map(readKeystroke).map(capOf);

function capOf(stroke: Keystroke): KeyCap {
  const { character, code, ctrl } = stroke;
  if (ctrl) return { label: `Ctrl ${printed(stroke)}`, kind: "control" };
  if (isMark(stroke)) return { label: markLabel(code, character), kind: "control" };
  if (/^F\d+$/.test(code)) return { label: code, kind: "control" };
  if (character === "") return { label: printed(stroke), kind: "dead" };
  return { label: character === " " ? "␠" : character, kind: "sign" };
}

/** An Alt code by its number, a function key by its name, a control character that came as itself by its number. */
function markLabel(code: string, character: string): string {
  if (code === "Alt") return `Alt ${numberOf(character)}`;
  return /^F\d+$/.test(code) ? code : `<${numberOf(character)}>`;
}

/** Three digits, as an Alt code has them: `029`. */
const numberOf = (character: string) => String(character.charCodeAt(0)).padStart(3, "0");

/** What stands on the key of an American keyboard: positions have no other name that people know. */
const printed = ({ code, altGr }: Keystroke): string =>
  signOn("us", { code, shift: false, altGr })?.toUpperCase() ?? code;

/** Separators and other control characters as `<029>`: most faces have no picture of them, and nothing may be unseen. */
export const visible = (text: string): string =>
  [...text].map((sign) => (sign < " " ? `<${numberOf(sign)}>` : sign)).join("");
