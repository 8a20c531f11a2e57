import { centsOf, eurosOf } from "../customers/amounts.ts";
import type { CustomerField } from "../customers/customer.ts";

/** Days that are kept as `2026-12-02`; the birth date is mended apart. */
const days: readonly CustomerField[] = ["cardUntil", "consentDate", "nextVisit"];

/** A field as it stands in a table: an amount in euros, all else as it is kept. */
export const cellOfField = (field: CustomerField, kept: string): string =>
  field === "balance" ? eurosOf(kept) : kept;

/** A cell as the field is kept, where it says it in a form that can be told; else as it stands. */
export function fieldOfCell(field: CustomerField, cell: string): string {
  if (field === "balance") return centsOf(cell) ?? cell;
  if (days.includes(field)) return dayOf(cell.trim()) ?? cell;
  const known = choices[field]?.find(({ pattern }) => pattern.test(cell.trim()));
  return known?.kept ?? cell;
}

/** What people write for what is kept as a sign. */
const choices: {
  readonly [F in CustomerField]?: readonly { readonly kept: string; readonly pattern: RegExp }[];
} = {
  sex: [
    { kept: "M", pattern: /^(m|man|male|mann|mannelijk|homme|h|masculin|männlich)$/i },
    { kept: "F", pattern: /^(f|v|w|vrouw|female|woman|vrouwelijk|femme|féminin|frau|weiblich)$/i },
    { kept: "X", pattern: /^x$/i },
  ],
  language: [
    { kept: "nl", pattern: /^(nl|nld|dut|nederlands|néerlandais|dutch|niederländisch)$/i },
    { kept: "fr", pattern: /^(fr|fra|fre|frans|français|french|französisch)$/i },
    { kept: "de", pattern: /^(de|deu|ger|duits|allemand|german|deutsch)$/i },
    { kept: "en", pattern: /^(en|eng|engels|anglais|english|englisch)$/i },
  ],
  consent: [
    { kept: "given", pattern: /^(given|yes|y|ja|j|oui|o|1|gegeven|donné|erteilt)$/i },
    { kept: "refused", pattern: /^(refused|no|n|nee|neen|non|nein|0|geweigerd|refusé|verweigert)$/i },
  ],
};

/** `2/12/2026`, day first, or `2026-12-02`; undefined for what is no day. */
export function dayOf(text: string): string | undefined {
  const parts =
    /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ].*)?$/.exec(text)?.groups ??
    /^(?<day>\d{1,2})[ ./-](?<month>\d{1,2})[ ./-](?<year>\d{4})$/.exec(text)?.groups;
  if (!parts) return undefined;
  const { year = "", month = "", day = "" } = parts;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
  // A day that is none rolls on to another month.
  return Number(iso.slice(5, 7)) === Number(month) ? iso : undefined;
}
