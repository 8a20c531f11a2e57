/**
 * The text that fits a count as it is written: `oneOf("1", "1 entry", "…")`. What has a count as a number asks
 * `Format.plural`.
 */
export const oneOf = (count: string, one: string, other: string): string => (count === "1" ? one : other);

/** The same in French, where nothing is singular too. */
export const oneOfFrench = (count: string, one: string, other: string): string =>
  count === "0" || count === "1" ? one : other;
