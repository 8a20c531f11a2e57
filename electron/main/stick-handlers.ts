import { success } from "../../shared/base/result.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";
import type { stickContract } from "../../shared/contracts/stick-contract.ts";
import { failure } from "../../shared/errors.ts";
import type { ChosenFiles } from "./chosen-files.ts";
import { safeFileName } from "./file-name.ts";
import { SnapshotsUnderWay } from "./snapshots-under-way.ts";
import type { WatchSticks } from "./watch-sticks.ts";

/**
 * Answers the methods of the host contract that concern sticks of ours. What is written on one is read again through `chosen`,
 * and told and stopped through `underWay`.
 */
export function stickHandlers(
  sticks: WatchSticks,
  chosen: ChosenFiles,
  underWay = new SnapshotsUnderWay(),
): Handlers<typeof stickContract> {
  return {
    "stick.all": () => sticks.all(),
    "stick.name": ({ id }) => sticks.name(id),
    "stick.forget": async ({ letter }) => {
      await sticks.forget(letter);
      return {};
    },
    "stick.settle": async ({ letter }) => {
      await sticks.settle(letter);
      return {};
    },
    "stick.minutes": async ({ minutes }) => {
      await sticks.setMinutes(minutes);
      return {};
    },
    "stick.wantPlain": async ({ on }) => {
      await sticks.wantPlain(on);
      return {};
    },
    "stick.plain": ({ letter, name, csv, pdf }) =>
      sticks.plain(letter, { name: safeFileName(name), csv, pdf }),
    "stick.allKnown": async () => {
      await sticks.allKnown();
      return {};
    },
    "stick.unproven": async ({ letter }) => {
      const paths = sticks.unproven(letter);
      if (!paths) return null;
      const files = await Promise.all(paths.map((path) => chosen.add(path)));
      // One that cannot be read any more is an alarm of the next look.
      return files.flatMap((file) => (file.ok ? [file.value] : []));
    },
    "stick.look": ({ letter }) => sticks.look(letter),
    "stick.save": async ({ letter, name, entries, sha256, bytes }) => {
      const own = safeFileName(name);
      const { saved, isCancelled } = await underWay.watch(name, bytes, (chunks) =>
        sticks.save(letter, { name: own, entries, sha256, bytes, chunks }),
      );
      if (isCancelled) return success(null);
      if (!saved.ok) return saved;
      if (saved.value === null) return success(null);
      const file = await chosen.add(saved.value);
      if (!file.ok) return failure("file/not-written", { name: own, reason: "ECHANGED" });
      const { handle, size } = file.value;
      return success({ name: own, place: letter, size, sha256, readBack: true, handle });
    },
    "stick.proven": async ({ letter, name, keepAll }) => ({
      removed: await sticks.proven(letter, name, keepAll),
    }),
  };
}
