/** Cents as euros: `2340` is `23,40`; any other text as it is. */
export function eurosOf(cents: string): string {
  const parts = /^(-?)(\d+)$/.exec(cents);
  if (!parts) return cents;
  const digits = (parts[2] as string).padStart(3, "0");
  return `${parts[1]}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** Euros as cents: `23,40`, `€ 23.4`, `-5`; undefined for what is no amount. */
export function centsOf(euros: string): string | undefined {
  const text = euros.replace(/[\u20ac\s\u00a0]/g, "").replace("\u2212", "-");
  if (text === "") return "";
  const parts = /^([+-]?)(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text);
  if (!parts) return undefined;
  const cents = Number(parts[2]) * 100 + Number((parts[3] ?? "").padEnd(2, "0"));
  return `${parts[1] === "-" && cents > 0 ? "-" : ""}${cents}`;
}
