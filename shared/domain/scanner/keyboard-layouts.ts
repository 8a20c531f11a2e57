import * as v from "valibot";

/** The keyboards that PCs and scanners of this part of the world are set to. */
export const KeyboardLayout = v.picklist(["us", "be", "fr", "de", "gb"]);
export type KeyboardLayout = v.InferOutput<typeof KeyboardLayout>;

/** All of them, the factory setting of scanners first. */
export const keyboardLayouts = KeyboardLayout.options;

/** A key with what is held beside it. */
export interface KeyPlace {
  /** `KeyboardEvent.code`. */
  readonly code: string;
  readonly shift: boolean;
  readonly altGr: boolean;
}

/** The four rows from the top left, then the space bar (`KeyboardEvent.code`). */
const codes = [
  ..."Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal".split(" "),
  ..."KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight".split(" "),
  ..."KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash".split(" "),
  ..."IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash Space".split(" "),
];

/** What the keys give in that order, plain and with Shift; `\0` for nothing. */
const plainAndShifted: Readonly<Record<KeyboardLayout, readonly [plain: string, shifted: string]>> = {
  us: [
    "`1234567890-=" + "qwertyuiop[]" + "asdfghjkl;'\\" + "\\zxcvbnm,./ ",
    "~!@#$%^&*()_+" + "QWERTYUIOP{}" + 'ASDFGHJKL:"|' + "|ZXCVBNM<>? ",
  ],
  gb: [
    "`1234567890-=" + "qwertyuiop[]" + "asdfghjkl;'#" + "\\zxcvbnm,./ ",
    '¬!"£$%^&*()_+' + "QWERTYUIOP{}" + "ASDFGHJKL:@~" + "|ZXCVBNM<>? ",
  ],
  be: [
    "²&é\"'(§è!çà)-" + "azertyuiop^$" + "qsdfghjklmùµ" + "<wxcvbn,;:= ",
    "³1234567890°_" + "AZERTYUIOP¨*" + "QSDFGHJKLM%£" + ">WXCVBN?./+ ",
  ],
  fr: [
    "²&é\"'(-è_çà)=" + "azertyuiop^$" + "qsdfghjklmù*" + "<wxcvbn,;:! ",
    "\u00001234567890°+" + "AZERTYUIOP¨£" + "QSDFGHJKLM%µ" + ">WXCVBN?./§ ",
  ],
  de: [
    "^1234567890ß´" + "qwertzuiopü+" + "asdfghjklöä#" + "<yxcvbnm,.- ",
    '°!"§$%&/()=?`' + "QWERTZUIOPÜ*" + "ASDFGHJKLÖÄ'" + ">YXCVBNM;:_ ",
  ],
};

/** What keys give with AltGr, as Windows has it. */
const withAltGr: Readonly<Record<KeyboardLayout, Readonly<Record<string, string>>>> = {
  us: {},
  gb: { Backquote: "¦", Digit4: "€" },
  be: {
    ...{ Digit1: "|", Digit2: "@", Digit3: "#", Digit6: "^", Digit9: "{", Digit0: "}", KeyE: "€" },
    ...{ BracketLeft: "[", BracketRight: "]", Quote: "´", Backslash: "`", IntlBackslash: "\\", Slash: "~" },
  },
  fr: {
    ...{ Digit2: "~", Digit3: "#", Digit4: "{", Digit5: "[", Digit6: "|", Digit7: "`", Digit8: "\\" },
    ...{ Digit9: "^", Digit0: "@", Minus: "]", Equal: "}", BracketRight: "¤", KeyE: "€" },
  },
  de: {
    ...{ Digit2: "²", Digit3: "³", Digit7: "{", Digit8: "[", Digit9: "]", Digit0: "}", Minus: "\\" },
    ...{ KeyQ: "@", KeyE: "€", BracketRight: "~", IntlBackslash: "|", KeyM: "µ" },
  },
};

/** Keys that wait for the next one: code, then `s` for Shift or `g` for AltGr. */
const deadKeys: Readonly<Record<KeyboardLayout, string>> = {
  us: "",
  gb: "",
  be: "BracketLeft BracketLeft+s Quote+g Backslash+g Slash+g",
  fr: "BracketLeft BracketLeft+s Digit2+g Digit7+g",
  de: "Backquote Equal Equal+s",
};

const nameOf = (code: string, shift: boolean, altGr: boolean) =>
  altGr ? `${code}+g` : shift ? `${code}+s` : code;

interface Table {
  readonly signs: ReadonlyMap<string, string>;
  readonly dead: ReadonlySet<string>;
}

function tableOf(layout: KeyboardLayout): Table {
  const signs = new Map<string, string>();
  const [plain, shifted] = plainAndShifted[layout].map((row) => [...row]);
  codes.forEach((code, at) => {
    signs.set(code, plain?.[at] ?? "");
    if (shifted?.[at] !== "\0") signs.set(`${code}+s`, shifted?.[at] ?? "");
  });
  for (const [code, sign] of Object.entries(withAltGr[layout])) signs.set(`${code}+g`, sign);
  return { signs, dead: new Set(deadKeys[layout].split(" ")) };
}

const tables: Readonly<Record<KeyboardLayout, Table>> = {
  us: tableOf("us"),
  be: tableOf("be"),
  fr: tableOf("fr"),
  de: tableOf("de"),
  gb: tableOf("gb"),
};

/** Keypad keys give the same on every keyboard, but for the decimal sign in Germany. */
const keypad = new Map<string, string>([
  ...[..."0123456789"].map((digit) => [`Numpad${digit}`, digit] as const),
  ["NumpadDivide", "/"],
  ["NumpadMultiply", "*"],
  ["NumpadSubtract", "-"],
  ["NumpadAdd", "+"],
  ["NumpadDecimal", "."],
]);

/** What a key gives on a keyboard; undefined when it gives nothing there. A dead key gives its accent. */
export function signOn(layout: KeyboardLayout, { code, shift, altGr }: KeyPlace): string | undefined {
  if (code === "NumpadDecimal" && layout === "de") return ",";
  return keypad.get(code) ?? tables[layout].signs.get(nameOf(code, shift, altGr));
}

/** True for a key that waits for the next one and joins with it. */
export function isDeadOn(layout: KeyboardLayout, { code, shift, altGr }: KeyPlace): boolean {
  return tables[layout].dead.has(nameOf(code, shift, altGr));
}

/** The key that gives a sign on a keyboard, one that is not dead before others; undefined when there is none. */
export const placeOn = (layout: KeyboardLayout, sign: string): KeyPlace | undefined =>
  places[layout].get(sign);

/** The key beside the left Shift, which American keyboards lack, and dead keys come last. */
function placesOf(layout: KeyboardLayout): ReadonlyMap<string, KeyPlace> {
  const held = [
    { shift: false, altGr: false },
    { shift: true, altGr: false },
    { shift: false, altGr: true },
  ];
  const all = codes.flatMap((code) => held.map((keys): KeyPlace => ({ code, ...keys })));
  const isLast = (place: KeyPlace) =>
    isDeadOn(layout, place) || (layout === "us" && place.code === "IntlBackslash");
  const found = new Map<string, KeyPlace>();
  for (const place of [...all.filter((one) => !isLast(one)), ...all.filter(isLast)]) {
    const sign = signOn(layout, place);
    if (sign !== undefined && !found.has(sign)) found.set(sign, place);
  }
  return found;
}

const places: Readonly<Record<KeyboardLayout, ReadonlyMap<string, KeyPlace>>> = {
  us: placesOf("us"),
  be: placesOf("be"),
  fr: placesOf("fr"),
  de: placesOf("de"),
  gb: placesOf("gb"),
};
