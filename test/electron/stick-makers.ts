import { createHash, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { systemDrives } from "../../electron/main/drives.ts";
import { StickMemory } from "../../electron/main/stick-memory.ts";
import { driveId } from "../../electron/main/sticks-now.ts";
import { WatchSticks } from "../../electron/main/watch-sticks.ts";
import { writeSnapshot } from "../../shared/domain/snapshot/header.ts";
import { snapshotName } from "../../shared/domain/snapshot/name.ts";
import { Disk } from "../e2e/disk.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** When the first test begins. */
export const start = Date.UTC(2026, 10, 22, 9);
/** A day in milliseconds. */
export const day = 86_400_000;

/** This PC; tests that run beside these have sticks of their own in the same machine. */
const ownId: string = randomUUID();

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A file with the outside of a snapshot, made at a moment; what is inside nobody opens who only looks at sticks. */
export function packedOutside(at: number, entries: number, size = 600_000, stationId = ownId) {
  const closed = new Uint8Array(size).map((_, place) => (place * 7 + at / 1000) % 251);
  const about = { format: 1 as const, version: "1.0.0", station: "Balie 2", stationId };
  const header = { ...about, created: new Date(at).toISOString(), entries, size, sha256: sha256(closed) };
  const bytes = writeSnapshot({ header, lockedKey: "", closed });
  return { name: snapshotName("Balie 2", at, sha256(bytes)), entries, sha256: sha256(bytes), bytes };
}

/** Two real sticks, a profile, a clock, and the program that watches them; fresh for each test. */
export function stickTrials() {
  const profile = temporaryFolder();
  let [one, two]: Disk[] = [];
  const clock = { now: start };
  const news = { told: 0 };
  const disk = () => one as Disk;
  const other = () => two as Disk;
  const file = () => join(profile(), "sticks.json");
  const program = async (station = ownId) => {
    const memory = new StickMemory(file(), async () => station);
    const sticks = new WatchSticks(
      systemDrives(),
      memory,
      () => clock.now,
      () => {
        news.told += 1;
      },
    );
    await memory.open(clock.now);
    await sticks.poll();
    return sticks;
  };
  const nameIt = async (sticks: WatchSticks, { folder }: Disk) => {
    const { drives } = await sticks.all();
    const volumes = (await systemDrives().volumes()).filter(({ path }) => path === folder);
    const ids = volumes.map((volume) => driveId({ ...volume, size: 0, freeBytes: 0 }));
    return await sticks.name(drives.find(({ id }) => ids.includes(id))?.id ?? "");
  };
  const saved = async (sticks: WatchSticks, letter: string, entries: number, at = clock.now) => {
    const snapshot = packedOutside(at, entries);
    const path = await sticks.save(letter, snapshot);
    if (!path.ok || path.value === null) return undefined;
    await sticks.proven(letter, snapshot.name);
    return snapshot.name;
  };
  const row = async (sticks: WatchSticks, letter: string) =>
    (await sticks.all()).sticks.find((stick) => stick.letter === letter);
  const alarms = async (sticks: WatchSticks, letter = "A") =>
    (await row(sticks, letter))?.alarms.map(({ kind, file: named }) => `${kind} ${named}`);
  const again = async (sticks: WatchSticks, meanwhile: () => void = () => {}) => {
    disk().off();
    await sticks.poll();
    disk().back();
    meanwhile();
    await sticks.poll();
  };
  const snapshotsOn = ({ folder }: Disk) => readdirSync(folder).filter((name) => name.includes(".stock"));
  beforeEach(() => {
    clock.now = start;
    one = new Disk(64);
    two = new Disk(32);
  });
  afterEach(() => {
    disk().discard();
    other().discard();
  });
  return { profile, disk, other, clock, news, file, program, nameIt, saved, row, alarms, again, snapshotsOn };
}
