import { canonicalFields, entrySchemas, isKnownKind } from "./entry.ts";
import { instantNumber, instantText } from "./stamp.ts";

/**
 * A column of a run: one value for all, one for each, words and an index into them for each, or instants as
 * milliseconds after one of them. Absent is null.
 */
export type Column =
  | { readonly same: unknown }
  | { readonly each: readonly unknown[] }
  | { readonly words: readonly unknown[]; readonly index: readonly number[] }
  | { readonly since: string; readonly plus: readonly number[] };

export type Columns = Readonly<Record<string, Column>>;

/** A column is written as words and indexes when it has at most this share of different values. */
const wordShare = 0.5;

/** In a column null means absent; a field that is there and null is written as this mark. */
const thereAndNull = { null: true } as const;

/** A field's value as a column holds it. */
export const toColumn = (value: unknown) =>
  value === undefined ? null : value === null ? thereAndNull : value;

/** A column's value as the field had it; undefined when absent. */
export function fromColumn(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  return isThereAndNull(value) ? null : value;
}

const isThereAndNull = (value: unknown) =>
  typeof value === "object" &&
  (value as { null?: unknown }).null === true &&
  Object.keys(value ?? {}).length === 1;

/** The value a column holds for entry `index`; null when absent. */
export function valueIn(column: Column | undefined, index: number): unknown {
  if (!column) return null;
  if ("same" in column) return column.same;
  if ("each" in column) return column.each[index] ?? null;
  if ("plus" in column) return instantText(instantNumber(column.since) + (column.plus[index] ?? 0));
  return column.words[column.index[index] ?? 0] ?? null;
}

/** Packs the values of one field. Objects and arrays are compared by their JSON. */
export function columnOf(values: readonly unknown[]): Column {
  const plain = new Map<unknown, number>();
  const structured = new Map<unknown, number>();
  const words: unknown[] = [];
  const index: number[] = [];
  for (const value of values) {
    const isPlain = typeof value !== "object" || value === null;
    const places = isPlain ? plain : structured;
    const key = isPlain ? value : JSON.stringify(value);
    let place = places.get(key);
    if (place === undefined) {
      place = words.length;
      if (place > values.length * wordShare && place > 1) return { each: values };
      places.set(key, place);
      words.push(value);
    }
    index.push(place);
  }
  return words.length === 1 ? { same: words[0] } : { words, index };
}

/** Packs instants; like any other values when one of them is not in the one form an instant has. */
export function instantsOf(values: readonly unknown[]): Column {
  const [since] = values;
  if (typeof since !== "string" || values.every((value) => value === since)) return columnOf(values);
  const first = instantNumber(since);
  const plus = values.map((value) => instantNumber(value) - first);
  const isPlain = values.every((value, at) => instantText(first + (plus[at] as number)) === value);
  return isPlain ? { since, plus } : columnOf(values);
}

/** True when this is a column of `count` values, whatever they are. */
export function isColumn(column: unknown, count: number): column is Column {
  if (typeof column !== "object" || column === null) return false;
  const { each, words, index, since, plus } = column as Record<string, unknown>;
  if ("same" in column) return true;
  if (Array.isArray(each)) return each.length === count;
  if (Array.isArray(plus))
    return plus.length === count && typeof since === "string" && areWhole(plus, -1e15, 1e15);
  if (!Array.isArray(words) || !Array.isArray(index)) return false;
  return index.length === count && areWhole(index, 0, words.length - 1);
}

function areWhole(values: readonly unknown[], least: number, most: number): boolean {
  for (const value of values)
    if (typeof value !== "number" || value < least || value > most || Math.floor(value) !== value)
      return false;
  return true;
}

const hoisted: ReadonlySet<string> = new Set(["kind", "writer", "number"]);

const fieldsOf = new Map(
  Object.keys(entrySchemas).map((kind) => [
    kind,
    canonicalFields(kind as keyof typeof entrySchemas).filter((name) => !hoisted.has(name)),
  ]),
);

const neededOf = new Map(
  Object.entries(entrySchemas).map(([kind, { entries }]) => [
    kind,
    Object.entries(entries).flatMap(([name, schema]) =>
      schema.type === "optional" || hoisted.has(name) ? [] : [name],
    ),
  ]),
);

/** The fields of a kind that lie in columns, in canonical order. */
export const columnFields = (kind: string): readonly string[] => fieldsOf.get(kind) ?? [];

/** True when this version knows the kind and every one of its columns: only then may it be folded. */
export function isKnownRun(kind: string, columns: Columns): boolean {
  if (!isKnownKind(kind)) return false;
  const names = columnFields(kind);
  return (
    Object.keys(columns).every((name) => names.includes(name)) &&
    (neededOf.get(kind) ?? []).every((name) => Object.hasOwn(columns, name))
  );
}
