import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { readSnapshot, writeSnapshot } from "../../shared/domain/snapshot/header.ts";
import {
  type Manifest,
  partNames,
  readManifest,
  writeManifest,
} from "../../shared/domain/snapshot/manifest.ts";
import type { ArchivePart } from "../../shared/ports/archive.ts";
import { inspectSnapshot } from "../../shared/usecases/inspect-snapshot.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";
import { pagesOf } from "./copies.ts";
import { quiet, tried } from "./snapshots.ts";
import type { TestStation } from "./station.ts";

const clock = new SteppingClock();
const keyFiles = ageKeyFiles(passphraseFiles(10));

/** How a snapshot is made another one. */
export interface Forgery {
  readonly parts?: (parts: readonly ArchivePart[]) => readonly ArchivePart[];
  /** False leaves the manifest as it was. */
  readonly relist?: boolean;
  readonly manifest?: (said: Manifest) => object;
  readonly header?: object;
  readonly zip?: (zip: Uint8Array) => Uint8Array;
}

/** A snapshot changed, closed and described anew, as only who holds its keys could make it. */
export async function forged(
  { file, secret }: { readonly file: Uint8Array; readonly secret: string },
  {
    parts = (all) => all,
    relist = true,
    manifest = (said) => said,
    header = {},
    zip = (same) => same,
  }: Forgery,
): Promise<{ readonly file: Uint8Array; readonly secret: string }> {
  const taken = readSnapshot(file);
  if (!taken || taken === "newer") throw new Error("none");
  const opened = await keyFiles.open(taken.closed, secret);
  const old = await zipArchive.unpack(opened ?? new Uint8Array(0), 1e9);
  if ("wrong" in old) throw new Error("not opened");
  const made = parts(old);
  const own = await keyFiles.newPair();
  const packed = await zipArchive.pack(relist ? await listed(made, manifest) : made);
  const closed = await keyFiles.close(zip(packed), [own.open]);
  const sealed = { size: closed.length, sha256: await clock.digest(closed) };
  const again = { ...taken.header, ...sealed, ...header };
  return { file: writeSnapshot({ header: again, lockedKey: "", closed }), secret: own.secret };
}

/** Parts with a manifest that fits them, as it is then changed. */
async function listed(
  parts: readonly ArchivePart[],
  change: (said: Manifest) => object,
): Promise<readonly ArchivePart[]> {
  const old = parts.find(({ name }) => name === partNames.manifest);
  const said = readManifest(new TextDecoder().decode(old?.bytes));
  if (!said || said === "newer") throw new Error("no manifest");
  const others = parts.filter(({ name }) => name !== partNames.manifest && name !== partNames.sums);
  const named = await Promise.all(
    others.map(async ({ name, bytes }) => ({
      ...{ name, size: bytes.length, sha256: await clock.digest(bytes) },
    })),
  );
  const text = writeManifest(change({ ...said, parts: named }) as Manifest);
  return [{ name: partNames.manifest, bytes: new TextEncoder().encode(text) }, ...others];
}

/** What is named when a PC that counts itself looks at a forged one; nothing of it is ever taken in. */
export async function refusedBy(
  other: TestStation,
  snapshot: Parameters<typeof forged>[0],
  how: Forgery,
): Promise<string> {
  const { file, secret } = await forged(snapshot, how);
  const before = await pagesOf(other);
  const seen = await inspectSnapshot(other.engine, { name: "x.stock", bytes: file }, secret, quiet);
  if (JSON.stringify(await pagesOf(other)) !== JSON.stringify(before))
    throw new Error("Something was taken in");
  if (seen.ok) return "taken";
  const { code, facts } = seen.failure;
  if (typeof (await tried(other, file, secret)) === "number") throw new Error("Proven, and yet refused");
  return code === "copy/damaged" && "part" in facts ? facts.part : code;
}
