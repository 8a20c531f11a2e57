import { expect, test } from "vitest";
import { RefusingStore } from "../fakes/refusing-store.ts";
import { readyToCount, scanned } from "../makers/station.ts";
import { until } from "../makers/until.ts";

const [first, second, third] = ["05410013111009", "05412345678908", "03400930000014"] as const;

test("Backspace takes back what was scanned before it and is still being saved, and nothing that was scanned after it", async () => {
  const refusing = new RefusingStore();
  const { ask, engine } = await readyToCount("Robot", refusing.wrap);
  await ask.recordScan(scanned(first));
  refusing.next = "fails";
  const waiting = [
    ask.recordScan(scanned(second)),
    ask.takeBack({}),
    ask.takeOut({ ...scanned(second), taking: { reason: "sold" } }),
    ask.takeBack({}),
    ask.recordScan(scanned(third)),
  ];
  await until(() => engine.groups.state.state === "not-saved");
  refusing.next = "works";
  for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ ok: true });
  const { lines, entries } = engine.ledger.stock;
  const counted = Array.from({ length: lines.size }, (_, line) => line)
    .filter((line) => (lines.live[line] as number) > 0)
    .map((line) => [entries.codes.word(lines.root[line] as number), lines.quantity[line]]);
  expect(counted).toEqual([
    [first, 1],
    [third, 1],
  ]);
});
