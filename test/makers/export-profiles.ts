import { exportFields } from "../../shared/domain/export/export-fields.ts";
import { dateForms, type ExportProfile, usualProfile } from "../../shared/domain/export/export-profile.ts";
import type { Language } from "../../shared/domain/import/column-map.ts";
import { writtenDelimiters, writtenEncodings } from "../../shared/domain/tables/layout.ts";

/** What a stock has to be told by, so that it can be taken in again; the name and the pack are of the product. */
const needed = ["place", "name", "pack", "code", "codes", "lot", "expiry", "quantity", "unit", "serials"];

/** A profile of the stock with all columns that are needed and some more, in any order and any layout. */
export function anyStockProfile(random: () => number): ExportProfile {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const language = pick(["nl", "fr", "de", "en"] as const satisfies readonly Language[]);
  const fields = Object.keys(exportFields.stock).filter((field) => needed.includes(field) || random() < 0.5);
  for (let at = fields.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [fields[at], fields[other]] = [fields[other] as string, fields[at] as string];
  }
  return {
    ...usualProfile("stock", language),
    id: "law",
    name: "Kassa",
    columns: fields.map((field) => ({ field, name: exportFields.stock[field]?.words[language] ?? field })),
    delimiter: pick(writtenDelimiters),
    encoding: pick(writtenEncodings),
    decimal: pick([",", "."] as const),
    cells: pick(["excel", "excel", "plain"] as const),
    // A month alone forgets the day.
    dates: pick(dateForms.filter((form) => form !== "mm/yyyy")),
    leaveOut: random() < 0.5 ? ["empty"] : [],
  };
}
