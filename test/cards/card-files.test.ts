import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isBelgianAtr } from "../../shared/domain/cards/atr.ts";
import { birthDateOfCard, dayOfCard } from "../../shared/domain/cards/card-dates.ts";
import { addressOf, identityOf } from "../../shared/domain/cards/card-facts.ts";
import { readCard, readPhoto } from "../../shared/domain/cards/read-card.ts";
import { recordsOf } from "../../shared/domain/cards/tlv.ts";
import { type CardBehaviour, fromHex, sending, specimen, tlv } from "./eid-card.ts";

const read = (behaviour: CardBehaviour = {}) => readCard(sending(behaviour));
const digest = (kind: string, bytes: Uint8Array) => new Uint8Array(createHash(kind).update(bytes).digest());
const alice = {
  name: "SPECIMEN",
  firstNames: "Alice Geldigekaart",
  birthDate: "1971-01-01",
  sex: "F",
  insz: "71715100070",
  nationality: "BELG",
  birthplace: "Hamont-Achel",
  cardNumber: "000000128019",
  validFrom: "2010-04-30",
  validUntil: "2015-04-30",
  street: "Meirplaats 1 bus 1",
  postcode: "2000",
  town: "Antwerpen",
};

describe("a specimen card", () => {
  test.each<[string, CardBehaviour]>([
    ["up to applet 1.7, which says how much is left", {}],
    ["of applet 1.8, which gives what is left", { saysLength: false }],
    ["with another applet in charge", { isElsewhere: true }],
  ])("%s says who and where", async (_, behaviour) => {
    expect(await read(behaviour)).toMatchObject({ facts: alice });
  });

  test.each([true, false])(
    "of a foreigner, of whom the year of birth is known, is read (applet 1.7: %s)",
    async (saysLength) => {
      const said = {
        1: "B17405262",
        6: "01490700185",
        7: "EL AMRANI",
        8: "Youssef",
        10: "Maroc",
        12: "1971",
        13: "M",
        15: "11",
      };
      const card = await read({ saysLength, files: { identity: tlv(said) } });
      expect(card).toMatchObject({
        facts: { name: "EL AMRANI", nationality: "Maroc", birthDate: "1971", sex: "M", validUntil: "" },
      });
    },
  );

  test("of another person is read too", () => {
    const read = identityOf(specimen.otherIdentity);
    expect(read?.said).toMatchObject({ firstNames: "Erwin Junior2662", sex: "M", birthDate: "1992-12-31" });
    expect(read?.said).toMatchObject({ insz: "92828100076", birthplace: "Langemark-Poelkapelle" });
  });

  test("shows its photo, and no other", async () => {
    const card = await read();
    if (typeof card === "string") throw new Error(card);
    expect(await readPhoto(sending({}), card, digest)).toEqual(specimen.photo);
    const other = specimen.photo.slice();
    other[2_000] = (other[2_000] ?? 0) ^ 1;
    expect(await readPhoto(sending({ files: { photo: other } }), card, digest)).toBeUndefined();
    const none = { ...card, photoDigest: new Uint8Array() };
    expect(await readPhoto(sending({}), none, digest)).toBeUndefined();
  });

  test("is known by how it answers to power", () => {
    expect(isBelgianAtr(specimen.atr)).toBe(true);
    expect(isBelgianAtr(specimen.atr18)).toBe(true);
    expect(isBelgianAtr(fromHex("3B6800000073C84012009000"))).toBe(false);
    expect(isBelgianAtr(new Uint8Array())).toBe(false);
  });
});

describe("dates on cards", () => {
  test.each([
    ["01 JAN 1971", "1971-01-01"],
    ["08 MAAR 1980", "1980-03-08"],
    ["29 SEPT 1979", "1979-09-29"],
    ["22.DEZ. 1997", "1997-12-22"],
    ["01.MÄR. 1964", "1964-03-01"],
    ["7 AOÛT 2001", "2001-08-07"],
    ["14 FÉV 1958", "1958-02-14"],
    ["30 MEI 1990", "1990-05-30"],
    ["30 MAI  1990", "1990-05-30"],
    ["31 OKT 2003", "2003-10-31"],
    ["15 JUIL 1950", "1950-07-15"],
    ["29 FEB 2004", "2004-02-29"],
    ["1971", "1971"],
    ["JUN 1971", "1971-06"],
    ["00 JAN 1971", "1971-01"],
    ["29 FEB 2003", "29 FEB 2003"],
    ["31 BRUMAIRE 8", "31 BRUMAIRE 8"],
    ["", ""],
  ])("a birth date %j is %j", (said, kept) => {
    expect(birthDateOfCard(said)).toBe(kept);
  });

  test("every month of every language is that month", () => {
    const said = [
      "JAN",
      "FEV FEB",
      "MARS MAAR MÄR",
      "AVR APR",
      "MAI MEI",
      "JUIN JUN",
      "JUIL JUL",
      "AOUT AUG",
    ];
    const all = [...said, "SEPT SEP", "OCT OKT", "NOV", "DEC DEZ"];
    for (const [at, words] of all.entries())
      for (const word of words.split(" "))
        expect(birthDateOfCard(`05 ${word} 1999`)).toBe(`1999-${String(at + 1).padStart(2, "0")}-05`);
  });

  test("a day of validity is a day or nothing", () => {
    expect(dayOfCard("30.04.2015")).toBe("2015-04-30");
    for (const none of ["31.04.2015", "30.13.2015", "00.04.2015", "2015", ""])
      expect(dayOfCard(none)).toBe("");
  });
});

describe("what else a card may say", () => {
  const least = { 6: "85073003328", 7: "Dûpont", 8: "Zoë" };

  test("a woman in three languages, and a person of whom nothing is told", () => {
    for (const sex of ["F", "V", "W", "w"])
      expect(identityOf(tlv({ ...least, 13: sex }))?.said.sex).toBe("F");
    expect(identityOf(tlv({ ...least, 13: "X" }))?.said.sex).toBe("");
  });

  test("accents in either writing, letters of an old code page, a foreigner's card without an end", () => {
    expect(identityOf(tlv({ ...least, 7: "Du\u0302pont" }))?.said.name).toBe("Dûpont");
    expect(identityOf(tlv({ ...least, 7: Uint8Array.of(0x44, 0xfb, 0x70) }))?.said.name).toBe("Dûp");
    expect(identityOf(tlv({ ...least, 15: "11", 4: "" }))?.said.validUntil).toBe("");
  });

  test("signs that hide or turn what stands beside them are taken out", () => {
    const sly = "A\u202Egnipom\u0000\u200Bz\nn";
    expect(identityOf(tlv({ ...least, 7: sly }))?.said.name).toBe("A gnipom z n");
  });

  test("an address that nobody has is empty, one cut off is none", () => {
    expect(addressOf(new Uint8Array(117))).toEqual({ street: "", postcode: "", town: "" });
    expect(addressOf(new Uint8Array())).toEqual({ street: "", postcode: "", town: "" });
    expect(addressOf(specimen.address.subarray(0, 10))).toBeUndefined();
  });

  test("a length over two bytes is read, one without an end is refused", () => {
    expect(recordsOf(tlv({ 1: "x".repeat(300) }, 7))?.get(1)?.length).toBe(300);
    expect(recordsOf(Uint8Array.of(1, 0x80, 0x80, 0x80, 1))).toBeUndefined();
    expect(recordsOf(Uint8Array.of(1, 0, 1, 0))).toBeUndefined();
  });
});
