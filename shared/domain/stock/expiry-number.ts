/** An expiry as a number that sorts: YYYYMMDD; a month without a day sorts as its last, YYYYMM99. 0 is none. */
export function expiryNumber(text: unknown): number {
  if (typeof text !== "string" || text === "") return 0;
  const digits = Number(text.slice(0, 4)) * 10_000 + Number(text.slice(5, 7)) * 100;
  return digits + (text.length > 7 ? Number(text.slice(8, 10)) : 99);
}

/** The expiry text of such a number; empty for 0. */
export function expiryText(number: number): string {
  if (number === 0) return "";
  const text = String(number);
  const month = `${text.slice(0, 4)}-${text.slice(4, 6)}`;
  return text.endsWith("99") ? month : `${month}-${text.slice(6)}`;
}
