import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { usFromBelgian } from "../../shared/domain/codes/belgian-keys.ts";
import { probableCountry } from "../../shared/domain/codes/country.ts";
import { gtinCheckDigit, gtinOf } from "../../shared/domain/codes/gtin.ts";
import { lotOf, serialOf } from "../../shared/domain/codes/lot-and-serial.ts";
import {
  aicOf,
  canonicalCode,
  checkNational,
  cnkOf,
  cnkWithCheckDigit,
  formatCnk,
  gtinOfNational,
  nationalCodeOf,
  nationalInElement,
  nationalInGtin,
} from "../../shared/domain/codes/national-code.ts";
import { takeSymbology, turnCase } from "../../shared/domain/codes/symbology.ts";
import { upcAOf } from "../../shared/domain/codes/upc-e.ts";
import { keys } from "../makers/keyboards.ts";

const packs = readFileSync(new URL("../vectors/codes/cip-sample.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(" ") as [cip7: string, cip13: string]);

test("a GTIN is 14 digits whatever length it was read in", () => {
  expect(gtinCheckDigit("541234567890")).toBe("8");
  expect(gtinOf("5412345678908")).toBe("05412345678908");
  expect(gtinOf("05412345678908")).toBe("05412345678908");
  expect(gtinOf("036000291452")).toBe("00036000291452");
  expect(gtinOf("96385074")).toBe("00000096385074");
});

test("what has another length, another sign or another check digit is no GTIN", () => {
  for (const text of ["5412345678909", "541234567890", "541234567890 8", "٥٤١٢٣٤٥٦٧٨٩٠٨", "", "0".repeat(15)])
    expect(gtinOf(text), text).toBeUndefined();
});

test("a CNK holds its zeros, its Luhn digit and the ways it is printed", () => {
  for (const code of ["2642619", "0056135", "4487039", "4578753"]) expect(cnkOf(code)).toBe(code);
  for (const code of ["2642618", "0056136", "1234567", "12345678", "26-42619", "1234"])
    expect(cnkOf(code), code).toBeUndefined();
  expect(cnkOf("37556")).toBe("0037556");
  expect(cnkOf("2642-619")).toBe("2642619");
  expect(formatCnk("2642619")).toBe("2642-619");
  expect(cnkWithCheckDigit("264261")).toBe("2642619");
});

test("a PZN passes modulo 11, and the remainder 10 is never a code", () => {
  for (const digits of ["27580899", "03752864", "13832707"])
    expect(checkNational({ system: "PZN", digits })).toBe("passes");
  expect(checkNational({ system: "PZN", digits: "27580898" })).toBe("fails");
  // 6 × 1 + 2 × 2 = 10: no last digit makes a code of it.
  for (let last = 0; last < 10; last++)
    expect(checkNational({ system: "PZN", digits: `6200000${last}` })).toBe("fails");
});

test("every pack of the French list has a CIP13 that is a GTIN and holds its CIP7", () => {
  expect(packs.length).toBeGreaterThan(500);
  for (const [cip7, cip13] of packs) {
    const gtin = gtinOf(cip13);
    expect(gtin, cip13).toBeDefined();
    if (!gtin) continue;
    expect(nationalInGtin(gtin)).toEqual({ system: "CIP13", digits: cip13 });
    expect(gtinOfNational({ system: "CIP7", digits: cip7 })).toBe(gtin);
    expect(gtinOfNational({ system: "CIP13", digits: cip13 })).toBe(gtin);
  }
});

test("no CIP7 of the French list is said to fail, and a changed digit of an older one is found", () => {
  for (const [cip7] of packs) expect(checkNational({ system: "CIP7", digits: cip7 })).not.toBe("fails");
  expect(checkNational({ system: "CIP7", digits: "3696350" })).toBe("passes");
  expect(checkNational({ system: "CIP7", digits: "3696351" })).toBe("fails");
});

test("an AIC and its Code 32 are one number", () => {
  expect(aicOf("000307052")).toEqual({ system: "AIC", digits: "000307052" });
  expect(aicOf("A000307052")).toEqual({ system: "AIC", digits: "000307052" });
  expect(aicOf("009CVD")).toEqual({ system: "AIC", digits: "000307052" });
  expect(aicOf("000307053")).toBeUndefined();
  expect(aicOf("009CVE")).toBeUndefined();
  expect(aicOf("ZZZZZZ")).toBeUndefined();
});

test("an NTIN is a GTIN that holds a PZN, and the PZN leads back to it", () => {
  const gtin = gtinOf("04150138327077");
  expect(gtin && nationalInGtin(gtin)).toEqual({ system: "PZN", digits: "13832707" });
  expect(gtinOfNational({ system: "PZN", digits: "13832707" })).toBe(gtin);
});

test("a CNK, an AIC and a ZI have no GTIN by any rule", () => {
  expect(gtinOfNational({ system: "CNK", digits: "2642619" })).toBeUndefined();
  expect(gtinOfNational({ system: "AIC", digits: "000307052" })).toBeUndefined();
  expect(gtinOfNational({ system: "ZI", digits: "12345678" })).toBeUndefined();
});

test("AI 710 to 716 carry the national number of their country, if it fits its rule", () => {
  expect(nationalInElement("710", "27580899")).toEqual({ system: "PZN", digits: "27580899" });
  expect(nationalInElement("710", "27580898")).toBeUndefined();
  expect(nationalInElement("711", "3400936963504")).toEqual({ system: "CIP13", digits: "3400936963504" });
  expect(nationalInElement("711", "3696350")).toEqual({ system: "CIP7", digits: "3696350" });
  expect(nationalInElement("716", "000307052")).toEqual({ system: "AIC", digits: "000307052" });
  expect(nationalInElement("10", "27580899")).toBeUndefined();
});

test("a canonical code names its system, and a CIP13 is the GTIN it is", () => {
  expect(canonicalCode({ system: "CNK", digits: "2642619" })).toBe("CNK:2642619");
  expect(canonicalCode({ system: "CIP13", digits: "3400936963504" })).toBe("03400936963504");
  expect(nationalCodeOf("CNK:2642619")).toEqual({ system: "CNK", digits: "2642619" });
  expect(nationalCodeOf("05412345678908")).toBeUndefined();
});

test("a lot and a serial keep every sign GS1 allows, up to twenty", () => {
  const signs = "!\"%&'()*+,-./:;<=>?_";
  expect(lotOf(signs)).toBe(signs);
  expect(serialOf("aB-1/x_9")).toBe("aB-1/x_9");
  expect(lotOf("A".repeat(20))).toBeDefined();
  for (const text of [
    "",
    "A".repeat(21),
    "A B",
    "A#",
    "A$",
    "A@",
    "A[",
    "A^",
    "A`",
    "A|",
    "A~",
    "É",
    "A\x1d",
    "A\n",
  ])
    expect(lotOf(text), JSON.stringify(text)).toBeUndefined();
});

test("every key of a US scanner on a Belgian PC is turned back", () => {
  expect(keys.length).toBeGreaterThan(90);
  for (const { us, be } of keys) {
    const character = be.replace("dead:", "");
    expect(usFromBelgian(character), `${be} is ${us}`).toBe(us);
  }
});

test("a dead key that joined the next letter is taken apart", () => {
  expect(usFromBelgian("ê")).toBe("[e");
  expect(usFromBelgian("â")).toBe("[q");
  expect(usFromBelgian("Ë")).toBe("{E");
  expect(usFromBelgian("('&é\"'(§è!çà!")).toBe("5412345678908");
  expect(usFromBelgian("('&É\"'(§È!ÇÀ!")).toBe("5412345678908");
  expect(usFromBelgian('&àQBC&é"')).toBe("10ABC123");
});

test("a symbology identifier is taken off, and its letter tells a CapsLock", () => {
  expect(takeSymbology("]d2010")).toEqual({ body: "010", symbology: "]d2", isCaseTurned: false });
  expect(takeSymbology("]D2aB")).toEqual({ body: "Ab", symbology: "]d2", isCaseTurned: true });
  expect(takeSymbology("]c1aB")).toEqual({ body: "Ab", symbology: "]C1", isCaseTurned: true });
  expect(takeSymbology("]E05412345678908").symbology).toBe("]E0");
  expect(takeSymbology("5412345678908").symbology).toBeUndefined();
  expect(turnCase("aB-1é")).toBe("Ab-1é");
});

test("a UPC-E stands for twelve digits, whichever zeros were left out", () => {
  expect(upcAOf("04252614")).toBe("042100005264");
  expect(upcAOf("01234505")).toBe("012000003455");
  expect(upcAOf("01234531")).toBe("012300000451");
  expect(upcAOf("01234543")).toBe("012340000053");
  expect(upcAOf("01234558")).toBe("012345000058");
  for (const text of ["04252615", "24252614", "0425261", "042526140"])
    expect(upcAOf(text), text).toBeUndefined();
});

test("where a PC stands is told by its clock, else by its language, else it is Belgium", () => {
  expect(probableCountry("Europe/Brussels", ["fr-FR", "nl-NL"])).toBe("BE");
  expect(probableCountry("Europe/Paris", ["en-US"])).toBe("FR");
  expect(probableCountry("Europe/Amsterdam", ["nl-BE"])).toBe("NL");
  expect(probableCountry("Etc/UTC", ["en-US", "de-DE"])).toBe("DE");
  expect(probableCountry("UTC", ["de-Latn-LU"])).toBe("LU");
  expect(probableCountry("America/New_York", ["en", "be"])).toBe("BE");
  expect(probableCountry("", [])).toBe("BE");
});
