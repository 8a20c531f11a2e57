import { expect, test } from "vitest";
import { generationsOn } from "../../shared/domain/snapshot/generations.ts";
import { newStick } from "../../shared/domain/snapshot/stick.ts";

const name = (time: string, station = "Balie 2") => `Reshelf ${time} ${station} 9b81866eca3f.stock`;
const [first, second, third, fourth] = ["08.00.00", "09.00.00", "10.00.00", "11.00.00"].map((time) =>
  name(`2026-11-22 ${time}`),
) as [string, string, string, string];
const theirs = name("2026-11-22 08.30.00", "Balie 1");
const kept = { size: 900, entries: 40, blocks: "00000000" };

test("what lies on a stick is told newest first, with what is known of each and what is not", () => {
  const stick = {
    ...newStick("A", "0123456789abcdef", "", ["photo.jpg", theirs]),
    seenAt: 20,
    snapshots: [
      { ...kept, name: first, isProven: true, wholeAt: 20 },
      { ...kept, name: second, isProven: false, wholeAt: 20 },
      // Proven once, and not as it was when the stick was looked at last.
      { ...kept, name: third, isProven: true, wholeAt: 10 },
    ],
    alarms: [
      { kind: "missing" as const, file: fourth, since: 10 },
      { kind: "strange" as const, file: "HOW_TO_RECOVER.txt", since: 10 },
    ],
  };
  const told = generationsOn(stick).map(({ made, station, entries, size, state }) => [
    ...[made.slice(11), station, entries, size, state],
  ]);
  expect(told).toEqual([
    ["11.00.00", "Balie 2", null, null, "missing"],
    ["10.00.00", "Balie 2", 40, 900, "unproven"],
    ["09.00.00", "Balie 2", 40, 900, "unproven"],
    ["08.30.00", "Balie 1", null, null, "elsewhere"],
    ["08.00.00", "Balie 2", 40, 900, "proven"],
  ]);
});
