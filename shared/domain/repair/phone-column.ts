import type { Country } from "../codes/scan.ts";

/** Numbers of a country without the zero that a spreadsheet took: none of another sort in that country is as long. */
const withoutZero: { readonly [C in Country]?: RegExp } = {
  BE: /^(4[5-9]\d{7}|[1-9]\d{7})$/,
  FR: /^[1-9]\d{8}$/,
  NL: /^[1-9]\d{8}$/,
};
/** Numbers with the prefix of a country, in whose front a plus, or two zeros, stood. */
const withoutPlus =
  /^(32(4[5-9]\d{7}|[1-9]\d{7})|33[1-9]\d{8}|31[1-9]\d{8}|49[1-9]\d{9,10}|352\d{6}|352[6]\d{8})$/;

/**
 * Gives the numbers of a column back the zero or the plus a spreadsheet took: where no number of bare digits begins with a
 * zero any more, though every number here is dialled with one, all of them lost theirs.
 */
export function phoneColumn(cells: Iterable<string>, country: Country): (cell: string) => string | undefined {
  const bare = [...cells].map(bareDigits).filter((digits) => digits !== undefined);
  const areStripped = !bare.some((digits) => digits.startsWith("0"));
  const pattern = withoutZero[country];
  return (cell) => {
    const digits = bareDigits(cell);
    if (digits === undefined) return undefined;
    if (areStripped && pattern?.test(digits)) return `0${digits}`;
    if (areStripped && withoutPlus.test(digits)) return `+${digits}`;
    return digits;
  };
}

/** The digits of a number that nothing but what a spreadsheet adds stands beside; undefined for any other. */
const bareDigits = (cell: string): string | undefined => /^'?(\d+)([.,]0{1,2})?$/.exec(cell.trim())?.[1];
