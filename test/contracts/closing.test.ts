import { describe, expect, test } from "vitest";
import { zipArchive, zipArchiveInTurns } from "../../renderer/adapters/archive/zip-archive.ts";
import { closingOf } from "../../renderer/adapters/sealing/closing.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { webSealing } from "../../renderer/adapters/sealing/web-sealing.ts";

const files = passphraseFiles(4);
const turns = async () => {};
const text = (words: string) => new TextEncoder().encode(words);
const parts = [
  { name: "manifest.json", bytes: text("{}") },
  { name: "pages/1", bytes: text("a line\n".repeat(10_000)) },
  { name: "empty", bytes: new Uint8Array(0) },
];

describe.each([
  ["at once", closingOf(zipArchive, ageKeyFiles(files))],
  ["in turns", closingOf(zipArchiveInTurns(turns), ageKeyFiles(files, turns))],
])("an archive made %s", (_, closing) => {
  test("gives back its parts, folded before or not", async () => {
    const folded = { name: "folded", folded: await closing.fold(text("before")) };
    const file = await closing.pack([...parts, folded]);
    expect(await closing.unpack(file, 100_000)).toEqual([
      ...parts,
      { name: "folded", bytes: text("before") },
    ]);
  });

  test("names the part that would unfold to too much, and says of what is no archive that it is none", async () => {
    const file = await closing.pack(parts);
    expect(await closing.unpack(file, 69_999)).toEqual({ wrong: "pages/1" });
    expect(await closing.unpack(text("nothing of the kind"), 100_000)).toEqual({ wrong: "" });
    expect(await closing.unpack(file.subarray(0, file.length - 1), 100_000)).toHaveProperty("wrong");
    const twice = await closing.pack([...parts, { name: "empty", bytes: text("other") }]);
    expect(await closing.unpack(twice, 100_000)).toHaveProperty("wrong");
  });

  test("is opened by each key it was closed to and by no other, and not after a byte was changed", async () => {
    const [one, two, other] = await Promise.all([closing.newPair(), closing.newPair(), closing.newPair()]);
    const closed = await closing.close(await closing.pack(parts), [one.open, two.open]);
    for (const { secret } of [one, two])
      expect(await closing.openArchive(closed, secret, 100_000)).toEqual(parts);
    expect(await closing.openArchive(closed, other.secret, 100_000)).toBeUndefined();
    expect(await closing.open(closed, "no key")).toBeUndefined();
    const changed = closed.slice();
    changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;
    expect(await closing.open(changed, one.secret)).toBeUndefined();
  });

  test("has its key behind a passphrase as text, and gives it for that passphrase alone", async () => {
    const { secret } = await closing.newPair();
    const locked = await closing.lock(secret, "één heel gewone zin");
    expect(locked).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(await closing.unlock(locked, "één heel gewone zin".normalize("NFD"))).toBe(secret);
    expect(await closing.unlock(locked, "een heel gewone zin")).toBeUndefined();
    expect(await closing.unlock("no such text", "één heel gewone zin")).toBeUndefined();
  });
});

describe("a seal", () => {
  const sealing = webSealing(files);
  test("is opened with its key and what it is about, and with nothing else", async () => {
    const [key, other] = [sealing.newKey(), sealing.newKey()];
    expect(key).not.toBe(other);
    const sealed = await sealing.seal(key, "customer 1", "Élise 🧪");
    expect(sealed).not.toBe(await sealing.seal(key, "customer 1", "Élise 🧪"));
    expect(await sealing.open(key, "customer 1", sealed)).toBe("Élise 🧪");
    expect(await sealing.open(other, "customer 1", sealed)).toBeUndefined();
    expect(await sealing.open(key, "customer 2", sealed)).toBeUndefined();
    expect(await sealing.open(key, "customer 1", `${sealed.slice(0, -4)}AAAA`)).toBeUndefined();
    expect(await sealing.open(key, "customer 1", "&")).toBeUndefined();
  });

  test("and a file behind a passphrase gives its bytes for that passphrase alone", async () => {
    const file = await sealing.lock(text("keys"), "zin");
    expect(await sealing.unlock(file, "zin")).toEqual(text("keys"));
    expect(await sealing.unlock(file, "zinnen")).toBeUndefined();
    expect(await sealing.unlock(text("no file"), "zin")).toBeUndefined();
  });
});
