type Typed = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/**
 * Room for at least `needed` values: the same array, or a copy half as large again. A column is set by its own name: one that is set
 * by a name that is worked out is read more slowly ever after.
 */
export function withRoom<T extends Typed>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const make = array.constructor as new (length: number) => T;
  const grown = new make(Math.max(needed, Math.ceil(array.length * 1.5), 64));
  grown.set(array as never);
  return grown;
}

/** Puts something into a list that may be shorter: a list that is written to far beyond its end becomes a slow one. */
export function putAt<T>(list: (T | undefined)[], at: number, one: T): void {
  while (list.length <= at) list.push(undefined);
  list[at] = one;
}
