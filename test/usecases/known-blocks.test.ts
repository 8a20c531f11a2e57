import { describe, expect, test } from "vitest";
import { systemClock } from "../../renderer/adapters/system-clock.ts";
import { encodePage, pageSize } from "../../shared/domain/ledger/page.ts";
import { KnownBlocks } from "../../shared/usecases/known-blocks.ts";
import { digestsHere, pageIn, ShareDigests } from "../../shared/usecases/share-digests.ts";
import { entry } from "../makers/entries.ts";

/** Entries of one writer, cut into pages of so many. */
function pages(by: number, count: number, cut: number): Uint8Array[] {
  const entries = Array.from({ length: count }, (_, at) => entry("started", by, at + 1));
  return Array.from({ length: Math.ceil(count / cut) }, (_, at) =>
    encodePage(entries.slice(at * cut, (at + 1) * cut)),
  );
}

/** Their shares with a memory, and how many pages had to be read for them. */
async function remembered(known: KnownBlocks, held: readonly Uint8Array[], clock = systemClock) {
  let read = 0;
  const digests = new ShareDigests(clock, known);
  for (const bytes of held) {
    const sha256 = await systemClock.digest(bytes);
    const readIt = () => {
      read += 1;
      return pageIn(bytes);
    };
    digests.hold(known.held(sha256, readIt));
  }
  return { shares: await digests.shares(), read };
}

async function anew(held: readonly Uint8Array[]) {
  const digests = digestsHere(systemClock);
  for (const bytes of held) digests.add(bytes);
  return await digests.shares();
}

describe("the digests of pages that were digested before", () => {
  test("are those that are taken anew, and after two times no page of them is read again", async () => {
    const known = new KnownBlocks();
    const held = [...pages(1, 2 * pageSize + 40, 1_700), ...pages(2, pageSize, pageSize), ...pages(3, 7, 2)];
    const shares = await anew(held);
    for (const read of [held.length, held.length, 0])
      expect(await remembered(known, held)).toEqual({ shares, read });
  });

  test("are taken anew where a page grew, was cut otherwise, or is another one", async () => {
    const known = new KnownBlocks();
    const held = pages(1, pageSize + 40, pageSize);
    for (let time = 0; time < 3; time++) await remembered(known, held);
    const changed = [
      pages(1, pageSize + 41, pageSize),
      pages(1, pageSize + 40, 2_000),
      [encodePage([entry("started", 1, 1, { version: "9" })]), ...held.slice(1)],
    ];
    for (const others of changed)
      expect((await remembered(known, others)).shares).toEqual(await anew(others));
    expect((await remembered(known, changed[0] ?? [])).read).toBe(1);
  });

  test("are not believed from one time alone: a slip is not repeated by who takes them after it", async () => {
    const known = new KnownBlocks();
    const held = pages(1, 30, 30);
    const slips = { ...systemClock, digest: async () => "0".repeat(64) };
    expect((await remembered(known, held, slips)).shares).not.toEqual(await anew(held));
    for (let time = 0; time < 3; time++)
      expect((await remembered(known, held)).shares).toEqual(await anew(held));
  });
});
