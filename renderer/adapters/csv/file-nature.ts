import type { Failures } from "../../../shared/errors.ts";
import { bytesAsText } from "./byte-text.ts";

type Nature = Failures["table/not-a-table"]["looksLike"];

/** The UTF-8 byte order mark as Latin letters: who writes it means text. */
const mark = "ï»¿";
/** First bytes that name a format (file signatures as listed by the formats' own specifications). */
const signatures: readonly (readonly [string, Nature])[] = [
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
  ["%PDF-", "pdf"],
  ["\x89PNG\r\n", "picture"],
  ["ÿØÿ", "picture"],
  ["GIF8", "picture"],
  ["ÐÏ\x11à¡±\x1aá", "old-spreadsheet"],
  ["\x1f\x8b", "archive"],
  ["7z¼¯'\x1c", "archive"],
  ["Rar!\x1a", "archive"],
  ["\x7fELF", "program"],
  ["SQLite format 3\x00", "database"],
  ["age-encryption.org/", "encrypted"],
  ["{\\rtf", "document"],
];
const page = /^\s*(<!doctype html|<html|<head|<\?xml|<table)/i;
/** What never stands in a text: controls that are no white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const controls = /[\x00-\x08\x0e-\x1a\x1c\x1e\x1f\x7f]/g;

/** What a file that begins so is when it is no table; undefined when nothing speaks against one. UTF-16 is for the caller. */
export function natureOf(bytes: Uint8Array): Nature | undefined {
  const head = bytesAsText(bytes.subarray(0, 65_536));
  if (head.startsWith(mark)) return pageNature(head.slice(mark.length));
  const named = signatures.find(([start]) => head.startsWith(start))?.[1];
  if (named === "zip" && /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/.test(head))
    return "spreadsheet";
  if (named) return named;
  const strange = head.match(controls)?.length ?? 0;
  if (head.startsWith("MZ") && strange > 0) return "program";
  if (strange > head.length / 50) return "binary";
  return pageNature(head);
}

const pageNature = (head: string): Nature | undefined => (page.test(head) ? "web-page" : undefined);
