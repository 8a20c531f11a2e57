import * as v from "valibot";
import { entrySchemas, isKnownKind } from "./entry.ts";
import type { Page, Run } from "./page.ts";
import { type Column, columnFields, fromColumn } from "./page-columns.ts";
import { instantNumber, instantText } from "./stamp.ts";

/**
 * True when every entry of a page that is folded here is what its kind allows. A page from another machine is judged by
 * it before anything of it is trusted. Lines were judged when they were read; columns are judged value by value, each
 * different value once.
 */
export const isSoundPage = (page: Page): boolean => page.runs.every(isSoundRun);

function isSoundRun({ kind, columns, entry }: Run): boolean {
  if (entry) return true;
  if (!isKnownKind(kind)) return false;
  const fields: Readonly<Record<string, v.GenericSchema>> = entrySchemas[kind].entries;
  return columnFields(kind).every((name) => isSoundColumn(fields[name] as v.GenericSchema, columns[name]));
}

function isSoundColumn(schema: v.GenericSchema, column: Column | undefined): boolean {
  const isSound = (held: unknown) => v.is(schema, fromColumn(held));
  if (!column) return isSound(null);
  if ("same" in column) return isSound(column.same);
  if ("each" in column) return column.each.every(isSound);
  if ("words" in column) return column.words.every(isSound);
  const first = instantNumber(column.since);
  const [least, most] = column.plus.reduce(
    ([low, high], plus) => [Math.min(low, plus), Math.max(high, plus)],
    [0, 0],
  );
  return isSound(column.since) && [least, most].every((plus) => isInstant(first + plus, isSound));
}

/** Years of more than four digits have no instant. */
const isInstant = (at: number, isSound: (held: unknown) => boolean) =>
  at >= 0 && at < 253_402_300_800_000 && isSound(instantText(at));
