import { expect, test } from "vitest";
import { editText, emptyText, type KeyText, typeKey } from "../../renderer/features/count/key-text.ts";

/** Belgian AZERTY: what the keys say without Shift. */
const row = "à&é\"'(§è!ç";
const press = (text: KeyText, key: string, code = "", shiftKey = false) =>
  typeKey(text, { key, code, shiftKey }) ?? editText(text, text.shown + key);
const digit = (text: KeyText, n: number) => press(text, row[n] ?? "", `Digit${n}`);

test("the unshifted digit row of AZERTY counts as digits", () => {
  const text = [1, 2, 0].reduce(digit, emptyText);
  expect(text.shown).toBe("120");
});

test("as soon as a letter follows, the text is read as letters again", () => {
  const text = press(digit(emptyText, 2), "c", "KeyC");
  expect(text.shown).toBe("éc");
});

test("a sign on the digit row within a word stays that sign", () => {
  const text = digit(press(press(emptyText, "c", "KeyC"), "r", "KeyR"), 2);
  expect(text.shown).toBe("cré");
});

test("x and star after digits keep them digits, and a letter after x gives the word back", () => {
  const times = press(digit(emptyText, 2), "x", "KeyX");
  expect(times.shown).toBe("2x");
  expect(press(times, "t", "KeyT").shown).toBe("éxt");
  expect(press(digit(emptyText, 6), "*", "Backslash").shown).toBe("6*");
});

test("what is typed after 12* keeps the digits: a name, or a code on the unshifted row", () => {
  const box = press([1, 2].reduce(digit, emptyText), "*", "Backslash");
  expect([..."par"].reduce((text, key) => press(text, key, `Key${key.toUpperCase()}`), box).shown).toBe(
    "12*par",
  );
  expect([2, 6, 4].reduce(digit, box).shown).toBe("12*264");
});

test("shifted digits, QWERTY digits and the number pad are typed by the field itself", () => {
  expect(typeKey(emptyText, { key: "2", code: "Digit2", shiftKey: true })).toBeUndefined();
  expect(typeKey(emptyText, { key: "2", code: "Digit2", shiftKey: false })).toBeUndefined();
  expect(typeKey(emptyText, { key: "7", code: "Numpad7", shiftKey: false })).toBeUndefined();
});

test("taking the last character away keeps the rest as the keys said it", () => {
  const text = editText([2, 3].reduce(digit, emptyText), "2");
  expect(press(text, "t", "KeyT").shown).toBe("ét");
});
