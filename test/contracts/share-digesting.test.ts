import { describe, expect, test } from "vitest";
import { systemClock } from "../../renderer/adapters/system-clock.ts";
import { storedPage } from "../../shared/usecases/pages-of-entries.ts";
import { digestsHere, pagesHere } from "../../shared/usecases/share-digests.ts";
import { entry, writer } from "../makers/entries.ts";

/** The bytes of a page of scans of one writer. */
const page = (by: number, from: number, count: number) =>
  storedPage(
    Array.from({ length: count }, (_, at) => entry("counted", by, from + at)),
    "-",
  ).bytes;

describe.each([
  ["of a stage", () => digestsHere(systemClock)],
  ["of what makes pages too", () => pagesHere(systemClock)],
])("digests %s", (_, begin) => {
  const sharesOf = async (...pages: readonly Uint8Array[]) => {
    const digests = begin();
    for (const bytes of pages) digests.add(bytes);
    const shares = await digests.shares();
    digests.end();
    return shares;
  };

  test("are one share a writer, however its pages are cut", async () => {
    const whole = await sharesOf(page(1, 1, 5_000), page(1, 5_001, 2_000));
    expect(whole).toEqual([
      { writer: writer(1), from: 1, to: 7_000, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await sharesOf(page(1, 1, 4_000), page(1, 4_001, 3_000))).toEqual(whole);
    expect(await sharesOf(page(1, 1, 1), page(1, 2, 5_000), page(1, 5_002, 1_999))).toEqual(whole);
  });

  test("change with one entry", async () => {
    const [one] = await sharesOf(page(1, 1, 10));
    const [other] = await sharesOf(page(1, 1, 9));
    expect(one?.digest).not.toBe(other?.digest);
  });

  test("refuse what is no page, as a bug", async () => {
    expect(() => begin().add(Uint8Array.of(1, 2, 3))).toThrow();
  });
});
