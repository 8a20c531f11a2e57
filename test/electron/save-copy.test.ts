import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileHandlers } from "../../electron/main/file-handlers.ts";
import { Journal } from "../../electron/main/journal.ts";
import { readManifest } from "../../shared/contracts/copy-manifest.ts";
import { record } from "./journal-makers.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
let journal: Journal;
let place: string;
let asked: number;
beforeEach(async () => {
  asked = 0;
  place = join(folder(), "STICK");
  mkdirSync(place);
  journal = new Journal(join(folder(), "profile", "journal"), { partBytes: 120 });
  mkdirSync(join(folder(), "profile"));
  await journal.open();
  for (const n of [1, 2, 3, 4]) await journal.append(record(n));
  writeFileSync(join(folder(), "profile", "settings.json"), '{"station":"Counter 1"}');
});
afterEach(() => journal.close());

const files = () =>
  fileHandlers({
    dialogs: {
      chooseFiles: async () => [],
      chooseFolder: async () => {
        asked += 1;
        return place;
      },
      chooseTarget: async () => undefined,
    },
    profile: join(folder(), "profile"),
    journal,
    brought: { take: () => [] },
    version: "1.2.3",
    now: () => new Date("2026-11-21T10:41:58.123Z"),
    savedFileMode: 0o644,
  });
const wish = {
  name: "Reshelf Counter 1",
  title: "",
  again: false,
  station: "Counter 1",
  entries: 4,
  parts: [],
};
const age = { name: "customers.age" as const, bytes: new TextEncoder().encode("age-encryption.org/v1") };
const recalls = { name: "recalls.json" as const, bytes: new TextEncoder().encode('{"format":1,"lists":[]}') };
const copyFolder = (name = wish.name) => join(place, name);

describe("a copy", () => {
  test("holds the journal and the settings as they are, the parts given, and copy.json that proves them", async () => {
    const saved = await files()["copy.save"]({ ...wish, parts: [age] });
    const names = [
      "copy.json",
      "customers.age",
      "journal-000001.reshelf",
      "journal-000002.reshelf",
      "settings.json",
    ];
    expect(readdirSync(copyFolder()).sort()).toEqual(names);
    for (const part of names.slice(2, 4))
      expect(readFileSync(join(copyFolder(), part))).toEqual(
        readFileSync(join(folder(), "profile/journal", part)),
      );
    const bytes = readFileSync(join(copyFolder(), "copy.json"));
    const manifest = readManifest(bytes.toString());
    expect(manifest).toMatchObject({
      ...{
        format: 1,
        version: "1.2.3",
        station: "Counter 1",
        entries: 4,
        created: "2026-11-21T10:41:58.123Z",
      },
    });
    for (const { name, size, sha256 } of manifest?.files ?? []) {
      const file = readFileSync(join(copyFolder(), name));
      expect([file.length, createHash("sha256").update(file).digest("hex")]).toEqual([size, sha256]);
    }
    expect(manifest?.files).toHaveLength(4);
    expect(saved).toMatchObject({ value: { name: wish.name, place: "STICK", readBack: true } });
    expect(saved.ok && saved.value?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(saved.ok && saved.value?.size).toBe(
      names.reduce((n, f) => n + statSync(join(copyFolder(), f)).size, 0),
    );
    expect(JSON.stringify(saved)).not.toContain(folder());
  });

  test("never touches a folder that is there, be it empty", async () => {
    mkdirSync(copyFolder());
    const twice = files();
    const names = [];
    for (let n = 0; n < 2; n++) {
      const saved = await twice["copy.save"](wish);
      names.push(saved.ok && saved.value?.name);
    }
    expect(names).toEqual([`${wish.name} (2)`, `${wish.name} (3)`]);
    expect(readdirSync(copyFolder())).toEqual([]);
    expect(readdirSync(place).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("asks for the place once, then again only when it is gone or another disk", async () => {
    const same = files();
    await same["copy.save"]({ ...wish, again: true });
    await same["copy.save"]({ ...wish, again: true });
    expect(asked).toBe(1);
    place = join(folder(), "OTHER");
    mkdirSync(place);
    await same["copy.save"]({ ...wish, again: false });
    expect(asked).toBe(2);
    expect(existsSync(copyFolder())).toBe(true);
  });

  test("made while scans go on holds whole records only", async () => {
    const scans = Array.from({ length: 50 }, (_, n) => journal.append(record(100 + n)));
    const saved = await files()["copy.save"](wish);
    await Promise.all(scans);
    expect(saved.ok).toBe(true);
    const copied = new Journal(copyFolder());
    const found = await copied.open();
    expect(found).toMatchObject({ ok: true, value: { cut: [], skipped: [] } });
    await copied.close();
  });

  test.skipIf(process.getuid?.() === 0)(
    "of a place that may not be written to says so (not as root)",
    async () => {
      chmodSync(place, 0o500);
      expect(await files()["copy.save"](wish)).toMatchObject({ failure: { facts: { reason: "EACCES" } } });
    },
  );
});

describe("choosing a copy", () => {
  const choose = async () => {
    const host = files();
    const result = await host["copy.find"]({ title: "" });
    if (!result.ok) return result.failure;
    const opened = await host["copy.open"]({ handle: result.value?.found[0]?.handle ?? "" });
    return opened.ok ? opened.value.map(({ name }) => name) : opened.failure;
  };
  const whole = ["copy.json", "journal-000001.reshelf", "journal-000002.reshelf", "settings.json"];

  test("answers its files, copy.json first, from the folder itself or from the stick around it", async () => {
    await files()["copy.save"](wish);
    expect(await choose()).toEqual(whole);
    place = copyFolder();
    expect(await choose()).toEqual(whole);
  });

  test("lists what a version before would not know apart, so that it can take the rest", async () => {
    await files()["copy.save"]({ ...wish, parts: [recalls] });
    expect(await choose()).toEqual([...whole, "recalls.json"]);
    const manifest = readManifest(readFileSync(join(copyFolder(), "copy.json"), "utf8"));
    expect(manifest?.files.map(({ name }) => name)).toEqual(whole.slice(1));
    expect(manifest?.beside.map(({ name }) => name)).toEqual(["recalls.json"]);
  });

  test("of a folder without one says so; of several shows them all", async () => {
    expect(await choose()).toEqual({ code: "copy/none", facts: { name: "STICK" } });
    await files()["copy.save"](wish);
    await new Promise((done) => setTimeout(done, 20));
    await files()["copy.save"](wish);
    const found = await files()["copy.find"]({ title: "" });
    expect(found.ok && found.value?.found.map(({ kind, name }) => [kind, name]).sort()).toEqual([
      ["folder", wish.name],
      ["folder", `${wish.name} (2)`],
    ]);
  });

  test.each([
    ["a byte changed", (path: string) => writeFileSync(path, readFileSync(path).fill(0, 10, 11))],
    ["a byte missing", (path: string) => writeFileSync(path, readFileSync(path).subarray(1))],
    ["a byte too many", (path: string) => writeFileSync(path, `${readFileSync(path, "latin1")}!`)],
  ])("with %s in any of its files names that file and answers none", async (_what, damage) => {
    for (const part of [...whole, "recalls.json"]) {
      place = join(folder(), `STICK-${part}`);
      mkdirSync(place);
      await files()["copy.save"]({ ...wish, parts: [recalls] });
      if (part !== "copy.json") damage(join(copyFolder(), part));
      else writeFileSync(join(copyFolder(), part), "{");
      expect(await choose()).toEqual({ code: "copy/damaged", facts: { name: wish.name, part } });
    }
  });
});
