import * as v from "valibot";
import { readCatalogue } from "./catalogue-page.ts";

/** A reference list as it goes along in a snapshot, with the bytes it rests as. */
export interface CarriedList {
  /** One of the same id takes its place. */
  readonly id: string;
  readonly title: string;
  readonly products: number;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
  readonly bytes: Uint8Array;
}

interface NamedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The part that names the lists; each lies in a part of its own. */
export const carriedListsName = "lists.json";

const partName = (list: number): string => `list-${String(list + 1).padStart(4, "0")}.json`;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const File = v.object({
  format: v.literal(1),
  lists: v.array(
    v.object({
      // Recall lists rest beside these under ids of their own, and come in a part of their own.
      id: v.pipe(v.string(), v.regex(/^(bdpm$|own:)/)),
      title: v.string(),
      products: Count,
      loadedAt: Count,
      part: v.string(),
    }),
  ),
});

/** The parts of a snapshot that hold these lists; none for no lists. */
export function carriedParts(lists: readonly CarriedList[]): readonly NamedPart[] {
  if (lists.length === 0) return [];
  const named = lists.map(({ id, title, products, loadedAt }, at) => ({
    ...{ id, title, products, loadedAt },
    part: partName(at),
  }));
  const text = `${JSON.stringify({ format: 1, lists: named }, null, 2)}\n`;
  return [
    { name: carriedListsName, bytes: new TextEncoder().encode(text) },
    ...lists.map(({ bytes }, at) => ({ name: partName(at), bytes })),
  ];
}

/** The lists among the parts of a snapshot, none in one from before they came along; or the part that cannot be read. */
export function carriedLists(
  parts: readonly NamedPart[],
): readonly CarriedList[] | { readonly wrong: string } {
  const found = (name: string) => parts.find((part) => part.name === name)?.bytes;
  const file = found(carriedListsName);
  if (!file) return [];
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), File), new TextDecoder().decode(file));
  if (!read.success) return { wrong: carriedListsName };
  const lists: CarriedList[] = [];
  for (const { part, ...about } of read.output.lists) {
    const bytes = found(part);
    // One of a newer version is kept as it is, and serves when that version comes.
    if (!bytes || readCatalogue(bytes) === "damaged") return { wrong: part };
    lists.push({ ...about, bytes });
  }
  return lists;
}
