import { kept, maria } from "./customers.ts";
import { withKeys } from "./snapshots.ts";
import { readyToCount, startStation, type TestStation } from "./station.ts";

/** What opens the lock of these stations, beside the key on paper. */
export const passphrase = "één heel gewone zin van tien woorden lang";

/** Starts the program again, as it lies on the disk. */
export async function restart(station: TestStation): Promise<TestStation> {
  station.database.close();
  return await startStation(station);
}

/** A station with a customer and a lock, and its key on paper. */
export async function withLock(words = passphrase) {
  const station = await readyToCount();
  await kept(station, maria);
  const paper = await withKeys(station, words);
  return { station, paper };
}

/** Whether the customers' keys are open. */
export const stateOf = ({ engine }: TestStation) => engine.keys.state;

/** The key file as it lies on the disk. */
export const written = ({ profile }: TestStation) =>
  new TextDecoder().decode(profile.keys ?? new Uint8Array(0));

/** True when a customer's key stands readable in a text. */
export const keyIn = (text: string) => /[A-Za-z0-9+/]{43}="[,}]/.test(text.slice(0, 2_000));
