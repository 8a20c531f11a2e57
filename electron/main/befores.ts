import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";
import type { profileContract } from "../../shared/contracts/profile-contract.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { freeBytesOf, writeAtomically } from "./atomic-file.ts";
import { errnoOf } from "./disk-errors.ts";
import type { DiskSpace } from "./disk-space.ts";
import { flushFolder } from "./durable-file.ts";
import type { Journal } from "./journal.ts";
import { draftName, JournalDraft } from "./journal-draft.ts";

type Methods =
  | "before.all"
  | "before.keep"
  | "before.read"
  | "before.remove"
  | "before.thin"
  | "journal.draft"
  | "journal.renew";

/** What a snapshot that is kept lies under, and what is said of it: without that it is none, and goes. */
const kinds = { snapshot: /^Reshelf .*\.stock$/, said: ".json" };

/** Answers what concerns the moments a station can go back to: snapshots in a folder of the profile, and the journal's draft. */
export function beforeHandlers({
  profile,
  journal,
  space,
  wentBack,
  hasAlarm,
}: {
  readonly profile: string;
  readonly journal: Journal;
  readonly space: DiskSpace;
  /** Hears that the journal of then took the place of the one of now. */
  readonly wentBack: () => Promise<unknown>;
  /** Whether a stick is not as it was left: as long as nobody has seen to it, nothing goes by itself. */
  readonly hasAlarm: () => boolean;
}): Pick<Handlers<typeof profileContract>, Methods> {
  const folder = join(profile, "before");
  const draft = new JournalDraft(profile);
  const withRoom = (bytes: number, work: () => Promise<Result<object, Refused>>) =>
    roomFor(space, bytes, work);
  return {
    "before.all": () => allIn(folder),
    "before.keep": ({ name, facts, bytes }) =>
      withRoom(bytes.length + facts.length, () => keep(folder, name, facts, bytes)),
    "before.read": async ({ name }) => {
      try {
        return success(new Uint8Array(await readFile(join(folder, name))));
      } catch (error) {
        return failure("journal/not-readable", { reason: errnoOf(error) });
      }
    },
    "before.remove": async ({ names }) => {
      await remove(folder, names);
      return {};
    },
    "before.thin": async ({ names }) => {
      if (hasAlarm()) return { removed: 0 };
      await remove(folder, names);
      return { removed: names.length };
    },
    "journal.draft": ({ part, bytes }) =>
      withRoom(bytes.length, () => told(() => draft.write(part, bytes), profile)),
    "journal.renew": async (wish) => {
      const renewed = await told(() => journal.moveTo(() => draft.becomeJournal(wish)), profile);
      if (renewed.ok) await wentBack();
      return renewed;
    },
  };
}

type Refused = Failure<"journal/not-written" | "ledger/disk-full">;

/** Counting goes on after it: what is kept of before never takes the room that needs. */
async function roomFor(
  space: DiskSpace,
  bytes: number,
  work: () => Promise<Result<object, Refused>>,
): Promise<Result<object, Refused>> {
  const { freeBytes } = await space.state();
  if (freeBytes - bytes < space.stopsAt) return failure("ledger/disk-full", { freeBytes });
  return await work();
}

async function told(work: () => Promise<unknown>, folder: string): Promise<Result<object, Refused>> {
  try {
    await work();
    return success({});
  } catch (error) {
    const reason = errnoOf(error);
    return reason === "ENOSPC" || reason === "EDQUOT"
      ? failure("ledger/disk-full", { freeBytes: await freeBytesOf(folder) })
      : failure("journal/not-written", { reason });
  }
}

/** The snapshot first and then what is said of it, each whole or not at all. */
async function keep(
  folder: string,
  name: string,
  facts: string,
  bytes: Uint8Array,
): Promise<Result<object, Refused>> {
  const said = new TextEncoder().encode(facts);
  const made = await told(async () => {
    if (await mkdir(folder, { recursive: true, mode: 0o700 })) await flushFolder(join(folder, ".."));
  }, folder);
  if (!made.ok) return made;
  for (const [path, content] of [
    [name, bytes],
    [`${name}${kinds.said}`, said],
  ] as const) {
    const written = await writeAtomically(join(folder, path), content);
    if (written.ok) continue;
    await rm(join(folder, name), { force: true });
    const { code, facts: why } = written.failure;
    return code === "file/no-space"
      ? failure("ledger/disk-full", { freeBytes: why.freeBytes })
      : failure("journal/not-written", { reason: "reason" in why ? why.reason : code });
  }
  return success({});
}

/** What is said of it goes first: a snapshot without that is none. */
async function remove(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names)
    for (const path of [`${name}${kinds.said}`, name]) await rm(join(folder, path), { force: true });
}

async function allIn(folder: string) {
  const names = await readdir(folder).catch((): string[] => []);
  const all = await Promise.all(
    names.filter((name) => kinds.snapshot.test(name)).map((name) => oneIn(folder, name)),
  );
  return all.flatMap((one) => one ?? []);
}

async function oneIn(folder: string, name: string) {
  try {
    const facts = await readFile(join(folder, `${name}${kinds.said}`), "utf8");
    const { size } = await stat(join(folder, name));
    return { name, size, facts };
  } catch (error) {
    errnoOf(error); // A kill came between the two: nobody was told that it is kept.
    return undefined;
  }
}

/** Removes what a kill left half done at an earlier start: drafts, and snapshots of which nothing was said yet. */
export async function removeHalfKept(profile: string): Promise<void> {
  await rm(join(profile, draftName), { recursive: true, force: true }).catch(errnoOf);
  const folder = join(profile, "before");
  const names = await readdir(folder).catch((): string[] => []);
  const isHalf = (name: string) =>
    name.endsWith(".part") || (kinds.snapshot.test(name) && !names.includes(`${name}${kinds.said}`));
  for (const name of names.filter(isHalf)) await rm(join(folder, name), { force: true }).catch(errnoOf);
}
