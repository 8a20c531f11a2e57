import { expect, test } from "vitest";
import { piecesInPack } from "../../shared/domain/catalogue/pieces-in-pack.ts";
import { realPacks } from "../makers/tables.ts";

test.each([
  ["30 tabletten", 30],
  ["20 filmomhulde tabletten", 20],
  ["30 tabl. 500 mg", 30],
  ["12 zetpillen", 12],
  ["3 x 10 Tabletten", 30],
  ["56 St", 56],
  ["50 Filmtabletten", 50],
  ["16 capsules", 16],
  ["10 ampoules de 2 ml", 10],
  ["plaquette(s) thermoformée(s) PVC PVDC aluminium de 28 comprimé(s)", 28],
  ["3 plaquette(s) PVC-Aluminium de 21 comprimé(s)", 63],
  ["1 flacon(s) polyéthylène haute densité (PEHD) de 60 gélule(s)", 60],
  ["30 sachet(s) papier aluminium de 2,5 g", 30],
])("%s are %i pieces", (pack, pieces) => {
  expect(piecesInPack(pack)).toBe(pieces);
});

test.each([
  ["", "nothing"],
  ["30", "a number of what?"],
  ["100 ml", "a volume"],
  ["1 tube(s) aluminium de 30 g", "one tube"],
  ["1 tablet", "one piece is no pack to open"],
  ["28 comprimés et 4 gélules", "two things"],
  ["21 + 7 tabletten", "two things"],
  ["2 flacons de gélules", "the flasks, not what is in them"],
  ["1 inhalator 200 dosissen", "doses in one device"],
])("%j says nothing sure: %s", (pack) => {
  expect(piecesInPack(pack)).toBeUndefined();
});

test("the French list says of two packs in three how many pieces they hold", () => {
  const packs = realPacks();
  const said = packs.filter(({ pack }) => piecesInPack(pack) !== undefined);
  expect(said.length).toBe(13_642);
  // Measures of a liquid, a cream or a gas are never pieces.
  expect(
    said.filter(({ pack }) => /^\d+ (tube|poche|bouteille|flacon)[^,]* de \d+ ?(ml|g|l)$/i.test(pack)),
  ).toEqual([]);
});
