import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  type KeyboardLayout,
  keyboardLayouts,
  placeOn,
  signOn,
} from "../../shared/domain/scanner/keyboard-layouts.ts";

interface Key {
  readonly layout: KeyboardLayout;
  readonly code: string;
  readonly plain: string;
  readonly shift: string;
}

const keys: readonly Key[] = JSON.parse(
  readFileSync(new URL("../vectors/keyboards/five-layouts.json", import.meta.url), "utf8"),
);

/** Where Windows, which pharmacies use, differs from the system the vectors are from. */
const onWindows: Readonly<Record<string, string>> = {
  "us IntlBackslash plain": "\\",
  "us IntlBackslash shift": "|",
  "fr Backquote shift": "",
};

test("every key of the five keyboards gives what the system's own tables say", () => {
  expect(keys.length).toBe(245);
  for (const { layout, code, plain, shift } of keys)
    for (const [name, sign] of [
      ["plain", plain],
      ["shift", shift],
    ] as const) {
      const expected = onWindows[`${layout} ${code} ${name}`] ?? sign;
      const place = { code, shift: name === "shift", altGr: false };
      expect(signOn(layout, place) ?? "", `${layout} ${code} ${name}`).toBe(expected);
    }
});

test("every sign that a lot may hold, and every usual separator, has a key on every keyboard", () => {
  const signs = [
    ..."!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz|~^#{][",
  ];
  for (const layout of keyboardLayouts)
    for (const sign of signs) {
      const place = placeOn(layout, sign);
      expect(place && signOn(layout, place), `${sign} of ${layout}`).toBe(sign);
    }
});
