import { describe, expect, it } from "vitest";
import type { KeyPress } from "../../renderer/ui/key-press.ts";
import { played, press, scanOf } from "./keys-of.ts";

describe("a separator", () => {
  const around = (keys: (time: number) => readonly KeyPress[]) => {
    const before = scanOf("0105412345678908", 0, 8);
    const middle = keys(130);
    const after = scanOf("21745519\n", (middle.at(-1)?.time ?? 0) + 8);
    return played([...before, ...middle, ...after]).readings.map((one) => [one.byPosition, one.byCharacter]);
  };
  const whole = [["0105412345678908\x1d21745519", "0105412345678908\x1d21745519"]];

  it.each([
    ["Ctrl+], whose character is $ on a Belgian keyboard", "BracketRight", "$", { ctrl: true }],
    ["F8", "F8", "F8", {}],
    ["F12", "F12", "F12", {}],
    ["a raw 0x1D", "", "\x1d", {}],
  ])("may come as %s", (_, code, key, held) => {
    expect(around((time) => [press(code, key, time, held)])).toEqual(whole);
  });

  it.each([
    ["with NumLock", ["0", "2", "9"]],
    ["without NumLock", ["Insert", "ArrowDown", "PageUp"]],
  ])("may come as Alt+029 on the keypad, %s", (_, keys) => {
    const alt = (time: number) => [
      press("AltLeft", "Alt", time, { alt: true }),
      ...keys.map((key, at) =>
        press(["Numpad0", "Numpad2", "Numpad9"][at] ?? "", key, time + 4 + at * 8, { alt: true }),
      ),
      press("AltLeft", "Alt", time + 30, { type: "up" }),
    ];
    expect(around(alt)).toEqual(whole);
  });

  it("may be a character such as |, typed with AltGr, and is kept as that", () => {
    const bar = (time: number) => [press("Digit1", "|", time, { altGraph: true, ctrl: true, alt: true })];
    expect(around(bar)[0]?.[1]).toBe("0105412345678908|21745519");
  });
});

describe("what else scanners send", () => {
  it("a prefix such as Ctrl+B is no part of the reading", () => {
    const keys = [press("KeyB", "b", 0, { ctrl: true }), ...scanOf("2642619\n", 8)];
    expect(played(keys).readings.map(({ byPosition }) => byPosition)).toEqual(["2642619"]);
  });

  it("CR and LF are one end, also as Ctrl+M and Ctrl+J", () => {
    const ends = [press("KeyM", "m", 100, { ctrl: true }), press("KeyJ", "j", 108, { ctrl: true })];
    const asLetters = played([...scanOf("2642619", 48), ...ends]);
    expect(asLetters.readings).toEqual([{ byPosition: "2642619", byCharacter: "2642619", ending: "enter" }]);
    const twice = played([...scanOf("2642619\n", 0), press("Enter", "Enter", 64)]);
    expect([twice.readings.length, twice.passedEnds]).toEqual([1, []]);
  });

  it("an Enter that comes long after the silence belongs to its scan", () => {
    const { readings, passedEnds } = played([...scanOf("2642619", 0), press("Enter", "Enter", 300)]);
    expect([readings.length, passedEnds]).toEqual([1, []]);
  });

  it("every character as an Alt code, from scanners that trust no layout", () => {
    let time = 0;
    const alt = (text: string) =>
      [...text].flatMap((character) => {
        const digits = [...`0${character.charCodeAt(0)}`];
        const down = press("AltLeft", "Alt", ++time, { alt: true });
        const keys = digits.map((digit, at) => press(`Numpad${digit}`, digit, time + at * 3, { alt: true }));
        time += 15;
        return [down, ...keys, press("AltLeft", "Alt", time, { type: "up" })];
      });
    const { readings } = played([...alt("10ABC\x1d123"), press("Enter", "Enter", time + 5)]);
    expect(readings[0]?.byPosition).toBe("10ABC\x1d123");
  });

  it("fewer than six characters go to the field, and their Enter to nobody", () => {
    const { readings, field, passedEnds } = played(scanOf("b12\n", 0));
    expect([readings, field, passedEnds]).toEqual([[], "b12", []]);
  });

  it("Shift between two characters does not make them slow", () => {
    const keys = [..."AbCdEfGh"].flatMap((character, at) => {
      const upper = character < "a";
      const key = press(`Key${character.toUpperCase()}`, character, at * 40, { shift: upper });
      return upper ? [press("ShiftLeft", "Shift", at * 40 - 15, { shift: true }), key] : [key];
    });
    const slowerThanAPerson = played(keys).readings.length;
    expect(slowerThanAPerson).toBe(0);
    const quick = keys.map((key) => ({ ...key, time: key.time * 0.8 }));
    expect(played(quick).readings[0]?.byPosition).toBe("AbCdEfGh");
  });
});

describe("the keys of a reading", () => {
  it("are kept one by one, with what was held and what they gave", () => {
    const keys = [
      ...scanOf("01aB", 0),
      press("BracketRight", "$", 32, { ctrl: true }),
      press("BracketLeft", "Process", 40, { capsLock: true }),
      press("Enter", "Enter", 48),
    ];
    expect(played(keys).keys).toEqual([
      ["Digit0  0", "Digit1  1", "KeyA  a", "KeyB s B", "BracketRight c \x1d", "BracketLeft l "],
    ]);
  });

  it.each([
    ["as a European PC shows it", "AltGraph", { ctrl: true, alt: true }, "]"],
    ["as an American PC shows it", "Alt", { alt: true }, ""],
  ])("hold AltGr, %s", (_, name, held, gave) => {
    const bracket = [
      press("AltRight", name, 0, held),
      press("BracketRight", "]", 2, held),
      press("AltRight", name, 3, { type: "up" }),
    ];
    const { keys, readings } = played([...bracket, ...scanOf("d201054\n", 6, 4)]);
    expect(keys[0]?.[0]).toBe(`BracketRight g ${gave}`);
    expect(readings.length).toBe(1);
  });
});
