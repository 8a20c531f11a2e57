import { describe, expect, test } from "vitest";
import { strengthOf } from "../../shared/domain/snapshot/passphrase-strength.ts";

describe("a passphrase", () => {
  test.each([
    ["", "weak"],
    ["geheim", "weak"],
    ["Password2026!", "weak"],
    ["azerty 123456 qwerty abcdef", "weak"],
    ["apotheek apotheek apotheek apotheek apotheek", "weak"],
    ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "weak"],
    ["de linde", "weak"],
    ["anticonstitutionnellement", "weak"],
    ["drie paarden springen", "weak"],
    ["drie paarden springen hoog", "fair"],
    ["vier groene paarden eten brood", "strong"],
    ["Fünf grüne Pferde essen gern Brot", "strong"],
    ["xk7-mq2-vb9-tz4-pl8-wd3-rn6", "strong"],
  ])("%s is %s", (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));

  test("is as strong whichever way its letters are made up", () => {
    const said = "één heel gewone zin van tien woorden lang";
    expect(strengthOf(said.normalize("NFD"))).toBe(strengthOf(said.normalize("NFC")));
  });
});
