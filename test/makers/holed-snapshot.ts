import { encodeRecord } from "../../shared/contracts/journal-record.ts";
import { encodePage } from "../../shared/domain/ledger/page.ts";
import type { KeyPair } from "../../shared/ports/key-files.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { entry, place, session } from "./entries.ts";
import { packed } from "./snapshots.ts";
import { startStation } from "./station.ts";

/** What a station called so said, number after number: it opens a place and counts. */
const saidBy = (by: number, name: string, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const [number, at] = [index + 1, index * 700];
    if (number === 1) return entry("started", by, number, { at });
    if (number === 2) return entry("stationNamed", by, number, { at, name });
    if (number === 3)
      return entry("sessionOpened", by, number, { at, session: session(by), location: place(1) });
    return entry("counted", by, number, { at, session: session(by) });
  });

/** A snapshot of somebody who holds these numbers of a station's entries, and no other of them; closed to a key. */
export async function snapshotWithHoles(
  { by, name, count }: { readonly by: number; readonly name: string; readonly count: number },
  held: readonly (readonly [from: number, to: number])[],
  key: KeyPair,
) {
  const all = saidBy(by, name, count);
  const profile = new MemoryProfile();
  for (const [from, to] of held) {
    const about = { writer: all[0]?.writer ?? "", from, to, stage: "-" };
    await profile["journal.append"]({ records: encodeRecord(about, encodePage(all.slice(from - 1, to))) });
  }
  const station = await startStation({ profile });
  const snapshot = await packed(station, [key]);
  await station.database.delete();
  return snapshot;
}
