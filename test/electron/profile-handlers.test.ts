import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DiskSpace } from "../../electron/main/disk-space.ts";
import { Journal } from "../../electron/main/journal.ts";
import {
  prepareProfile,
  profileFiles,
  profileHandlers,
  removeDrafts,
} from "../../electron/main/profile-handlers.ts";
import { connectChannel, serveChannel } from "../../shared/contracts/border.ts";
import type { Client } from "../../shared/contracts/contract.ts";
import { recordAt, recordCount } from "../../shared/contracts/journal-index.ts";
import { profileContract } from "../../shared/contracts/profile-contract.ts";
import { failure } from "../../shared/errors.ts";
import { record } from "./journal-makers.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
let journal: Journal;
let client: Client<typeof profileContract>;
let close: () => void;
beforeEach(() => {
  journal = new Journal(profileFiles(folder()).journal);
  const handlers = profileHandlers(folder(), journal, new DiskSpace(profileFiles(folder()).reserve));
  const { port1, port2 } = new MessageChannel();
  const channel = (port: typeof port1) => ({
    send: (message: unknown) => port.postMessage(message),
    receive: (listener: (message: unknown) => void) => void port.on("message", listener),
  });
  serveChannel(profileContract, handlers, channel(port1));
  client = connectChannel(profileContract, channel(port2), (message) => {
    throw new Error(message);
  });
  close = () => port1.close();
});
afterEach(async () => {
  close();
  await journal.close();
});

describe("the profile, over a message port", () => {
  test("gives back the journal it was given, opened anew as after a reload", async () => {
    expect(await client["journal.open"]({})).toMatchObject({
      ok: true,
      value: { persistent: true, writers: [] },
    });
    expect(await client["journal.append"]({ records: record(1, "one") })).toEqual({ ok: true, value: {} });
    const found = await client["journal.open"]({});
    if (!found.ok) throw new Error(found.failure.code);
    expect(recordCount(found.value)).toBe(1);
    const { part, offset, length } = recordAt(found.value, 0);
    const read = await client["journal.read"]({ part, offset, length });
    expect(read.ok && new TextDecoder().decode(read.value)).toBe("one");
  });

  test("sets a key file aside before another one takes its place, and keeps it through a start", async () => {
    const damaged = Uint8Array.of(7, 7, 7);
    await client["keys.anew"]({ bytes: damaged });
    expect(await client["keys.anew"]({ bytes: Uint8Array.of(1) })).toEqual({ ok: true, value: {} });
    await client["keys.append"]({ at: 1, bytes: Uint8Array.of(2) });
    await removeDrafts(folder());
    const aside = readdirSync(folder()).filter((name) => name.startsWith("customers.keys.damaged-"));
    expect(aside).toHaveLength(1);
    expect(new Uint8Array(readFileSync(join(folder(), aside[0] ?? "")))).toEqual(damaged);
    expect(await client["keys.read"]({})).toEqual({ ok: true, value: Uint8Array.of(1, 2) });
  });

  test("reads keys that something holds for a moment, and says so of those that stay unreadable", async () => {
    const path = profileFiles(folder()).keys;
    mkdirSync(path);
    const reading = client["keys.read"]({});
    await setTimeout(120);
    rmdirSync(path);
    writeFileSync(path, Uint8Array.of(5));
    expect(await reading).toEqual({ ok: true, value: Uint8Array.of(5) });
    rmSync(path);
    mkdirSync(path);
    expect(await client["keys.read"]({})).toEqual(failure("journal/not-readable", { reason: "EISDIR" }));
  });

  test("keeps settings and keys, and has none at first", async () => {
    expect(await client["settings.read"]({})).toEqual({ ok: true, value: null });
    expect(await client["keys.read"]({})).toEqual({ ok: true, value: null });
    expect(await client["settings.write"]({ text: '{"name":"Apotheek ë"}' })).toEqual({
      ok: true,
      value: {},
    });
    expect(await client["keys.write"]({ bytes: Uint8Array.of(1, 2, 3) })).toEqual({ ok: true, value: {} });
    expect(await client["settings.read"]({})).toEqual({ ok: true, value: '{"name":"Apotheek ë"}' });
    expect(await client["keys.read"]({})).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) });
    expect(statSync(profileFiles(folder()).keys).mode & 0o777).toBe(0o600);
  });

  test("appends to the keys from where they count, cuts off what lies behind, and never begins a file so", async () => {
    const path = profileFiles(folder()).keys;
    const append = async (at: number, ...bytes: readonly number[]) =>
      await client["keys.append"]({ at, bytes: Uint8Array.from(bytes) });
    expect(await append(3, 9)).toMatchObject({ ok: false, failure: { facts: { reason: "ENOENT" } } });
    await client["keys.write"]({ bytes: Uint8Array.of(1, 2, 3) });
    expect(await append(3, 4, 5)).toEqual({ ok: true, value: {} });
    expect([...readFileSync(path)]).toEqual([1, 2, 3, 4, 5]);
    // A power cut left more than was told.
    writeFileSync(path, Uint8Array.of(1, 2, 3, 4, 5, 0, 0, 0, 0, 0));
    expect(await append(5, 6)).toEqual({ ok: true, value: {} });
    expect([...readFileSync(path)]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await append(7, 8)).toMatchObject({ ok: false });
    expect([...readFileSync(path)]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await expect(append(6, ...new Uint8Array(201))).rejects.toThrow();
  });

  test("says how full the disk is", async () => {
    expect((await client["disk.state"]({})).freeBytes).toBeGreaterThan(0);
  });

  test("refuses what the contract does not name, and input it does not allow, as bugs", async () => {
    await client["journal.open"]({});
    for (const records of [Uint8Array.of(1, 2, 3), "R1", undefined])
      await expect(client["journal.append"]({ records: records as Uint8Array })).rejects.toThrow();
    await expect(client["journal.read"]({ part: -1, offset: 0, length: 1 })).rejects.toThrow();
    await expect(client["settings.write"]({ text: "x".repeat(1_000_001) })).rejects.toThrow();
    expect(existsSync(profileFiles(folder()).settings)).toBe(false);
  });
});

describe("a profile folder", () => {
  test("is made for its owner only, however it was before", () => {
    const profile = join(folder(), "new", "profile");
    expect(prepareProfile(profile)).toBe(true);
    expect(statSync(profile).mode & 0o777).toBe(0o700);
    mkdirSync(join(folder(), "open"), { mode: 0o755 });
    expect(prepareProfile(join(folder(), "open"))).toBe(true);
    expect(statSync(join(folder(), "open")).mode & 0o777).toBe(0o700);
  });

  test("that cannot be made is told, not thrown", () => {
    writeFileSync(join(folder(), "file"), "");
    expect(prepareProfile(join(folder(), "file", "profile"))).toBe(false);
  });

  test("loses the drafts a kill left of settings and keys, and nothing else", async () => {
    const kept = ["settings.json", "customers.keys", ".settings.json.bak", "journal"];
    const drafts = [".customers.keys.0123456789ab.part", ".settings.json.ffffffffffff.part"];
    for (const name of [...kept, ...drafts]) writeFileSync(join(folder(), name), name);
    await removeDrafts(folder());
    expect(readdirSync(folder()).sort()).toEqual([...kept].sort());
    expect(readFileSync(join(folder(), "customers.keys"), "utf8")).toBe("customers.keys");
  });

  test("keeps a draft that refuses to go, and loses the others all the same", async () => {
    const refuses = ".customers.keys.0123456789ab.part";
    mkdirSync(join(folder(), refuses));
    writeFileSync(join(folder(), ".settings.json.ffffffffffff.part"), "");
    await removeDrafts(folder());
    expect(readdirSync(folder())).toEqual([refuses]);
  });
});
