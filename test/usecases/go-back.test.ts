import { describe, expect, test } from "vitest";
import { failure } from "../../shared/errors.ts";
import { scanPacks } from "../makers/copies.ts";
import { again, goneBack, passphrase, takeIn, taken } from "../makers/gone-back.ts";
import { withKeys } from "../makers/snapshots.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";

describe("going back to before a copy was taken in", () => {
  test("brings the stock of then, says before what would go, and can be gone back itself", async () => {
    const { here, before } = await taken();
    const merged = await stockText(here);
    expect(merged).not.toEqual(before);
    await scanPacks(here, 2, "4012345678918");
    const since = await stockText(here);
    const [kept] = await here.ask.befores({});
    expect(kept).toMatchObject({ cause: "taken-in", needsKey: false });
    const look = await here.ask.lookBefore({ name: kept?.name ?? "" });
    expect(look).toMatchObject({ scanned: 2, returning: 0 });
    expect(look?.newest).toHaveLength(2);
    expect(look?.others).toBeGreaterThan(2);

    const back = await goneBack(here);
    expect(await stockText(back)).toEqual(before);
    // Going back takes no keys along: what was kept since opens by them.
    expect(back.engine.station.file.snapshotKeys).toEqual(here.engine.station.file.snapshotKeys);
    await scanPacks(back, 1);
    const on = await again(back);
    expect(on.engine.ledger.stock.entries.size).toBe(back.engine.ledger.stock.entries.size);
    const present = (await on.ask.befores({})).find((one) => one.cause === "went-back");
    expect(present?.needsKey).toBe(true);
    const forth = await goneBack(on, "went-back", passphrase);
    expect(await stockText(forth)).toEqual(since);
    expect(await forth.ask.befores({})).toHaveLength(3);
  });

  test("asks for the key where there are keys, and without it changes nothing", async () => {
    const here = await readyToCount();
    await withKeys(here, passphrase);
    await scanPacks(here, 1);
    await takeIn(here, await otherStation());
    const [kept] = await here.ask.befores({});
    expect(kept?.needsKey).toBe(true);
    const merged = await stockText(here);
    const refused = await here.ask.goBack({ name: kept?.name ?? "", key: "something else" });
    expect(refused).toMatchObject({ failure: { code: "copy/wrong-key" } });
    expect((await here.ask.befores({})).length).toBe(1);
    await scanPacks(here, 1, "4012345678918");
    expect(await stockText(await again(here))).not.toEqual(merged);
  });

  test("a step that is refused leaves everything as it was, and counting goes on", async () => {
    const { here } = await taken();
    const { profile } = here;
    const { "journal.renew": renew } = profile;
    profile["journal.renew"] = async () => failure("journal/not-written", { reason: "EIO" });
    const [kept] = await here.ask.befores({});
    const name = kept?.name ?? "";
    expect(await here.ask.goBack({ name, key: "" })).toMatchObject({
      failure: { code: "before/not-kept", facts: { reason: "EIO" } },
    });
    expect(await here.ask.befores({})).toHaveLength(1);
    await scanPacks(here, 1, "4012345678918");
    const since = await stockText(here);
    profile["journal.renew"] = renew;
    expect(await stockText(await again(here))).toEqual(since);
  });

  test("what is counted in the last moment stops it, and stays", async () => {
    const { here } = await taken();
    const { profile } = here;
    const { "journal.draft": draft } = profile;
    profile["journal.draft"] = async (part) => {
      await scanPacks(here, 1, "4012345678918");
      return await draft(part);
    };
    const [kept] = await here.ask.befores({});
    const since = here.engine.ledger.stock.entries.size;
    expect(await here.ask.goBack({ name: kept?.name ?? "", key: "" })).toMatchObject({
      failure: { code: "before/counted-meanwhile" },
    });
    expect(here.engine.ledger.stock.entries.size).toBe(since + 1);
  });

  test("killed after the step and before the database follows, the next start is the one of before", async () => {
    const { here, before } = await taken();
    const { name = "" } = (await here.ask.befores({}))[0] ?? {};
    await here.ask.goBack({ name, key: "" });
    // Not a start that comes to its end: the pages of the old journal still lie in the database.
    expect(await here.database.files.get("generation")).toBeUndefined();
    const back = await again(here);
    expect(await stockText(back)).toEqual(before);
    expect(await stockText(await again(back))).toEqual(before);
  });

  test("without room nothing is kept and nothing taken in; an empty PC keeps nothing", async () => {
    const { here, other } = await taken();
    await scanPacks(other, 1, "4012345678918");
    const size = here.engine.ledger.stock.entries.size;
    here.profile.freeBytes = 300_000_100;
    await expect(takeIn(here, other)).rejects.toThrow("before/no-room");
    expect(here.engine.ledger.stock.entries.size).toBe(size);
    expect(await here.ask.befores({})).toHaveLength(1);
    const empty = await startStation();
    await takeIn(empty, other);
    expect(await empty.ask.befores({})).toEqual([]);
  });

  test("what went comes back by taking its copy in again, beside what was counted since", async () => {
    const { here, other, before } = await taken();
    const merged = (await stockText(here)).length;
    const back = await goneBack(here);
    expect(await stockText(back)).toEqual(before);
    await takeIn(back, other);
    expect((await stockText(back)).length).toBe(merged);
  });
});

async function otherStation(): Promise<TestStation> {
  const other = await readyToCount("Kelder");
  await scanPacks(other, 2, "4012345678901");
  return other;
}
