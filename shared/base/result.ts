/** A value, or a failure that was foreseen. Bugs are thrown; failures a person can meet are returned. */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

/** Wraps a value as a success. */
export function success<T>(value: T): Result<T, never> {
  return { ok: true, value };
}
