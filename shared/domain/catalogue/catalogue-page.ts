/**
 * A reference list in columns, product by product: `codes` are canonical codes joined by spaces, the first one is the
 * code the product is known by.
 */
export interface CatalogueColumns {
  readonly names: readonly string[];
  readonly packs: readonly string[];
  readonly codes: readonly string[];
  /** What joins a product to the rows of a list's other file, where it comes in two (the French CIS number). */
  readonly groups?: readonly string[];
  /** VAT in percent, null where the list says none; absent where it says none at all, or was kept by a version before. */
  readonly vats?: readonly (number | null)[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The bytes a list rests as. */
export const encodeCatalogue = (columns: CatalogueColumns): Uint8Array =>
  encoder.encode(JSON.stringify({ format: 1, ...columns }));

/** The list of such bytes; undefined when a newer version wrote them, or they are none. */
export function decodeCatalogue(bytes: Uint8Array): CatalogueColumns | undefined {
  const read = readCatalogue(bytes);
  return typeof read === "string" ? undefined : read;
}

/** The list of such bytes; or what they are instead: of a newer version, which is kept as it is, or damaged. */
export function readCatalogue(bytes: Uint8Array): CatalogueColumns | "newer" | "damaged" {
  const list = jsonIn(bytes);
  if (typeof list !== "object" || list === null || !("format" in list)) return "damaged";
  if (Number.isSafeInteger(list.format) && Number(list.format) > 1) return "newer";
  return list.format === 1 && areColumns(list) ? list : "damaged";
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

const isText = (cell: unknown) => typeof cell === "string";
const isRate = (cell: unknown) => cell === null || typeof cell === "number";

/** Columns of one length, each of what belongs in it. */
function areColumns(list: object): list is CatalogueColumns {
  const { names, packs, codes, groups = names, vats = [] } = list as Record<string, unknown>;
  const texts = [names, packs, codes, groups];
  if (!texts.every((column) => Array.isArray(column) && column.every(isText))) return false;
  if (!Array.isArray(vats) || !vats.every(isRate)) return false;
  const columns = "vats" in list ? [...texts, vats] : texts;
  return columns.every((column) => (column as unknown[]).length === (names as unknown[]).length);
}
