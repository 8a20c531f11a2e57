/** A birth date as it is kept, and whether it is no date at all: then it is kept as it was typed. */
export interface TypedBirthDate {
  readonly kept: string;
  readonly isOdd: boolean;
}

/** A typed birth date, day first: `30/07/1985`, `30.7.1985`, `30071985`; the month or the year alone when that is all. No year after `latest`. */
export function birthDateOfTyped(typed: string, latest = new Date().getFullYear()): TypedBirthDate {
  const text = typed.trim();
  const kept = text === "" ? "" : dateOf(text, latest);
  return kept === undefined ? { kept: text, isOdd: true } : { kept, isOdd: false };
}

/** A kept birth date as people write it. */
export function typedOfBirthDate(kept: string): string {
  const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(kept);
  if (!parts) return kept;
  const [, year, month, day] = parts;
  return [day, month, year].filter(Boolean).join("/");
}

function dateOf(text: string, latest: number): string | undefined {
  const whole =
    /^(?<day>\d{1,2})[ ./-](?<month>\d{1,2})[ ./-](?<year>\d{4})$/.exec(text) ??
    /^(?<day>\d\d)(?<month>\d\d)(?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/.exec(text) ??
    /^(?<month>\d{1,2})[ ./-](?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})(?:-(?<month>\d\d))?$/.exec(text);
  const { year = "", month, day } = whole?.groups ?? {};
  if (Number(year) < 1850 || Number(year) > latest) return undefined;
  if (month === undefined) return year;
  const two = (part: string) => part.padStart(2, "0");
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${year}-${two(month)}-${two(day)}` : undefined;
}
