/** A cell that is longer holds no code, lot, date or quantity: it is not looked through for one, which could take for ever. */
export const longestMended = 300;

/** What a spreadsheet makes of a long number, wherever in a cell it stands: the digits are gone for good. */
const scientific = /(?<![\da-z])\d([.,]\d+)?e[+-]?\d+(?![\da-z])/i;
/** A lot may well be `3E5`; only a spreadsheet writes the plus. */
const scientificLot = /^\d([.,]\d+)?e\+\d+$/i;

/** What a formula that failed leaves in a cell, in the four languages, `#REF!`, `#N/A`, `#NAAM?`, `#NV`, or what a column leaves that was too narrow: `####`. */
const failed = /^#(#{2,}|N\/[AB]|NV|(DIV|DEEL)\/0!|[A-Z]{3,10}[!?])$/;

/** True for a cell that holds the error of a formula. */
export const isErrorCell = (cell: string): boolean => failed.test(cell.trim());

/** True for a cell of codes in which a number lost its digits: `5,41E+12`. */
export const hasLostDigits = (cell: string): boolean => scientific.test(cell);

/** True for what became of a lot such as 3E5: `3,00E+05`. */
export const isLostLot = (cell: string): boolean => scientificLot.test(cell.trim());

/** A number keeps 15 digits in a spreadsheet; those after them become zeros. */
export const isCutNumber = (digits: string): boolean => /^\d{15}0+$/.test(digits);

/** Cheap, for every cell: whether a number in it may have lost digits. */
export const mayHaveLost = (cell: string): boolean => cell.length > 5 && cutOrRounded.test(cell);

const cutOrRounded = /\d{15}0|\de\+\d/i;

/** What the long numbers of a column prove together: serials of 20 digits end in a zero now and then, not all of them. */
export class LongNumbers {
  #count = 0;
  #whole = 0;

  add(word: string): void {
    if (word.length < 16 || !/^\d+$/.test(word)) return;
    this.#count++;
    if (!isCutNumber(word)) this.#whole++;
  }

  /** Each of them has zeros from its 16th digit on: a spreadsheet put them there. */
  get areCut(): boolean {
    return this.#count > 0 && this.#whole === 0;
  }
}
