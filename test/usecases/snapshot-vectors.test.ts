import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entrySchemas } from "../../shared/domain/ledger/entry.ts";
import { readSnapshot } from "../../shared/domain/snapshot/header.ts";
import { partNames } from "../../shared/domain/snapshot/manifest.ts";
import { adoptCopy } from "../../shared/usecases/adopt-copy.ts";
import { inspectSnapshot } from "../../shared/usecases/inspect-snapshot.ts";
import { secretKeyOf } from "../../shared/usecases/make-snapshot-keys.ts";
import { openSnapshot } from "../../shared/usecases/open-snapshot.ts";
import { customersOf, namesOf } from "../makers/customers.ts";
import { fieldsOf } from "../makers/own-fields.ts";
import { packed, quiet, tried } from "../makers/snapshots.ts";
import { startStation, type TestStation } from "../makers/station.ts";

const folder = join(import.meta.dirname, "../vectors/snapshots");

/** What is known of a snapshot that was kept. */
interface Known {
  readonly passphrase: string;
  readonly paper: string;
  readonly sha256: string;
  readonly entries: number;
  readonly customers: readonly string[];
  readonly recalls: readonly string[];
  /** Product lists, absent where none went along. */
  readonly lists?: readonly string[];
  /** Kinds of entries that are in it, where it was made to hold one of each there was. */
  readonly kinds?: readonly string[];
  /** Of customers by their names: what fields the pharmacy made say, by the names of the fields. */
  readonly own?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly census: readonly string[];
  readonly stock: readonly unknown[];
}

const kept = readdirSync(folder).filter((name) => name.endsWith(".stock"));
const knownOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, name.replace(".stock", ".json")), "utf8")) as Known;

/** The lines of a part of a snapshot. */
async function linesIn(station: TestStation, file: Uint8Array, secret: string, part: string) {
  const opened = await openSnapshot(station.engine, { name: "x.stock", bytes: file }, secret);
  if (!opened.ok) throw new Error(opened.failure.code);
  const bytes = opened.value.parts.find(({ name }) => name === part)?.bytes;
  return new TextDecoder().decode(bytes).trim().split("\n");
}

/** What customers' own fields say, by the names of both. */
async function ownOf(station: TestStation) {
  const names = new Map<string, string>(fieldsOf(station).map(({ id, name }) => [id, name]));
  const { rows } = await customersOf(station);
  const named = rows.map(({ customer: { name, own } }): [string, Record<string, string>] => [
    name,
    Object.fromEntries(Object.entries(own).map(([id, said]) => [names.get(id) ?? id, said])),
  ]);
  return Object.fromEntries(named.filter(([, own]) => Object.keys(own).length > 0));
}

// Snapshots lie in drawers for years: each form that was ever written has to open, and none of these files may change.
describe.each(kept)("%s, kept since it was made", (name) => {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const known = knownOf(name);

  test.each([["paper"], ["passphrase"]] as const)("brings everything back by its key: %s", async (key) => {
    const station = await startStation();
    expect(await station.clock.digest(bytes)).toBe(known.sha256);
    const taken = readSnapshot(bytes);
    if (!taken || taken === "newer") throw new Error("no snapshot");
    const secret = await secretKeyOf(station.engine, taken.lockedKey, known[key]);
    if (!secret.ok) throw new Error(secret.failure.code);
    const seen = await inspectSnapshot(station.engine, { name, bytes }, secret.value, quiet);
    if (!seen.ok) throw new Error(JSON.stringify(seen.failure));
    expect(seen.value.summary.recalls).toEqual(known.recalls);
    const lists = seen.value.summary.lists.map(({ title, products }) => `${title} ${products}`);
    expect(lists).toEqual(known.lists ?? []);
    const done = await adoptCopy(station.engine, seen.value, null, quiet);
    expect(done).toEqual({ ok: true, value: { added: known.entries } });
    expect(await namesOf(station)).toEqual(known.customers);
    expect(await ownOf(station)).toEqual(known.own ?? {});
    // What it holds now, entries no version of ours knows among them, is what was written then.
    const again = await packed(station);
    const written = (part: string) => linesIn(station, again.file, again.secret, part);
    const journal = (await written("journal-000001.reshelf")).join("");
    expect(known.kinds?.filter((kind) => !journal.includes(`"${kind}"`)) ?? []).toEqual([]);
    expect(await written(partNames.census)).toEqual(expect.arrayContaining([...known.census]));
    expect((await written(partNames.stock)).map((line) => JSON.parse(line))).toEqual(known.stock);
  });

  test("is proven on a PC that has nothing of it", async () => {
    expect(await tried(await startStation(), bytes, known.paper)).toBe(known.entries);
  });
});

test("every kind of entry this version can say is in one of them", () => {
  const inOne = new Set(kept.flatMap((name) => knownOf(name).kinds ?? []));
  expect(Object.keys(entrySchemas).filter((kind) => !inOne.has(kind))).toEqual([]);
});
