import { readdirSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { readPart } from "../../shared/contracts/journal-record.ts";
import { diskError, errnoOf } from "./disk-errors.ts";
import { deviceOf, flushFolder, writeDurably } from "./durable-file.ts";
import { listParts, partName } from "./journal-parts.ts";

/** The settings a journal began with that took the place of another. */
const settingsName = "settings.json";
/** The folder a journal is drafted in. */
export const draftName = "journal-draft";
/** The folder of a journal: the first has no number, one that took the place of another has that of its generation. */
const journalName = /^journal(?:-([1-9]\d{0,8}))?$/;

const generationOf = (folder: string) => Number(journalName.exec(basename(folder))?.[1] ?? 0);

/** The folder of the journal a profile goes on with: that of the highest generation. */
export function journalFolder(profile: string): string {
  const numbers = namesIn(profile).flatMap((name) => (journalName.test(name) ? [generationOf(name)] : []));
  return folderOf(profile, Math.max(0, ...numbers));
}

const folderOf = (profile: string, generation: number) =>
  join(profile, generation === 0 ? "journal" : `journal-${generation}`);

function namesIn(profile: string): readonly string[] {
  try {
    return readdirSync(profile);
  } catch (error) {
    errnoOf(error); // A profile that is not there yet.
    return [];
  }
}

/** What is told at each opening of a journal that took the place of another; undefined of the first. */
export async function anewIn(
  folder: string,
): Promise<{ readonly generation: number; readonly settings: string } | undefined> {
  const generation = generationOf(folder);
  if (generation === 0) return undefined;
  const settings = await readFile(join(folder, settingsName), "utf8").catch(() => "");
  return { generation, settings };
}

/** A journal in the making, beside the one that is written to. */
export class JournalDraft {
  readonly #profile: string;
  readonly #folder: string;

  constructor(profile: string) {
    this.#profile = profile;
    this.#folder = join(profile, draftName);
  }

  /** Writes and flushes one part, whole records only; the first begins the draft anew. */
  async write(part: number, bytes: Uint8Array): Promise<void> {
    if (part === 1) await rm(this.#folder, { recursive: true, force: true });
    if (readPart(bytes).skipped.length > 0)
      throw new Error("Not whole records, and nothing else is a journal");
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await this.#put(partName(part), bytes);
  }

  /** Gives the draft the name of the next generation: until then nothing is another, and after it all is. Answers with its folder. */
  async becomeJournal({
    parts,
    settings,
  }: {
    readonly parts: number;
    readonly settings: string;
  }): Promise<string> {
    const there = await listParts(this.#folder);
    if (there.length !== parts || there.some((part, at) => part !== at + 1))
      throw diskError("ENOENT", "The draft is not whole");
    await this.#put(settingsName, new TextEncoder().encode(settings));
    await flushFolder(this.#folder);
    const folder = folderOf(this.#profile, generationOf(journalFolder(this.#profile)) + 1);
    await rename(this.#folder, folder);
    await flushFolder(this.#profile);
    return folder;
  }

  async #put(name: string, bytes: Uint8Array): Promise<void> {
    const device = await deviceOf(this.#profile);
    await writeDurably(join(this.#folder, name), [bytes], { device, mode: 0o600 });
  }
}
