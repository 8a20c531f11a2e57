import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync, inflateSync } from "node:zlib";
import { blocksOf } from "./leveldb.ts";

/** A text as it may stand in a file: one byte a sign, two, JSON's way, and in base 64 wherever it begins. */
function formsOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text, "utf8");
  const escaped = [...text].map((sign) =>
    sign > "~" ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}` : sign,
  );
  const base64 = [0, 1, 2].map((before) => {
    // Signs that its neighbours have a part in are left out.
    const all = Buffer.concat([Buffer.alloc(before), utf8])
      .toString("base64")
      .replace(/=+$/, "");
    return all.slice(before === 0 ? 0 : before + 1, (before + utf8.length) % 3 === 0 ? undefined : -1);
  });
  return [
    ...[utf8, Buffer.from(text, "utf16le"), Buffer.from(text, "latin1")],
    ...[escaped.join(""), ...base64].map((form) => Buffer.from(form, "latin1")),
  ];
}

/** What a file holds: its bytes, and all that lies folded in it. */
function contentsOf(file: Buffer): readonly Buffer[] {
  const found = [file, ...blocksOf(file)];
  for (let at = file.indexOf(0x1f); at >= 0; at = file.indexOf(0x1f, at + 1))
    if (file[at + 1] === 0x8b) found.push(...unfolded(inflateRawSync, file.subarray(at + 10)));
  for (let at = file.indexOf("PK\x03\x04"); at >= 0; at = file.indexOf("PK\x03\x04", at + 4)) {
    const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
    found.push(...unfolded(inflateRawSync, file.subarray(from)));
  }
  for (let at = file.indexOf(0x78); at >= 0; at = file.indexOf(0x78, at + 1))
    if ([0x01, 0x5e, 0x9c, 0xda].includes(file[at + 1] ?? 0))
      found.push(...unfolded(inflateSync, file.subarray(at)));
  return found;
}

function unfolded(unfold: (bytes: Buffer) => Buffer, bytes: Buffer): readonly Buffer[] {
  try {
    return [unfold(bytes)];
  } catch {
    return [];
  }
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** Which of these texts stand in what, in whatever form: in a file of the folders, or in what a program said. */
export function foundIn(
  folders: readonly string[],
  said: string,
  texts: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const forms = texts.map((text) => ({ text, forms: formsOf(text) }));
  const found = new Map<string, string[]>();
  const look = (name: string, contents: readonly Buffer[]) => {
    for (const { text, forms: all } of forms)
      if (contents.some((content) => all.some((form) => content.includes(form))))
        found.set(text, [...(found.get(text) ?? []), name]);
  };
  for (const path of folders.flatMap(filesUnder)) look(path, contentsOf(readFileSync(path)));
  look("what it said", [Buffer.from(said)]);
  return found;
}
