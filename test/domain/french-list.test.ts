import { expect, test } from "vitest";
import { checkNational } from "../../shared/domain/codes/national-code.ts";
import { type Country, interpretScan } from "../../shared/domain/codes/scan.ts";
import { context, typedAs } from "../makers/packs.ts";
import { realPacks } from "../makers/tables.ts";

const packs = realPacks();
const listed = new Set(packs.flatMap(({ gtin, cip7 }) => [gtin, `CIP7:${cip7}`]));

const understood = (text: string, country: Country, isKnown?: (code: string) => boolean) =>
  interpretScan(typedAs(text), { ...context, country, ...(isKnown && { isKnown }) });

test("the French list holds 20,903 packs", () => {
  expect(packs.length).toBe(20_903);
});

test("every CIP13 of it is its GTIN in every country, and holds its CIP7", () => {
  for (const { gtin, cip7 } of packs) {
    for (const country of ["BE", "FR", "DE"] as const)
      expect(understood(gtin.slice(1), country)).toMatchObject({
        kind: "pack",
        code: gtin,
        others: [`CIP7:${cip7}`],
        problems: [],
      });
    expect(understood(`]d201${gtin}10A`, "BE")).toMatchObject({ kind: "pack", code: gtin, lot: "A" });
  }
});

test("every CIP7 of it is that in France, and leads to its GTIN", () => {
  for (const { gtin, cip7 } of packs)
    expect(understood(cip7, "FR")).toMatchObject({
      kind: "pack",
      code: `CIP7:${cip7}`,
      others: [gtin],
      problems: [],
    });
});

test("in Belgium a CIP7 that the list knows is taken or asked, and never silently another product", () => {
  for (const { cip7 } of packs) {
    const scan = understood(cip7, "BE", (code) => listed.has(code));
    if (scan.kind === "person") throw new Error(`A person's number: ${cip7}`);
    const codes = scan.question?.map(({ code }) => code) ?? [scan.code];
    expect(codes, cip7).toContain(`CIP7:${cip7}`);
  }
});

test("in Belgium and without a list only what passes as a CNK is taken as one", () => {
  for (const { cip7 } of packs) {
    const scan = understood(cip7, "BE");
    if (scan.kind === "pack" && !scan.question)
      expect(checkNational({ system: "CNK", digits: cip7 }), cip7).toBe("passes");
  }
});
