import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DiskSpace } from "../../electron/main/disk-space.ts";
import { Journal } from "../../electron/main/journal.ts";
import { profileFiles, profileHandlers } from "../../electron/main/profile-handlers.ts";
import { browserProfile } from "../../renderer/adapters/dexie/browser-profile.ts";
import { Database } from "../../renderer/adapters/dexie/database.ts";
import { memoryParts } from "../../renderer/adapters/memory/memory-parts.ts";
import { connect, serve } from "../../shared/contracts/border.ts";
import { recordAt, recordCount } from "../../shared/contracts/journal-index.ts";
import { profileContract } from "../../shared/contracts/profile-contract.ts";
import type { Profile } from "../../shared/ports/profile.ts";
import { record } from "../electron/journal-makers.ts";
import { temporaryFolder } from "../electron/temporary-folder.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";

const folder = temporaryFolder();
let journal: Journal | undefined;
let database: Database | undefined;
afterEach(async () => {
  await journal?.close();
  database?.close();
  journal = undefined;
});

/** Behind its border, as the engine has it. */
const bordered = (profile: Profile): Profile => connect(profileContract, serve(profileContract, profile));

const kinds: readonly [string, { readonly hasJournal: boolean; readonly open: () => Promise<Profile> }][] = [
  [
    "on a disk",
    {
      hasJournal: true,
      open: async () => {
        journal = new Journal(profileFiles(folder()).journal);
        const space = new DiskSpace(profileFiles(folder()).reserve);
        return bordered(profileHandlers(folder(), journal, space) as unknown as Profile);
      },
    },
  ],
  ["in a test", { hasJournal: true, open: async () => bordered(new MemoryProfile()) }],
  [
    "in a browser",
    {
      hasJournal: false,
      open: async () => {
        database = new Database(`profile-${Math.random()}`);
        await database.open();
        return bordered(browserProfile(database));
      },
    },
  ],
  ["of one who practises", { hasJournal: false, open: async () => bordered(memoryParts().profile) }],
];

describe.each(kinds)("a profile %s", (_, { hasJournal, open }) => {
  let profile: Profile;
  beforeEach(async () => {
    profile = await open();
  });
  const keys = async () => {
    const read = await profile["keys.read"]({});
    return read.ok && read.value && [...read.value];
  };

  test("has neither settings nor keys at first, and gives back what it was given", async () => {
    expect(await profile["settings.read"]({})).toEqual({ ok: true, value: null });
    expect(await keys()).toBeNull();
    for (const text of ['{"language":"nl"}', '{"language":"fr","é":1}']) {
      expect(await profile["settings.write"]({ text })).toEqual({ ok: true, value: {} });
      expect(await profile["settings.read"]({})).toEqual({ ok: true, value: text });
    }
    expect((await profile["keys.write"]({ bytes: Uint8Array.of(1, 2, 3) })).ok).toBe(true);
    expect(await keys()).toEqual([1, 2, 3]);
    expect((await profile["keys.anew"]({ bytes: Uint8Array.of(9) })).ok).toBe(true);
    expect(await keys()).toEqual([9]);
  });

  test("appends to the keys behind what was told to be kept, and never behind a hole", async () => {
    await profile["keys.write"]({ bytes: Uint8Array.of(1, 2, 3) });
    expect((await profile["keys.append"]({ at: 3, bytes: Uint8Array.of(4) })).ok).toBe(true);
    expect((await profile["keys.append"]({ at: 3, bytes: Uint8Array.of(5) })).ok).toBe(true);
    expect(await keys()).toEqual([1, 2, 3, 5]);
    expect(await profile["keys.append"]({ at: 6, bytes: Uint8Array.of(7) })).toMatchObject({
      failure: { code: "journal/not-written" },
    });
    expect(await keys()).toEqual([1, 2, 3, 5]);
  });

  test("says whether it has a journal, and gives back each record where it has one", async () => {
    const opened = await profile["journal.open"]({});
    expect(opened).toMatchObject({ ok: true, value: { persistent: hasJournal, cut: [], skipped: [] } });
    for (const [number, text] of ["one", "two"].entries())
      expect((await profile["journal.append"]({ records: record(number + 1, text) })).ok).toBe(true);
    const again = await profile["journal.open"]({});
    if (!again.ok) throw new Error(again.failure.code);
    expect(recordCount(again.value)).toBe(hasJournal ? 2 : 0);
    const texts: string[] = [];
    for (let at = 0; at < recordCount(again.value); at++) {
      const { part, offset, length } = recordAt(again.value, at);
      const read = await profile["journal.read"]({ part, offset, length });
      texts.push(read.ok ? new TextDecoder().decode(read.value) : read.failure.code);
    }
    expect(texts).toEqual(hasJournal ? ["one", "two"] : []);
  });

  test("keeps moments before where a journal lies beside it, and says that it cannot elsewhere", async () => {
    await profile["journal.open"]({});
    const [name, bytes] = ["Reshelf before.stock", Uint8Array.of(1, 2)];
    const kept = await profile["before.keep"]({ name, facts: "{}", bytes });
    expect(kept.ok).toBe(hasJournal);
    expect(await profile["before.all"]({})).toEqual(hasJournal ? [{ name, facts: "{}", size: 2 }] : []);
    const read = await profile["before.read"]({ name });
    expect(read.ok && [...read.value]).toEqual(hasJournal ? [1, 2] : false);
    expect(await profile["before.thin"]({ names: [name] })).toEqual({ removed: hasJournal ? 1 : 0 });
    expect(await profile["before.all"]({})).toEqual([]);
    expect((await profile["before.read"]({ name })).ok).toBe(false);
  });

  test("goes on with a journal that was drafted, whole, or says that it cannot", async () => {
    await profile["journal.open"]({});
    await profile["journal.append"]({ records: record(1, "before") });
    expect((await profile["journal.draft"]({ part: 1, bytes: record(1, "after") })).ok).toBe(hasJournal);
    expect((await profile["journal.renew"]({ parts: 1, settings: "{}" })).ok).toBe(hasJournal);
    const again = await profile["journal.open"]({});
    if (!again.ok) throw new Error(again.failure.code);
    expect(again.value.anew).toEqual(hasJournal ? { generation: 1, settings: "{}" } : undefined);
    expect(recordCount(again.value)).toBe(hasJournal ? 1 : 0);
  });
});
