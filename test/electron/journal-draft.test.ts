import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { removeHalfKept } from "../../electron/main/befores.ts";
import { DiskSpace } from "../../electron/main/disk-space.ts";
import { Journal } from "../../electron/main/journal.ts";
import { profileFiles, profileHandlers } from "../../electron/main/profile-handlers.ts";
import { recordCount } from "../../shared/contracts/journal-index.ts";
import { record } from "./journal-makers.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
let journal: Journal;
let ask: ReturnType<typeof profileHandlers>;
let wentBack = 0;
let hasAlarm = false;
const open = async (limits?: ConstructorParameters<typeof DiskSpace>[1]) => {
  journal = new Journal(profileFiles(folder()).journal);
  wentBack = 0;
  ask = profileHandlers(folder(), journal, new DiskSpace(profileFiles(folder()).reserve, limits), {
    wentBack: async () => {
      wentBack += 1;
    },
    hasAlarm: () => hasAlarm,
  });
  const opened = await ask["journal.open"]({});
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
};
const records = async () => {
  const opened = await ask["journal.open"]({});
  return opened.ok ? recordCount(opened.value) : -1;
};
beforeEach(async () => {
  await open();
  await ask["journal.append"]({ records: record(1, "one") });
  await ask["journal.append"]({ records: record(2, "two") });
});
afterEach(() => journal.close());

describe("a journal that takes the place of another", () => {
  test("is there in one step, and is gone on with; the one before stays as it is", async () => {
    const before = readFileSync(join(folder(), "journal", "journal-000001.reshelf"));
    await ask["journal.draft"]({ part: 1, bytes: record(1, "one") });
    expect(await records()).toBe(2);
    expect(await ask["journal.renew"]({ parts: 1, settings: '{"a":1}' })).toEqual({ ok: true, value: {} });
    expect(wentBack).toBe(1);
    // What came from the engine of before has no place any more.
    expect(() => journal.append(record(3, "three"))).toThrow("before it was opened");
    expect(await records()).toBe(1);
    await ask["journal.append"]({ records: record(2, "other") });
    await journal.close();
    const again = await open();
    expect(recordCount(again)).toBe(2);
    expect(again.anew).toEqual({ generation: 1, settings: '{"a":1}' });
    expect(readFileSync(join(folder(), "journal", "journal-000001.reshelf"))).toEqual(before);
    expect(statSync(profileFiles(folder()).journal).mode & 0o777).toBe(0o700);
    await ask["journal.draft"]({ part: 1, bytes: record(1, "third") });
    await ask["journal.renew"]({ parts: 1, settings: "" });
    expect(profileFiles(folder()).journal).toBe(join(folder(), "journal-2"));
  });

  test("that was not drafted whole takes no place, and the other is written on", async () => {
    expect(await ask["journal.renew"]({ parts: 1, settings: "" })).toMatchObject({ ok: false });
    await ask["journal.draft"]({ part: 1, bytes: record(1, "one") });
    expect(await ask["journal.renew"]({ parts: 2, settings: "" })).toMatchObject({
      failure: { code: "journal/not-written" },
    });
    expect(wentBack).toBe(0);
    await ask["journal.append"]({ records: record(3, "three") });
    expect(await records()).toBe(3);
  });

  test("whose draft a kill left behind is begun anew", async () => {
    await ask["journal.draft"]({ part: 1, bytes: record(1, "one") });
    await ask["journal.draft"]({ part: 2, bytes: record(2, "two") });
    await journal.close();
    expect((await open()).anew).toBeUndefined();
    await ask["journal.draft"]({ part: 1, bytes: record(1, "one") });
    await ask["journal.renew"]({ parts: 1, settings: "" });
    expect(await records()).toBe(1);
  });

  test("holds whole records and nothing else", async () => {
    await expect(ask["journal.draft"]({ part: 1, bytes: new Uint8Array(9) })).rejects.toThrow(
      "whole records",
    );
  });
});

describe("what was before", () => {
  const name = "Reshelf 2026-11-22 10.41.07 Balie 2 9b81866eca3f.stock";
  const bytes = new Uint8Array([1, 2, 3]);

  test("is kept for its owner alone, and is none without what is said of it", async () => {
    expect(await ask["before.all"]({})).toEqual([]);
    expect(await ask["before.keep"]({ name, facts: "said", bytes })).toEqual({ ok: true, value: {} });
    expect(await ask["before.all"]({})).toEqual([{ name, size: 3, facts: "said" }]);
    expect(await ask["before.read"]({ name })).toEqual({ ok: true, value: bytes });
    const kept = join(folder(), "before");
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(kept)) expect(statSync(join(kept, file)).mode & 0o777).toBe(0o600);
    rmSync(join(kept, `${name}.json`));
    expect(await ask["before.all"]({})).toEqual([]);
    await ask["before.remove"]({ names: [name] });
    expect(readdirSync(kept)).toEqual([]);
  });

  test("goes by the rule, and not while a stick is not as it was left", async () => {
    await ask["before.keep"]({ name, facts: "said", bytes });
    hasAlarm = true;
    expect(await ask["before.thin"]({ names: [name] })).toEqual({ removed: 0 });
    expect(await ask["before.all"]({})).toHaveLength(1);
    hasAlarm = false;
    expect(await ask["before.thin"]({ names: [name] })).toEqual({ removed: 1 });
    expect(readdirSync(join(folder(), "before"))).toEqual([]);
  });

  test("and was half done when a kill came goes at the next start, and what is whole stays", async () => {
    await ask["before.keep"]({ name, facts: "said", bytes });
    await ask["journal.draft"]({ part: 1, bytes: record(1, "one") });
    const kept = join(folder(), "before");
    writeFileSync(join(kept, ".half.stock.0123456789ab.part"), "half");
    writeFileSync(join(kept, name.replace("Balie 2", "Balie 3")), "unsaid");
    await removeHalfKept(folder());
    expect(readdirSync(kept).sort()).toEqual([name, `${name}.json`]);
    expect(existsSync(join(folder(), "journal-draft"))).toBe(false);
    expect(await records()).toBe(2);
  });

  test("takes none of the room that counting needs", async () => {
    await journal.close();
    await open({ low: 2e15, stop: 1e15, reserve: 0 });
    expect(await ask["before.keep"]({ name, facts: "said", bytes })).toMatchObject({
      failure: { code: "ledger/disk-full" },
    });
    expect(await ask["journal.draft"]({ part: 1, bytes: record(1, "one") })).toMatchObject({ ok: false });
    expect(existsSync(join(folder(), "before"))).toBe(false);
  });

  test("that cannot be written leaves nothing behind", async () => {
    writeFileSync(join(folder(), "before"), "");
    expect(await ask["before.keep"]({ name, facts: "said", bytes })).toMatchObject({
      failure: { code: "journal/not-written" },
    });
    rmSync(join(folder(), "before"));
    mkdirSync(join(folder(), "before", `${name}.json`), { recursive: true });
    expect(await ask["before.keep"]({ name, facts: "said", bytes })).toMatchObject({ ok: false });
    expect(readdirSync(join(folder(), "before"))).toEqual([`${name}.json`]);
  });
});
