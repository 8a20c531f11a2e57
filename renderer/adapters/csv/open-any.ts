import { failure } from "../../../shared/errors.ts";
import type { Tables } from "../../../shared/ports/tables.ts";
import type { ReadWorkbook, SheetText } from "../../../shared/ports/workbooks.ts";
import { natureOf } from "./file-nature.ts";
import { openTable } from "./read-table.ts";

/** While a workbook is read elsewhere, whoever waits looks so often (milliseconds) whether to stop. */
const glance = 100;

/** Opens delimited files, and one sheet of a workbook where workbooks can be read; one that cannot is named. */
export function openAny(readWorkbook?: ReadWorkbook): Tables["open"] {
  return async (bytes, name, pause, said) => {
    if (!readWorkbook || natureOf(bytes) !== "spreadsheet") return await openTable(bytes, name, pause, said);
    const reading = readWorkbook(bytes, said?.sheet);
    let sheet: SheetText | undefined | "waiting" = "waiting";
    try {
      while (sheet === "waiting") {
        sheet = await Promise.race([reading.sheet, later()]);
        await pause(0, 0);
      }
    } finally {
      reading.end();
    }
    if (!sheet) return failure("table/not-a-table", { name, looksLike: "spreadsheet" });
    const opened = await openTable(sheet.text, name, pause, said, true);
    return opened.ok
      ? { ...opened, value: { ...opened.value, sheet: sheet.sheet, leftOut: sheet.leftOut } }
      : opened;
  };
}

const later = () =>
  new Promise<"waiting">((resolve) => {
    setTimeout(resolve, glance, "waiting");
  });
