import { encodeCarried } from "../domain/recall/recalls-file.ts";
import { momentOf } from "./copy-moment.ts";
import type { Dependencies } from "./dependencies.ts";
import type { PackedSnapshot, PackMoment, SnapshotMoment } from "./pack-moment.ts";
import type { Task } from "./tasks.ts";

/** Whom a snapshot is closed to, and who makes it. */
export interface SnapshotWish {
  readonly station: string;
  readonly version: string;
  /** Public keys: the pharmacy's, that on paper, a vendor's. */
  readonly to: readonly string[];
  /** The pharmacy's secret key behind its passphrase, armoured; it goes along. */
  readonly lockedKey: string;
}

/**
 * Packs the whole ledger as it is at this moment, with the settings, the reference and recall lists and the customers' keys,
 * into one closed file. Counting goes on meanwhile and is not in it. Only what nobody else can say is said here, in short turns;
 * the pages are read and everything is made by `pack`, wherever that works.
 */
export async function packSnapshot(
  needs: Dependencies & { readonly pack: PackMoment },
  wish: SnapshotWish,
  task: Task,
): Promise<PackedSnapshot> {
  const { groups, ledger, clock, station, recalls, catalogue, keys, profile, pack } = needs;
  await groups.settle();
  // A moment is one of which nothing is still being folded.
  await ledger.goOn();
  const { lines, held, entries } = momentOf(ledger.stock);
  const at = clock.now();
  const about = {
    format: 1,
    version: wish.version,
    station: wish.station,
    stationId: station.file.station,
    created: new Date(at).toISOString(),
    entries,
  } as const;
  const kept = await keys.file();
  const read = await profile["settings.read"]({});
  const moment: SnapshotMoment = {
    ...{ about, at, held, to: wish.to, lockedKey: wish.lockedKey, keys: kept },
    settings: read.ok && read.value !== null ? read.value : JSON.stringify(station.file),
    recalls: recalls.carried.length > 0 ? encodeCarried(recalls.carried) : undefined,
    lists: catalogue.lists,
  };
  return await pack(moment, lines, task);
}
