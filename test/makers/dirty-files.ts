import { dirtyBirths } from "./dirty-births.ts";
import { dirtyCodes } from "./dirty-codes.ts";
import { dirtyDates } from "./dirty-dates.ts";
import { type DirtyFile, dirtyFile } from "./dirty-file.ts";
import { dirtyLots } from "./dirty-lots.ts";
import { dirtyMore } from "./dirty-more.ts";
import { dirtyPeople } from "./dirty-people.ts";
import { dirtyProducts } from "./dirty-products.ts";
import { dirtyQuantities } from "./dirty-quantities.ts";
import { dirtyRecords } from "./dirty-records.ts";
import { dirtyTexts } from "./dirty-texts.ts";

/** The dirty corpus, made anew: each file from its own seed, so that adding one changes no other. */
export function dirtyFiles(): readonly DirtyFile[] {
  const specs = [...dirtyCodes, ...dirtyDates, ...dirtyQuantities, ...dirtyLots, ...dirtyTexts, ...dirtyMore];
  return [
    ...specs.map((spec) => dirtyFile(spec, seedOf(spec.name))),
    ...[...dirtyPeople, ...dirtyBirths, ...dirtyProducts].map((spec) =>
      dirtyRecords(spec, seedOf(spec.name)),
    ),
  ];
}

const seedOf = (name: string) =>
  [...name].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) >>> 0, 7);

/** A truth as it lies beside its file: one row a line. */
export const truthText = ({ truth: { rows, ...head } }: DirtyFile): string =>
  `${JSON.stringify(head).slice(0, -1)},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]}\n`;
