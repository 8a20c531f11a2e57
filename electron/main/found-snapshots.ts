import { createHash } from "node:crypto";
import { join } from "node:path";
import { readSnapshotName } from "../../shared/domain/snapshot/name.ts";
import { type KeptSnapshot, type Stick, withFound } from "../../shared/domain/snapshot/stick.ts";
import { type SeenFile, withAlarm } from "../../shared/domain/snapshot/stick-look.ts";
import { errnoOf } from "./disk-errors.ts";
import { digestOf, namesOn, piecesOfFile } from "./stick-files.ts";

/**
 * A stick after a look, with what this PC wrote on it and does not remember: its memory was lost, or the file was carried
 * there from another stick. Each is read whole and compared with the digits in its name; one that is not what its name says
 * is an alarm.
 */
export async function withOwnFound(
  folder: string,
  before: Stick,
  looked: Stick,
  seen: readonly SeenFile[],
  { station, at }: { readonly station: string; readonly at: number },
): Promise<Stick> {
  const told = new Set([
    ...before.snapshots.map(({ name }) => name),
    ...before.known,
    ...looked.alarms.map(({ file }) => file),
  ]);
  const own = seen.filter(
    ({ name, stationId }) => station !== "" && stationId === station && !told.has(name),
  );
  if (own.length === 0) return looked;
  const raw = new Map((await namesOn(folder)).map((name) => [name.normalize("NFC"), name]));
  const found: Omit<KeptSnapshot, "isProven">[] = [];
  let stick = looked;
  for (const { name, entries } of own) {
    const read = await readWhole(join(folder, raw.get(name) ?? name));
    if (read === undefined || typeof entries !== "number") {
      // The next look tries again.
      stick = { ...stick, known: stick.known.filter((one) => one !== name) };
      continue;
    }
    const { size, blocks, sha256 } = read;
    if (sha256.startsWith(readSnapshotName(name)?.digest ?? "none"))
      found.push({ name, size, entries, blocks, wholeAt: at });
    else stick = withAlarm(stick, { kind: "changed", file: name, since: 0 });
  }
  return withFound(stick, found);
}

/** The length and digests of a file; undefined when the stick does not give it. */
async function readWhole(path: string) {
  const whole = createHash("sha256");
  let [size, blocks] = [0, ""];
  try {
    for await (const piece of piecesOfFile(path)) {
      whole.update(piece);
      size += piece.length;
      blocks += digestOf(piece);
    }
  } catch (error) {
    errnoOf(error);
    return undefined;
  }
  return { size, blocks, sha256: whole.digest("hex") };
}
