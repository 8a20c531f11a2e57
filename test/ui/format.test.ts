import { describe, expect, it } from "vitest";
import { Format, type FormatLanguage } from "../../renderer/i18n/format.ts";
import { typeset } from "../../renderer/i18n/typeset.ts";

const languages: readonly FormatLanguage[] = ["nl", "fr", "de", "en"];
const inEach = (write: (format: Format) => string) =>
  languages.map((language) => write(new Format(language)));
const at = new Date(2026, 10, 21, 10, 41, 58).getTime();

describe("numbers", () => {
  it("have the separators of their language", () => {
    expect(inEach((format) => format.number(100_000))).toEqual([
      "100.000",
      "100\u202f000",
      "100.000",
      "100,000",
    ]);
    expect(inEach((format) => format.number(1284))).toEqual(["1.284", "1\u202f284", "1.284", "1,284"]);
  });

  it("as a difference carry their sign, a real minus", () => {
    expect(inEach((format) => format.signed(-2))).toEqual(Array(4).fill("\u22122"));
    expect(new Format("nl").signed(3)).toBe("+3");
    expect(new Format("nl").signed(0)).toBe("0");
  });

  it("as a size stay with their unit", () => {
    expect(inEach((format) => format.bytes(4_200_000_000))).toEqual([
      "4,2\u00a0GB",
      "4,2\u00a0Go",
      "4,2\u00a0GB",
      "4.2\u00a0GB",
    ]);
    expect(new Format("nl").bytes(0)).toBe("0\u00a0B");
    expect(new Format("nl").bytes(999)).toBe("999\u00a0B");
  });

  it("choose the one or the many; in French nothing is one", () => {
    expect(inEach((format) => format.plural(1, "one", "many"))).toEqual(Array(4).fill("one"));
    expect(inEach((format) => format.plural(0, "one", "many"))).toEqual(["many", "one", "many", "many"]);
  });
});

describe("dates", () => {
  it("are written day first, in every language", () => {
    expect(inEach((format) => format.date(at))).toEqual(Array(4).fill("21/11/2026"));
    expect(inEach((format) => format.time(at))).toEqual(Array(4).fill("10:41:58"));
  });

  it("of expiry are as precise as what is printed on the pack", () => {
    const format = new Format("nl");
    expect(format.expiry("2027-11")).toBe("11/2027");
    expect(format.expiry("2027-01-31")).toBe("31/01/2027");
    expect(format.expiry("")).toBe("");
  });

  it("of today are only a time", () => {
    const format = new Format("de");
    expect(format.when(at, at + 60_000)).toBe("10:41");
    expect(format.when(at, at + 86_400_000)).toBe("21/11/2026 10:41");
  });
});

describe("what a printer sets", () => {
  it("a number stays with its unit", () => {
    expect(typeset("nl", "Maak 200 MB vrij, over 4 s, 40 %")).toBe(
      "Maak 200\u00a0MB vrij, over 4\u00a0s, 40\u00a0%",
    );
    expect(typeset("en", "2 months and 3 drawers, 1 hour")).toBe("2 months and 3 drawers, 1 hour");
  });

  it("a French sign stays with its word, and a byte is an octet", () => {
    expect(typeset("fr", "Quel lot ? « A » : 200 MB")).toBe(
      "Quel lot\u202f? «\u00a0A\u202f»\u00a0: 200\u00a0Mo",
    );
  });

  it("reaches into groups, lists and functions of facts", () => {
    const messages = typeset("fr", {
      steps: ["Un : deux"],
      wait: (seconds: number) => ({ what: `${seconds} s` }),
    });
    expect(messages.steps).toEqual(["Un\u00a0: deux"]);
    expect(messages.wait(4)).toEqual({ what: "4\u00a0s" });
  });
});
