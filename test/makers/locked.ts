import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { kept, maria } from "./customers.ts";
import { snapshotOf, withKeys } from "./snapshots.ts";
import { lookAt, readyToCount, startStation, type TestStation } from "./station.ts";

/** What opens the lock of these stations, beside the key on paper. */
export const passphrase = "één heel gewone zin van tien woorden lang";

/** Starts the program again, as it lies on the disk. */
export async function restart(station: TestStation): Promise<TestStation> {
  station.kill();
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

/** What is wrong with the key file, as the screens are told. */
export const troubleOf = ({ ask }: TestStation) =>
  lookAt<FrameWindow>((changed) => ask.frame({}, changed)).keysTrouble;

/** A station with two customers, a snapshot of them, and a third customer made since; its file in the open form too. */
export async function stored() {
  const { station, paper } = await withLock();
  const open = await station.engine.keys.file();
  await kept(station, { name: "Aerts" });
  const { file: bytes } = await snapshotOf(station);
  await kept(station, { name: "Claes" });
  return { station, paper, open, file: { name: "x.stock", bytes } };
}

/** Whether a snapshot that is made now is said to keep customers closed, when it is checked. */
export async function keepsClosed(station: TestStation): Promise<boolean | undefined> {
  const { file: bytes } = await snapshotOf(station);
  const checked = await station.ask.checkSnapshot({ file: { name: "x.stock", bytes }, key: passphrase });
  return checked.ok ? checked.value.holds?.keysClosed : undefined;
}
