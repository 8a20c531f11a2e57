import { type Result, success } from "../base/result.ts";
import { allFiles, type CopyManifest, manifestName, readManifest } from "../contracts/copy-manifest.ts";
import { type Failure, failure } from "../errors.ts";
import { minuteText } from "./copy-name.ts";
import type { CopyFile } from "./copy-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Task } from "./tasks.ts";

/** copy.json, and every file it names as it says: none missing, none of another size or digest. */
export async function openManifest(
  { clock }: Pick<Dependencies, "clock">,
  files: readonly CopyFile[],
  task: Task,
): Promise<Result<CopyManifest, Failure<"copy/none" | "copy/damaged" | "copy/newer">>> {
  const file = files.find(({ name }) => name === manifestName);
  if (!file) return failure("copy/none", { name: files[0]?.name ?? "" });
  const text = new TextDecoder().decode(file.bytes);
  const manifest = readManifest(text);
  if (!manifest) {
    const version = newerVersion(text);
    if (version !== undefined) return failure("copy/newer", { version });
    return failure("copy/damaged", { name: "", part: manifestName });
  }
  const name = titleOf(manifest);
  for (const { name: part, size, sha256 } of allFiles(manifest)) {
    const held = files.find((other) => other.name === part)?.bytes;
    if (held?.length !== size || (await clock.digest(held)) !== sha256)
      return failure("copy/damaged", { name, part });
    await task.step(0, 0);
  }
  return success(manifest);
}

/** The parts of the journal in a copy, in order. */
export const journalParts = (files: readonly CopyFile[]): readonly CopyFile[] =>
  files.filter(isJournalPart).sort((a, b) => (a.name < b.name ? -1 : 1));

/** True for a part of the journal. */
export const isJournalPart = ({ name }: Pick<CopyFile, "name">): boolean => name.startsWith("journal-");

/** What a copy is called where it is spoken of: who made it, and when. */
export const titleOf = ({ station, created }: CopyManifest): string =>
  `${station.slice(0, 200)} ${minuteText(Date.parse(created))}`.trim();

/** The version that wrote a copy.json of a format after ours; undefined for anything else. */
function newerVersion(text: string): string | undefined {
  try {
    const { format, version } = JSON.parse(text) as { readonly format?: unknown; readonly version?: unknown };
    return typeof format === "number" && format > 1 ? String(version ?? "") : undefined;
  } catch {
    return undefined; // Not JSON, or null.
  }
}
