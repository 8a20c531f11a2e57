import fc from "fast-check";
import { expect, test } from "vitest";
import type { CustomerId } from "../../shared/domain/ledger/identity.ts";
import { customersOf, kept } from "../makers/customers.ts";
import { jan, merged, mergesOf, recordsOf } from "../makers/merging.ts";
import { readyToCount } from "../makers/station.ts";

test("merges taken back in any order leave everything as it was before", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 6 }),
      fc.array(fc.nat(9)),
      async (acts, order) => {
        const station = await readyToCount();
        const ids = [];
        for (const at of [0, 1, 2, 3]) ids.push(await kept(station, { ...jan, firstName: `Jan ${at}` }));
        const before = await recordsOf(station);
        const there = async () => (await customersOf(station)).rows.map((row) => row.id);
        for (const [a, b] of acts) {
          const [one, other] = [ids[a], ids[b]] as [CustomerId, CustomerId];
          const now = await there();
          if (a !== b && now.includes(one) && now.includes(other))
            await merged(station, one, other, { ...jan, firstName: `${a} ${b}` });
        }
        for (let turn = 0; ; turn++) {
          const open = (await Promise.all((await there()).map((id) => mergesOf(station, id)))).flat();
          const chosen = open[(order[turn] ?? 0) % Math.max(1, open.length)];
          if (!chosen) break;
          await station.ask.unmergeCustomers({ merge: chosen.merge, reason: "toch twee" });
        }
        expect(await recordsOf(station)).toEqual(before);
        station.kill();
      },
    ),
    { numRuns: 25 },
  );
});
