import { expect, test } from "vitest";
import { pressesOf } from "../../build/bench/kit/keys.mjs";

test("a scanner's keys are those of a US keyboard, with Shift and the group separator", () => {
  const plain = { shiftKey: false, ctrlKey: false };
  expect(pressesOf("0aB-_\u001d\n")).toEqual([
    { key: "0", code: "Digit0", ...plain },
    { key: "a", code: "KeyA", ...plain },
    { key: "B", code: "KeyB", ...plain, shiftKey: true },
    { key: "-", code: "Minus", ...plain },
    { key: "_", code: "Minus", ...plain, shiftKey: true },
    { key: "]", code: "BracketRight", ...plain, ctrlKey: true },
    { key: "Enter", code: "Enter", ...plain },
  ]);
});

test("every sign a GS1 code may hold has a key", () => {
  const signs = ` !"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`;
  expect(
    pressesOf(signs)
      .map(({ key }) => key)
      .join(""),
  ).toBe(signs);
  expect(pressesOf(" ")[0]?.shiftKey).toBe(false);
});

test("a sign without a key is refused, not left out", () => {
  expect(() => pressesOf("é")).toThrow("é");
});
