/** The US keyboard by position: what a key says without and with Shift (`KeyboardEvent.code`, UI Events KeyboardEvent code Values). */
const rows: readonly (readonly [prefix: string, codes: readonly string[], plain: string, shifted: string])[] =
  [
    ["Digit", [..."1234567890"], "1234567890", "!@#$%^&*()"],
    ["Key", [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"], "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
    ["Numpad", [..."0123456789"], "0123456789", "0123456789"],
    [
      "",
      [
        "Minus",
        "Equal",
        "BracketLeft",
        "BracketRight",
        "Backslash",
        "Semicolon",
        "Quote",
        "Backquote",
        "Comma",
        "Period",
        "Slash",
        "Space",
        "IntlBackslash",
      ],
      "-=[]\\;'`,./ \\",
      '_+{}|:"~<>? |',
    ],
    ["Numpad", ["Decimal", "Divide", "Multiply", "Subtract", "Add"], "./*-+", "./*-+"],
  ];

const table = new Map<string, readonly [plain: string, shifted: string]>();
for (const [prefix, codes, plain, shifted] of rows) {
  codes.forEach((code, at) => {
    table.set(prefix + code, [plain[at] ?? "", shifted[at] ?? ""]);
  });
}

/** What a key at this position types on a US keyboard; undefined for keys that type nothing. */
export function usCharacter(code: string, shift: boolean): string | undefined {
  return table.get(code)?.[shift ? 1 : 0];
}
