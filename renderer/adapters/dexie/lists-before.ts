import type { ListBefore } from "../../../shared/ports/catalogue-store.ts";

/**
 * A list that was replaced rests among the small files, under a name that says all of it but its rows: no start reads it,
 * and a version that knows nothing of it takes it for no list.
 */
const prefix = "list-before:";
const namesOf = (id: string) => `${prefix}${encodeURIComponent(id)}:`;

/** The range of names a list's earlier versions have; of all lists without an id. */
export function rangeOf(id?: string): readonly [from: string, to: string] {
  const from = id === undefined ? prefix : namesOf(id);
  return [from, `${from}\uffff`];
}

/** The name of the next one, after those there are, which are sorted. */
export function nameOfNext(list: ListBefore, names: readonly string[]): string {
  const last = Number(names.at(-1)?.split(":")[2] ?? 0);
  const number = String(last + 1).padStart(9, "0");
  return `${namesOf(list.id)}${number}:${list.loadedAt}:${list.products}:${encodeURIComponent(list.title)}`;
}

/** What a name says. */
export function listOfName(name: string): ListBefore {
  const [, id = "", , loadedAt, products, title = ""] = name.split(":");
  return {
    id: decodeURIComponent(id),
    title: decodeURIComponent(title),
    products: Number(products),
    loadedAt: Number(loadedAt),
  };
}
