/**
 * Several codes or serials in one cell, parted by spaces; a space or a backslash inside one is written as `\` and four
 * hexadecimal digits. Codes and serials hold neither (GS1 General Specifications 7.11), readings that fit no rule may.
 */
export function joinWords(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\\s]/g, escaped)).join(" ");
}

/** The words that `joinWords` put into a cell. */
export function splitWords(cell: string): readonly string[] {
  const words = cell.split(" ").filter((word) => word !== "");
  if (!cell.includes("\\")) return words;
  return words.map((word) =>
    word.replace(/\\([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

/** True for a cell whose only word is what stands in it. */
export const isOneWord = (cell: string): boolean => cell !== "" && !/[ \\]/.test(cell);

const escaped = (character: string) => `\\${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
