import { Utf8Writer } from "./utf8-writer.ts";

const encoder = new TextEncoder();

/** Written into again and again: a page is half a megabyte, and fresh memory for each costs as much as writing it. */
const out = new Utf8Writer(524_288);

/**
 * The UTF-8 of the JSON of a value between two texts, byte for byte as `JSON.stringify` has it. Made without the text in
 * between: a page is half a megabyte of numbers and short texts.
 */
export function jsonBytes(before: string, value: unknown, after: string): Uint8Array {
  out.clear();
  out.bytes(encoder.encode(before));
  write(value);
  out.bytes(encoder.encode(after));
  return out.written.slice();
}

function write(value: unknown): void {
  if (typeof value === "number") out.whole(value);
  else if (typeof value === "string") out.quoted(value);
  else if (Array.isArray(value)) writeList(value);
  else if (typeof value === "object" && value !== null) writeFields(value);
  else out.bytes(encoder.encode(JSON.stringify(value ?? null)));
}

function writeList(values: readonly unknown[]): void {
  out.byte(91);
  for (let at = 0; at < values.length; at++) {
    if (at > 0) out.byte(44);
    const value = values[at];
    if (typeof value === "number") out.whole(value);
    else if (typeof value === "string") out.quoted(value);
    else write(value);
  }
  out.byte(93);
}

function writeFields(value: object): void {
  out.byte(123);
  let isFirst = true;
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue;
    if (!isFirst) out.byte(44);
    isFirst = false;
    out.quoted(name);
    out.byte(58);
    write(field);
  }
  out.byte(125);
}
