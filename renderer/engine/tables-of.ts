import type { Tables } from "../../shared/ports/tables.ts";
import { openAny } from "../adapters/csv/open-any.ts";
import { writeLike } from "../adapters/csv/write-like.ts";
import { writeLaidOut, writeTable } from "../adapters/csv/write-table.ts";
import type { Engine } from "./engine.ts";

/** Files as tables, workbooks too where there is who reads them. */
export const tablesOf = ({ readWorkbook }: Pick<Engine, "readWorkbook">): Tables => ({
  open: openAny(readWorkbook),
  write: writeTable,
  writeAs: writeLaidOut,
  writeLike,
});
