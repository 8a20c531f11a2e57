import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { readKeyFile } from "../../shared/domain/customers/key-file.ts";
import { failure } from "../../shared/errors.ts";
import { adopted, copyOf, inspected } from "../makers/copies.ts";
import { customersOf, kept, maria, namesOf } from "../makers/customers.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { typedAt } from "../makers/typed-at.ts";

describe("customers in a copy", () => {
  const passphrase = "één twee drie vier";

  test("open with the passphrase, stay closed without, and open when the copy is taken in again", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const files = await copyOf(station, passphrase);
    const other = await startStation();
    await adopted(other, files);
    expect(await customersOf(other)).toMatchObject({ all: 1, total: 0, locked: 1 });
    const { copy } = await inspected(other, files);
    expect(await other.ask.adoptCopy({ copy, passphrase: "iets anders" })).toEqual(
      failure("copy/wrong-passphrase", {}),
    );
    expect(await other.ask.adoptCopy({ copy, passphrase })).toEqual({ ok: true, value: { added: 0 } });
    expect(await namesOf(other)).toEqual(["Van den Broeck, Maria"]);
    other.kill();
    expect(await namesOf(await startStation(other))).toEqual(["Van den Broeck, Maria"]);
  });

  test("changed on two stations are both shown until a person saves one", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    const other = await readyToCount("Kelder");
    await adopted(other, await copyOf(station, passphrase), passphrase);
    await kept(station, { ...maria, town: "Mol" }, id);
    await kept(other, { ...maria, town: "Balen" }, id);
    await adopted(other, await copyOf(station, passphrase), passphrase);
    await adopted(station, await copyOf(other, passphrase), passphrase);
    const towns = async (at: TestStation) => {
      const { rows } = await customersOf(at);
      return rows.flatMap((row) => [row.customer, ...row.others].map(({ town }) => town));
    };
    expect(new Set(await towns(station))).toEqual(new Set(["Mol", "Balen"]));
    expect(await towns(other)).toEqual(await towns(station));
    await kept(other, { ...maria, town: "Mol" }, id);
    await adopted(station, await copyOf(other));
    expect(await towns(station)).toEqual(["Mol"]);
  });

  const age = { skip: !existsSync("/usr/bin/age"), timeout: 120_000 };
  test("are in a file that the age program opens", age, async () => {
    const station = await readyToCount();
    await kept(station, maria);
    // The usual work, as the program does it: age reads the work from the file.
    const file = await passphraseFiles().lock((await station.engine.keys.file()) as Uint8Array, passphrase);
    const folder = mkdtempSync(join(tmpdir(), "reshelf-age-"));
    try {
      const path = join(folder, "customers.age");
      writeFileSync(path, file);
      expect(readKeyFile(ageWith(passphrase, "-d", path))?.keys.size).toBe(1);
      const back = ageWith(passphrase, "-p", path);
      expect(await passphraseFiles().unlock(back, passphrase)).toEqual(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function ageWith(passphrase: string, act: "-d" | "-p", path: string): Uint8Array {
  const out = `${path}.out`;
  typedAt(`age ${act} -o ${out} ${path}`, act === "-p" ? [passphrase, passphrase] : [passphrase]);
  return new Uint8Array(readFileSync(out));
}
