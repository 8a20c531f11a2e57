import type { DateForm } from "./export-profile.ts";

const stored = /^(\d{4})-(\d\d)(?:-(\d\d))?$/;
const timed = /^(\d{4}-\d\d-\d\d)( \d\d:\d\d)$/;

/** A date `2027-11-05`, or a month `2027-11`, in a form; what is neither stays as it is. */
export function writtenDate(text: string, form: DateForm): string {
  if (form === "yyyy-mm-dd") return text;
  const parts = stored.exec(text);
  if (!parts) return text;
  const [, year = "", month = "", day] = parts;
  switch (form) {
    case "mm/yyyy":
      return `${month}/${year}`;
    case "yyyymmdd":
      return `${year}${month}${day ?? "00"}`;
    default: {
      const sign = form.charAt(2);
      return day === undefined ? `${month}${sign}${year}` : `${day}${sign}${month}${sign}${year}`;
    }
  }
}

/** A time `2026-11-21 10:41` with its day in a form; one without a day leaves it as it is. */
export function writtenTime(text: string, form: DateForm): string {
  const parts = form === "mm/yyyy" ? null : timed.exec(text);
  return parts ? writtenDate(parts[1] as string, form) + parts[2] : text;
}
