import { describe, expect, test } from "vitest";
import { isSmallPicture } from "../../shared/domain/cards/photo.ts";
import { readCard } from "../../shared/domain/cards/read-card.ts";
import { type CardBehaviour, type Instead, sending, specimen, status, tlv } from "./eid-card.ts";
import { fuzzCards } from "./fuzz-cards.ts";

const read = (behaviour: CardBehaviour) => readCard(sending(behaviour));

describe("a card that is not what it says", () => {
  test.each<[string, CardBehaviour, string]>([
    ["has no such file", { instead: () => status(0x6a82) }, "other"],
    ["answers nothing at all", { instead: () => new Uint8Array() }, "other"],
    ["gives more than was asked", { instead: more(0xb0, 300) }, "damaged"],
    ["never ends", { instead: more(0xb0, 255) }, "damaged"],
    [
      "always says another length",
      { instead: (c) => (c[1] === 0xb0 ? status(0x6c10) : undefined) },
      "damaged",
    ],
    [
      "is not allowed to be read",
      { instead: (c) => (c[1] === 0xb0 ? status(0x6982) : undefined) },
      "damaged",
    ],
    ["names nobody", { files: { identity: tlv({ 6: "85073003328" }) } }, "damaged"],
    ["has letters for a number", { files: { identity: tlv({ 6: "8507300332X", 7: "A" }) } }, "damaged"],
    ["has a torn address", { files: { address: Uint8Array.of(1, 9, 65) } }, "damaged"],
  ])("%s", async (_, behaviour, verdict) => {
    expect(await read(behaviour)).toBe(verdict);
  });

  test("a picture that would fill the memory is not drawn", () => {
    expect(isSmallPicture(specimen.photo)).toBe(true);
    const huge = specimen.photo.slice();
    huge.set([0xff, 0xff, 0xff, 0xff], huge.indexOf(0xc0, 80) + 4);
    expect(isSmallPicture(huge)).toBe(false);
    expect(isSmallPicture(specimen.photo.subarray(0, 40))).toBe(false);
    expect(isSmallPicture(new Uint8Array(20_000).fill(0xff))).toBe(false);
  });

  test("whatever it answers, it is read or refused, within few commands", async () => {
    await fuzzCards({ seed: 20_261_122, runs: 2_000 });
  });
});

/** More bytes than there are, to every command of a kind. */
function more(instruction: number, length: number): Instead {
  const answer = new Uint8Array(length + 2).fill(0x41);
  answer.set([0x90, 0x00], length);
  return (command) => (command[1] === instruction ? answer : undefined);
}
