import { type Result, success } from "../base/result.ts";
import { isSameAbout } from "../domain/snapshot/facts.ts";
import { type Header, readSnapshot } from "../domain/snapshot/header.ts";
import { type Manifest, partNames, readManifest } from "../domain/snapshot/manifest.ts";
import { type Failure, failure } from "../errors.ts";
import type { ArchivePart } from "../ports/archive.ts";
import { minuteText } from "./copy-name.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "clock" | "closing">;

/** What a snapshot may unfold to: more than ten times the largest pharmacy's. */
const mostBytes = 1_073_741_824;

/** A snapshot that was opened: its header, and its parts, each as its manifest says. */
export interface OpenedSnapshot {
  readonly header: Header;
  readonly title: string;
  /** The pharmacy's key as it stands before the closed part. */
  readonly lockedKey: string;
  readonly parts: readonly ArchivePart[];
}

type NotOpened = Failure<"copy/none" | "copy/damaged" | "copy/newer" | "copy/wrong-key">;

/**
 * Opens a snapshot with a secret key and compares all that it says of itself: the closed part with the header's digest,
 * the header with the manifest, every part with the manifest's digest. Nothing of one that is not whole is handed out, but for
 * `came`, which hears of each part as soon as it is unfolded: of what it makes of them nothing may be used before all are compared.
 */
export async function openSnapshot(
  needs: Needs,
  { name, bytes }: ArchivePart,
  secret: string,
  came?: (part: ArchivePart) => void,
): Promise<Result<OpenedSnapshot, NotOpened>> {
  const taken = readSnapshot(bytes);
  if (taken === "newer") return failure("copy/newer", { version: "" });
  if (!taken) return failure("copy/none", { name });
  const { header, lockedKey, closed } = taken;
  const damaged = (part: string) => failure("copy/damaged", { name: part === name ? "" : name, part });
  // Who does not wait for the whole has the time for it; elsewhere one follows the other, so that others have theirs.
  const digests = new Map<Uint8Array, Promise<string>>();
  const heard = (part: ArchivePart) => {
    digests.set(part.bytes, needs.clock.digest(part.bytes));
    came?.(part);
  };
  const [sha256, parts] = await Promise.all([
    needs.clock.digest(closed),
    needs.closing.openArchive(closed, secret, mostBytes, came && heard),
  ]);
  if (sha256 !== header.sha256) return damaged(name);
  if (!parts) return failure("copy/wrong-key", {});
  if ("wrong" in parts) return damaged(parts.wrong || name);
  const manifest = manifestIn(parts);
  if (manifest === "newer") return failure("copy/newer", { version: header.version });
  if (!manifest || !isSameAbout(manifest, header)) return damaged(partNames.manifest);
  const digestOf = (bytes: Uint8Array) => digests.get(bytes) ?? needs.clock.digest(bytes);
  const wrong = await wrongPart(digestOf, manifest, parts);
  if (wrong !== undefined) return damaged(wrong);
  const title = `${header.station} ${minuteText(Date.parse(header.created))}`.trim();
  return success({ header, title, lockedKey, parts });
}

function manifestIn(parts: readonly ArchivePart[]): Manifest | "newer" | undefined {
  const part = parts.find(({ name }) => name === partNames.manifest);
  return part && readManifest(new TextDecoder().decode(part.bytes));
}

/** The first part that is missing, is another one than the manifest says, or is not in it at all. */
async function wrongPart(
  digestOf: (bytes: Uint8Array) => Promise<string>,
  manifest: Manifest,
  parts: readonly ArchivePart[],
): Promise<string | undefined> {
  for (const { name, size, sha256 } of manifest.parts) {
    const bytes = parts.find((part) => part.name === name)?.bytes;
    if (bytes?.length !== size || (await digestOf(bytes)) !== sha256) return name;
  }
  const known = new Set<string>([
    partNames.manifest,
    partNames.sums,
    ...manifest.parts.map(({ name }) => name),
  ]);
  return parts.find(({ name }) => !known.has(name))?.name;
}
