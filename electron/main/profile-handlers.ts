import { accessSync, chmodSync, constants, mkdirSync } from "node:fs";
import { readdir, readFile, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Result, success } from "../../shared/base/result.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";
import type { profileContract } from "../../shared/contracts/profile-contract.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { AppendFile } from "./append-file.ts";
import { freeBytesOf, writeAtomically } from "./atomic-file.ts";
import { beforeHandlers } from "./befores.ts";
import { errnoOf, isFull } from "./disk-errors.ts";
import type { DiskSpace } from "./disk-space.ts";
import type { Journal } from "./journal.ts";
import { anewIn, journalFolder } from "./journal-draft.ts";
import { setAside } from "./set-aside.ts";

/** What lies in a profile, beside what Chromium keeps there. */
export const profileFiles = (profile: string) => ({
  journal: journalFolder(profile),
  reserve: join(profile, "reserve.bin"),
  settings: join(profile, "settings.json"),
  keys: join(profile, "customers.keys"),
  sticks: join(profile, "sticks.json"),
});

/**
 * Makes the profile's folder, for its owner only. False when it cannot be written to: the program opens all the same,
 * and its screens say what cannot be saved.
 */
export function prepareProfile(profile: string): boolean {
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    chmodSync(profile, 0o700);
    accessSync(profile, constants.W_OK);
    return true;
  } catch (error) {
    console.error(`The profile ${profile} cannot be written to (${errnoOf(error)})`);
    return false;
  }
}

/**
 * Removes drafts a kill left behind; one of the key file would keep alive the key of a person who was erased. One that
 * refuses to go (a scanner for viruses holds it) stays until the next start: it must not keep the program from opening.
 */
export async function removeDrafts(profile: string): Promise<void> {
  for (const name of await readdir(profile)) {
    if (!/^\.(settings\.json|customers\.keys|sticks\.json)\.[0-9a-f]{12}\.part$/.test(name)) continue;
    try {
      await unlink(join(profile, name));
    } catch (error) {
      console.error(`The draft ${name} could not be removed (${errnoOf(error)})`);
    }
  }
}

/** What the profile has to do with sticks: hears that it went back, and whether one is not as it was left. */
type ProfileSticks = Pick<Parameters<typeof beforeHandlers>[0], "wentBack" | "hasAlarm">;

/** Answers the profile contract over one journal and one folder. */
export function profileHandlers(
  profile: string,
  journal: Journal,
  space: DiskSpace,
  sticks: ProfileSticks = { wentBack: async () => {}, hasAlarm: () => false },
): Handlers<typeof profileContract> {
  const { settings, keys } = profileFiles(profile);
  return {
    "journal.open": async () => {
      const opened = await journal.open();
      if (!opened.ok) return opened;
      const { writers, stages, records, cut, skipped } = opened.value;
      const anew = await anewIn(journal.folder());
      return success({
        persistent: true,
        ...(anew ? { anew } : {}),
        writers: [...writers],
        stages: [...stages],
        records,
        cut: [...cut],
        skipped: [...skipped],
      });
    },
    "journal.read": ({ part, offset, length }) => journal.read(part, offset, length),
    "journal.append": async ({ records }) => {
      const written = await journal.append(records);
      space.isRefused =
        !written.ok && "reason" in written.failure.facts && written.failure.facts.reason === "EROFS";
      return written;
    },
    ...beforeHandlers({ profile, journal, space, ...sticks }),
    "settings.read": async () => {
      const read = await readSmall(settings);
      return read.ok ? success(read.value && new TextDecoder().decode(read.value)) : read;
    },
    "settings.write": ({ text }) => writeSmall(settings, new TextEncoder().encode(text), space),
    "keys.read": () => readPatiently(keys),
    "keys.write": ({ bytes }) => writeSmall(keys, bytes, space),
    "keys.anew": async ({ bytes }) => {
      const kept = await setAside(keys);
      return kept.ok ? await writeSmall(keys, bytes, space) : kept;
    },
    "keys.append": ({ at, bytes }) => appendSmall(keys, at, bytes, space),
    "disk.state": () => space.state(),
  };
}

/** Milliseconds until a file that could not be read is read again: a scanner of viruses may hold it for a moment. */
const patience = [50, 200, 800];

async function readPatiently(path: string): ReturnType<typeof readSmall> {
  for (const wait of patience) {
    const read = await readSmall(path);
    if (read.ok) return read;
    await setTimeout(wait);
  }
  return await readSmall(path);
}

async function readSmall(path: string): Promise<Result<Uint8Array | null, Failure<"journal/not-readable">>> {
  try {
    return success(new Uint8Array(await readFile(path)));
  } catch (error) {
    const reason = errnoOf(error);
    return reason === "ENOENT" ? success(null) : failure("journal/not-readable", { reason });
  }
}

/** Appends one flushed piece behind byte `at`; on a failure the file is cut back to there. */
async function appendSmall(
  path: string,
  at: number,
  bytes: Uint8Array,
  space: DiskSpace,
): Promise<Result<object, Failure<"journal/not-written" | "ledger/disk-full">>> {
  for (let isFirst = true; ; isFirst = false) {
    const file = new AppendFile(path, at, (open) => open.datasync());
    try {
      await file.append(bytes);
      return success({});
    } catch (error) {
      if (!isFull(error)) return failure("journal/not-written", { reason: errnoOf(error) });
      if (!isFirst || !(await space.makeRoom()))
        return failure("ledger/disk-full", { freeBytes: await freeBytesOf(dirname(path)) });
    } finally {
      await file.close();
    }
  }
}

async function writeSmall(
  path: string,
  bytes: Uint8Array,
  space: DiskSpace,
): Promise<Result<object, Failure<"journal/not-written" | "ledger/disk-full">>> {
  for (let isFirst = true; ; isFirst = false) {
    const written = await writeAtomically(path, bytes);
    if (written.ok) return success({});
    const { code, facts } = written.failure;
    if (code !== "file/no-space")
      return failure("journal/not-written", { reason: "reason" in facts ? facts.reason : code });
    if (!isFirst || !(await space.makeRoom()))
      return failure("ledger/disk-full", { freeBytes: facts.freeBytes });
  }
}
