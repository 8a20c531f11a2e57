export type FormatLanguage = "nl" | "fr" | "de" | "en";

/** Dates are written day first in all four languages of Belgium, so English is the British one. */
const locales: Readonly<Record<FormatLanguage, string>> = {
  nl: "nl-BE",
  fr: "fr-BE",
  de: "de-BE",
  en: "en-GB",
};
const two = (value: number) => String(value).padStart(2, "0");

/** Numbers, dates and times in one language's manner. */
export class Format {
  readonly #number: Intl.NumberFormat;
  readonly #plural: Intl.PluralRules;
  readonly #size: Intl.NumberFormat;

  readonly #language: FormatLanguage;

  constructor(language: FormatLanguage) {
    this.#language = language;
    const locale = locales[language];
    this.#number = new Intl.NumberFormat(locale);
    this.#size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    this.#plural = new Intl.PluralRules(locale);
  }

  /** `1.284` or `1 284`. */
  number(value: number): string {
    return this.#number.format(value).replace("-", "\u2212");
  }

  /** `5,5 %`. */
  percent(value: number): string {
    return `${this.number(value)}\u00a0%`;
  }

  /** `+1`, `−2`: a difference with its sign. */
  signed(value: number): string {
    return value > 0 ? `+${this.number(value)}` : value < 0 ? `\u2212${this.number(-value)}` : "0";
  }

  /** `11/2027`, or `05/11/2027` where the day is known; empty for none. */
  expiry(expiry: string): string {
    const [year = "", month = "", day] = expiry.split("-");
    return expiry === "" ? "" : day ? `${day}/${month}/${year}` : `${month}/${year}`;
  }

  /** `10:41:58`. */
  time(at: number): string {
    const when = new Date(at);
    return `${two(when.getHours())}:${two(when.getMinutes())}:${two(when.getSeconds())}`;
  }

  /** `10:41`. */
  minute(at: number): string {
    return this.time(at).slice(0, 5);
  }

  /** `21/11/2026`. */
  date(at: number): string {
    const when = new Date(at);
    return `${two(when.getDate())}/${two(when.getMonth() + 1)}/${when.getFullYear()}`;
  }

  /** The time when it is of today, else date and time. */
  when(at: number, now: number): string {
    return this.date(at) === this.date(now) ? this.minute(at) : `${this.date(at)} ${this.minute(at)}`;
  }

  /** The one of several texts that fits a count. */
  plural(count: number, one: string, other: string): string {
    return this.#plural.select(count) === "one" ? one : other;
  }

  /** `4,2 GB`. */
  bytes(bytes: number): string {
    const byte = this.#language === "fr" ? "o" : "B";
    const units = ["", "k", "M", "G", "T"];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${this.#size.format(bytes / 1000 ** power)}\u00a0${units[power]}${byte}`;
  }
}
