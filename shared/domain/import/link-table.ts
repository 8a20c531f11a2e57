import type { ColumnKind, Sheet } from "../tables/table.ts";
import { type Columns, headerRow, type Language } from "./column-map.ts";
import { stockColumns } from "./stock-columns.ts";

/** A link of two codes as a table has it. */
export interface LinkRecord {
  readonly code: string;
  readonly to: string;
  readonly name: string;
  readonly who: string;
  /** As the clock on the wall shows it, `2026-11-21 10:41`. */
  readonly when: string;
  readonly source: string;
}

type LinkField = "code" | "codes" | "name" | "who" | "when" | "source";

/** The first three are read back as a table of products. */
export const linkColumns: Columns<LinkField> = {
  code: { en: "Code", nl: "Code", fr: "Code", de: "Code" },
  codes: stockColumns.codes,
  name: stockColumns.name,
  who: { en: "Who", nl: "Wie", fr: "Qui", de: "Wer" },
  when: { en: "When", nl: "Wanneer", fr: "Quand", de: "Wann" },
  source: { en: "Source", nl: "Bron", fr: "Source", de: "Quelle" },
};

/** What the columns of a table of links hold. */
export const linkKinds: { readonly [F in LinkField]: ColumnKind } = {
  ...{ code: "code", codes: "code", name: "text" },
  ...{ who: "text", when: "text", source: "text" },
};

/** Links as a table, its header in one language. */
export function linkSheet(links: Iterable<LinkRecord>, language: Language): Sheet {
  return {
    kinds: Object.values(linkKinds),
    header: headerRow(linkColumns, language),
    rows: rowsOf(links),
  };
}

function* rowsOf(links: Iterable<LinkRecord>) {
  for (const { code, to, name, who, when, source } of links) yield [code, to, name, who, when, source];
}
