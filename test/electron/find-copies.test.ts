import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FoundCopies } from "../../electron/main/find-copies.ts";
import { saveSnapshot } from "../../electron/main/save-snapshot.ts";
import { SnapshotsUnderWay } from "../../electron/main/snapshots-under-way.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const named = (day: number) => `Reshelf 2026-11-${day} 10.41.07 Balie 2 0123456789ab.stock`;

test("copies on a stick are found wherever a person may mean, the newest first by their names, and nothing else is", async () => {
  const stick = join(folder(), "STICK");
  mkdirSync(join(stick, "Saved", "Deeper"), { recursive: true });
  mkdirSync(join(stick, "Reshelf Counter 1"));
  mkdirSync(join(stick, "A folder.stock"));
  const put = (...path: string[]) => writeFileSync(join(stick, ...path), "x");
  put(named(20));
  put(named(22));
  put("Saved", named(21));
  put("Saved", "Deeper", named(23));
  put("Reshelf Counter 1", "copy.json");
  put(`.${named(24)}.part`);
  put(`.${named(24)}`);
  put("stock.csv");
  put("Copy of it.STOCK");
  // What copied them to the stick left other times behind.
  utimesSync(join(stick, named(22)), 1, 1);
  utimesSync(join(stick, "Copy of it.STOCK"), 2, 2);
  utimesSync(join(stick, "Reshelf Counter 1", "copy.json"), 3, 3);
  const found = await new FoundCopies().find(stick);
  expect(found.ok && found.value.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    `snapshot ${named(22)}`,
    `snapshot ${named(21)}`,
    `snapshot ${named(20)}`,
    "folder Reshelf Counter 1",
    "snapshot Copy of it.STOCK",
  ]);
  expect(JSON.stringify(found)).not.toContain(folder());
});

test("the writing of a snapshot that is stopped between two pieces leaves nothing; at its end it is too late", async () => {
  const bytes = new Uint8Array(3_500_000).fill(7);
  const write = async (pieces: number) => {
    const underWay = new SnapshotsUnderWay();
    const stick = join(folder(), `STICK ${pieces}`);
    mkdirSync(stick);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const done: number[] = [];
    const watched = await underWay.watch(named(22), bytes, (chunks) =>
      saveSnapshot(stick, {
        name: named(22),
        size: bytes.length,
        sha256,
        chunks: async function* () {
          for await (const chunk of chunks()) {
            yield chunk;
            done.push(underWay.progress(named(22)).done);
            if (done.length === pieces) underWay.cancel(named(22));
          }
        },
      }),
    );
    return { isCancelled: watched.isCancelled, ok: watched.saved.ok, left: readdirSync(stick), done };
  };
  expect(await write(2)).toEqual({ isCancelled: true, ok: false, left: [], done: [0, 1_048_576] });
  expect(await write(4)).toMatchObject({ isCancelled: false, ok: true, left: [named(22)] });
});
