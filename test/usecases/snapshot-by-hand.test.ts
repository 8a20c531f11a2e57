import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findProgram } from "../../build/system-packages.mjs";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { readKeyFile } from "../../shared/domain/customers/key-file.ts";
import { readSnapshot } from "../../shared/domain/snapshot/header.ts";
import type { PackedSnapshot } from "../../shared/usecases/pack-moment.ts";
import { scanPacks } from "../makers/copies.ts";
import { kept, maria } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { packed } from "../makers/snapshots.ts";
import { readyToCount } from "../makers/station.ts";
import { typedAt } from "../makers/typed-at.ts";

const passphrase = "vijf heel gewone woorden hier";
const lacking = ["age", "unzip", "sha256sum", "script"].filter((program) => !findProgram(program));

/** The commands docs/snapshot-format.md shows, with Debian's own programs and none of ours. */
describe.skipIf(lacking.length > 0)("a snapshot, opened by hand", () => {
  const folder = mkdtempSync(join(tmpdir(), "reshelf-by-hand-"));
  let snapshot: PackedSnapshot;
  let paper: string;
  beforeAll(async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    await imported(station);
    await kept(station, maria);
    const keyFiles = ageKeyFiles(passphraseFiles(10));
    const [pharmacy, onPaper] = [await keyFiles.newPair(), await keyFiles.newPair()];
    snapshot = await packed(station, [pharmacy, onPaper], await keyFiles.lock(pharmacy.secret, passphrase));
    paper = onPaper.secret;
    writeFileSync(join(folder, "x.stock"), snapshot.file);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (command: string) => {
    const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
    return stdout;
  };
  const size = () => {
    const taken = readSnapshot(snapshot.file);
    if (!taken || taken === "newer") throw new Error("none");
    return taken.header;
  };

  test("has in its name the first digits that sha256sum says of it", () => {
    expect(run("sha256sum x.stock").slice(0, 64)).toBe(snapshot.sha256);
    expect(snapshot.name).toContain(snapshot.sha256.slice(0, 12));
  });

  test("opens with the commands docs/restore.md shows, for whoever holds the sheet", () => {
    writeFileSync(join(folder, "sheet.age"), `${paper}\n`);
    const shown = readFileSync(new URL("../../docs/restore.md", import.meta.url), "utf8");
    const [, commands = ""] = /```sh\n([^`]*)```/.exec(shown) ?? [];
    expect(commands).toContain("age -d");
    const here = commands
      .replaceAll("FILE", "x.stock")
      .replace("key.age", "sheet.age")
      .replaceAll(/\bopen\b/g, "by-sheet");
    expect(run(here)).toContain("stock.txt: OK");
  });

  test("says in its second line how long its closed part is, and what sha256sum says of it", () => {
    const header = JSON.parse(run("sed -n 2p x.stock")) as { size: number; sha256: string; station: string };
    expect(header).toEqual(size());
    expect(run(`tail -c ${header.size} x.stock | sha256sum`).slice(0, 64)).toBe(header.sha256);
  });

  test("is opened by the key on paper, its sums are right, and its stock can be read", () => {
    writeFileSync(join(folder, "paper.txt"), `${paper}\n`);
    run(`tail -c ${size().size} x.stock | age -d -i paper.txt > paper.zip`);
    run("unzip -q paper.zip -d paper");
    expect(run("cd paper && sha256sum -c SHA256SUMS").trim().split("\n")).toHaveLength(
      readdirSync(join(folder, "paper")).length - 1,
    );
    expect(run("cat paper/stock.txt")).toContain('"05412345678908"');
    expect(run("LC_ALL=C sort -c paper/stock.txt")).toBe("");
    expect(run("grep -ah '^{' paper/journal-*.reshelf")).toContain('"kind":"started"');
    expect(readKeyFile(readFileSync(join(folder, "paper", "customers.keys")))?.keys.size).toBe(1);
  });

  test("is opened by the passphrase of the pharmacy, whose key lies in it", { timeout: 60_000 }, () => {
    run("sed -n '/^-----BEGIN AGE/,/^-----END AGE/p' x.stock > key.age");
    run(`tail -c ${size().size} x.stock > x.age`);
    const [key, closed, zip] = ["key.age", "x.age", "x.zip"].map((name) => join(folder, name));
    typedAt(`age -d -i ${key} -o ${zip} ${closed}`, [passphrase]);
    expect(run("unzip -l x.zip")).toContain("manifest.json");
  });
});
