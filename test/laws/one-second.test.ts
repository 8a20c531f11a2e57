import { describe, expect, test } from "vitest";
import { snapshotName } from "../../shared/domain/snapshot/name.ts";
import { type KeptSnapshot, newStick } from "../../shared/domain/snapshot/stick.ts";
import { namesToGo } from "../../shared/domain/snapshot/stick-thinning.ts";

const now = Date.UTC(2026, 10, 22, 12);

describe("of one day", () => {
  test("nothing goes, also of those that were made in one second", () => {
    const made = ["11", "22", "33", "44", "55"].map(
      (digits): KeptSnapshot => ({
        ...{ name: snapshotName("Balie 2", now, digits.repeat(32)), size: 1000, entries: 5 },
        ...{ blocks: "00000000", isProven: true, wholeAt: now },
      }),
    );
    const blank = newStick("A", "0123456789abcdef", "", []);
    expect(namesToGo({ ...blank, seenAt: now - 1, snapshots: made })).toEqual([]);
  });
});
