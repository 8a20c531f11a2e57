import * as v from "valibot";
import {
  type AnyEntry,
  canonicalFields,
  type Draft,
  entrySchemas,
  isKnownKind,
  type LedgerEntry,
} from "./entry.ts";
import { WriterId } from "./identity.ts";

/** The one line that an entry is: JSON, fields in canonical order, absent ones left out. Equal entries have equal lines. */
export function canonicalLine(from: AnyEntry): string {
  if (from.kind === "?") return from.line;
  const values = from as unknown as Readonly<Record<string, unknown>>;
  let line = "";
  for (const name of canonicalFields(from.kind)) {
    const value = values[name];
    if (value === undefined) continue;
    line += `${line === "" ? "{" : ","}"${name}":${typeof value === "number" ? value : JSON.stringify(value)}`;
  }
  return `${line}}`;
}

const Envelope = v.object({
  kind: v.string(),
  writer: WriterId,
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/**
 * Reads one canonical line. What this version does not wholly know (another kind, another field, another spelling)
 * comes back as an UnknownEntry with the line untouched; undefined when not even writer and number can be read.
 */
export function readLine(line: string): AnyEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined; // Not JSON, so no entry of any version.
  }
  if (isKnown(value) && canonicalLine(value) === line) return value;
  const envelope = v.safeParse(Envelope, value);
  return envelope.success
    ? { kind: "?", writer: envelope.output.writer, number: envelope.output.number, line }
    : undefined;
}

/** The last value of each field that its schema took: most fields of most entries are what they were before. */
const taken = new Map<v.GenericSchema, unknown>();

const stamped: readonly string[] = ["kind", "writer", "number", "station", "operator", "at"];

/** True when what is said can be read again: each field is what its kind takes, and there is no other. */
export function isReadable(said: Draft): boolean {
  if (!isKnownKind(said.kind)) return false;
  const schemas = entrySchemas[said.kind].entries as Readonly<Record<string, v.GenericSchema>>;
  const fields = said as unknown as Readonly<Record<string, unknown>>;
  const isOther = (name: string) => name !== "kind" && !Object.hasOwn(schemas, name);
  if (Object.keys(fields).some(isOther)) return false;
  return Object.keys(schemas).every(
    (name) => stamped.includes(name) || v.is(schemas[name] as v.GenericSchema, fields[name]),
  );
}

/** True when every field of a kind is what its schema takes. Fields it does not have show in the canonical line. */
function isKnown(value: unknown): value is LedgerEntry {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (typeof kind !== "string" || !isKnownKind(kind)) return false;
  const schemas = entrySchemas[kind].entries as Readonly<Record<string, v.GenericSchema>>;
  for (const name of canonicalFields(kind)) {
    const schema = schemas[name] as v.GenericSchema;
    const field = (value as Readonly<Record<string, unknown>>)[name];
    if (field !== undefined && field === taken.get(schema)) continue;
    if (!v.is(schema, field)) return false;
    if (typeof field === "string") taken.set(schema, field);
  }
  return true;
}
