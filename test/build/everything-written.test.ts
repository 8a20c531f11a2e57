import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { foundIn } from "../makers/everything-written.ts";
import { blocksOf } from "../makers/leveldb.ts";
import { unsnapped } from "../makers/snappy.ts";

const text = "Élodie Vandersteen";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reshelf-written-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const around = (bytes: Uint8Array | string) =>
  Buffer.concat([Buffer.from("x\x00y"), Buffer.from(bytes), Buffer.from("zz")]);
/** A part of a ZIP file, of no name. */
const zipped = () =>
  Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), Buffer.alloc(26), deflateRawSync(text)]);

test.each([
  ["as it is", () => Buffer.from(text)],
  ["in two bytes a sign", () => Buffer.from(text, "utf16le")],
  ["in one byte a sign", () => Buffer.from(text, "latin1")],
  ["as JSON may write it", () => Buffer.from(JSON.stringify(text).replace("É", "\\u00c9"))],
  ...[0, 1, 2].map(
    (before) =>
      [
        `in base 64, ${before} bytes on`,
        () =>
          Buffer.from(
            around(text)
              .subarray(3 - before)
              .toString("base64"),
          ),
      ] as const,
  ),
  ["in gzip", () => gzipSync(text)],
  ["in zlib", () => deflateSync(text)],
  ["in a ZIP file", zipped],
] as const)("what a program wrote is found %s", (_, bytes) => {
  writeFileSync(join(folder, "one"), around(bytes()));
  expect([...foundIn([folder], "", [text, "somebody else"])]).toEqual([[text, [join(folder, "one")]]]);
});

test("what it said is found, and what it never wrote is not", () => {
  expect([...foundIn([folder], `lost ${text}`, [text])]).toEqual([[text, ["what it said"]]]);
  expect([...foundIn([folder], "", [text])]).toEqual([]);
});

test("a folded block is unfolded, in a table of LevelDB too", () => {
  // "Vander", then its last three signs again, twice over themselves.
  const folded = Buffer.from([12, (6 - 1) << 2, ...Buffer.from("Vander"), (((6 - 4) & 7) << 2) | 1, 3]);
  expect(String(unsnapped(folded))).toBe("Vanderderder");
  expect(unsnapped(folded.subarray(0, 5))).toBeUndefined();
  const index = Buffer.from([0, 1, 2, 97, 0, folded.length, 0, 0, 0, 0, 1, 0, 0, 0]);
  const at = folded.length + 5;
  const footer = Buffer.alloc(48);
  Buffer.from([0, 0, at, index.length]).copy(footer);
  Buffer.from("57fb808b247547db", "hex").copy(footer, 40);
  const tail = (kind: number) => Buffer.from([kind, 0, 0, 0, 0]);
  const table = Buffer.concat([folded, tail(1), index, tail(0), footer]);
  expect(blocksOf(table).map(String)).toEqual(["Vanderderder"]);
});
