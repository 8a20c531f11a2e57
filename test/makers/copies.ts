import {
  type CopyManifest,
  listedFiles,
  manifestName,
  writeManifest,
} from "../../shared/contracts/copy-manifest.ts";
import type { CopySummary } from "../../shared/contracts/copy-records.ts";
import type { StoredPage } from "../../shared/ports/ledger-store.ts";
import type { CopyFile } from "../../shared/usecases/copy-pages.ts";
import { scanned, type TestStation } from "./station.ts";

const encoder = new TextEncoder();

/** A copy of a station as main writes it: the journal and settings as they are, what the engine prepares, copy.json. */
export async function copyOf(station: TestStation, passphrase: string | null = null): Promise<CopyFile[]> {
  const prepared = await station.ask.prepareCopy({ passphrase });
  const { journal, settings } = station.profile;
  const files: CopyFile[] = [
    { name: "journal-000001.reshelf", bytes: journal.slice() },
    ...(settings === null ? [] : [{ name: "settings.json", bytes: encoder.encode(settings) }]),
    ...prepared.parts,
  ];
  return await sealedCopy(station, files, { station: prepared.station, entries: prepared.entries });
}

/** Files with the copy.json that fits them. */
export async function sealedCopy(
  { clock }: Pick<TestStation, "clock">,
  files: readonly CopyFile[],
  facts: Pick<CopyManifest, "station" | "entries">,
): Promise<CopyFile[]> {
  const listed = await Promise.all(
    files.map(async ({ name, bytes }) => ({ name, size: bytes.length, sha256: await clock.digest(bytes) })),
  );
  const created = new Date(clock.now()).toISOString();
  const manifest = writeManifest({ format: 1, version: "test", created, ...facts, ...listedFiles(listed) });
  return [{ name: manifestName, bytes: encoder.encode(manifest) }, ...files];
}

/** Has a copy looked at. */
export async function inspected(station: TestStation, files: readonly CopyFile[]): Promise<CopySummary> {
  const seen = await station.ask.inspectCopy({ files: [...files] });
  if (!seen.ok) throw new Error(`${seen.failure.code} ${JSON.stringify(seen.failure.facts)}`);
  return seen.value;
}

/** Takes a copy in and answers how many entries were new. */
export async function adopted(
  station: TestStation,
  files: readonly CopyFile[],
  passphrase: string | null = null,
): Promise<number> {
  const { copy } = await inspected(station, files);
  const done = await station.ask.adoptCopy({ copy, passphrase });
  if (!done.ok) throw new Error(done.failure.code);
  return done.value.added;
}

/** Counts packs of one product, one reading each. */
export async function scanPacks(station: TestStation, count: number, code = "5412345678908"): Promise<void> {
  for (let pack = 0; pack < count; pack++) await station.ask.recordScan(scanned(code));
}

/** The pages a station holds, as they rest. */
export async function pagesOf({ engine }: TestStation): Promise<readonly StoredPage[]> {
  const all: StoredPage[] = [];
  for await (const pages of engine.store.pages()) all.push(...pages);
  return all;
}
