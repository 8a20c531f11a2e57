import { describe, expect, it } from "vitest";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import { commandName, isBrowserCommand, keyShown } from "../../renderer/ui/command-keys.ts";
import { ariaShortcut, shownShortcut } from "../../renderer/ui/shortcut-text.ts";

/** A key event, as far as commands look at it. */
const event = (key: string, code: string, held: Partial<KeyboardEvent> & { altGraph?: boolean } = {}) => ({
  key,
  code,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  target: null,
  getModifierState: (name: string) => name === "AltGraph" && held.altGraph === true,
  ...held,
});
const ctrl = { ctrlKey: true };

describe("the name of a command key", () => {
  it("takes digits by position, so that Ctrl+& on AZERTY is Ctrl+1", () => {
    expect(commandName(event("&", "Digit1", ctrl))).toBe("Ctrl+1");
    expect(commandName(event("à", "Digit0", ctrl))).toBe("Ctrl+0");
  });

  it("takes letters by character, so that Ctrl+Z is where Z is printed", () => {
    expect(commandName(event("z", "KeyW", ctrl))).toBe("Ctrl+Z");
    expect(commandName(event("S", "KeyS", ctrl))).toBe("Ctrl+S");
  });

  it("gives Ctrl letters that stand for F keys the name of the F key", () => {
    for (const [letter, name] of Object.entries({ h: "F1", k: "F2", f: "F3", g: "F4", r: "F5", t: "F6" }))
      expect(commandName(event(letter, `Key${letter.toUpperCase()}`, ctrl))).toBe(name);
  });

  it("is none for AltGr, which arrives as Ctrl+Alt: | on AZERTY must not open Count", () => {
    expect(
      commandName(event("|", "Digit1", { ctrlKey: true, altKey: true, altGraph: true })),
    ).toBeUndefined();
    expect(commandName(event("|", "Digit1", { ctrlKey: true, altGraph: true }))).toBeUndefined();
  });

  it("is none for Alt, Shift and plain characters", () => {
    expect(commandName(event("1", "Numpad1", { altKey: true }))).toBeUndefined();
    expect(commandName(event("Z", "KeyZ", { ctrlKey: true, shiftKey: true }))).toBeUndefined();
    expect(commandName(event("a", "KeyA"))).toBeUndefined();
    expect(commandName(event("Enter", "Enter"))).toBeUndefined();
  });

  it("knows the others", () => {
    expect(commandName(event("Delete", "Delete"))).toBe("Del");
    expect(commandName(event("Escape", "Escape"))).toBe("Esc");
    expect(commandName(event("Enter", "Enter", ctrl))).toBe("Ctrl+Enter");
    expect(commandName(event("F2", "F2"))).toBe("F2");
  });
});

describe("a browser's own commands", () => {
  it("are switched off, but for editing and zooming", () => {
    for (const name of ["F5", "F3", "Ctrl+P", "Ctrl+S", "Ctrl+J", "Ctrl+D"])
      expect(isBrowserCommand(name)).toBe(true);
    for (const name of ["Ctrl+C", "Ctrl+V", "Ctrl+A", "Ctrl+Z", "Ctrl+-", "Ctrl+=", "Del", "Esc"])
      expect(isBrowserCommand(name)).toBe(false);
  });
});

describe("a keycap", () => {
  it("shows the Ctrl letter where F keys need Fn", () => {
    expect(keyShown("F6", false)).toBe("F6");
    expect(keyShown("F6", true)).toBe("Ctrl+T");
    expect(keyShown("Ctrl+S", true)).toBe("Ctrl+S");
  });

  it("is written as it is printed, and for screen readers as ARIA names it", () => {
    expect(shownShortcut("Ctrl+Enter")).toBe("Ctrl Enter");
    const { de, fr, nl } = languages;
    expect(shownShortcut("Ctrl+Enter", de.keyNames)).toBe("Strg Eingabe");
    expect(shownShortcut("6  Enter", fr.keyNames)).toBe("6  Entrée");
    expect(shownShortcut("Del", fr.keyNames)).toBe("Suppr");
    expect(shownShortcut("⌫  Ctrl+Z", de.keyNames)).toBe("⌫  Strg Z");
    expect(shownShortcut("Del", nl.keyNames)).toBe("Delete");
    expect(ariaShortcut("Ctrl+Enter")).toBe("Control+Enter");
    expect(ariaShortcut("Del")).toBe("Delete");
    expect(ariaShortcut("Esc")).toBe("Escape");
  });
});
