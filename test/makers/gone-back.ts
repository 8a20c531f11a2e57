import { scanPacks } from "./copies.ts";
import { snapshotOf, withKeys } from "./snapshots.ts";
import { readyToCount, startStation, type TestStation } from "./station.ts";
import { stockText } from "./stock-text.ts";

/** What the keys of other stations are made with. */
export const passphrase = "five words are quite enough here";

/** A station that has counted, and has taken in the snapshot of another one. */
export async function taken(): Promise<{
  readonly here: TestStation;
  readonly before: readonly string[];
  readonly other: TestStation;
}> {
  const [here, other] = [await readyToCount(), await readyToCount("Kelder")];
  await scanPacks(here, 3);
  await scanPacks(other, 2, "4012345678901");
  const before = await stockText(here);
  await takeIn(here, other);
  return { here, other, before };
}

/** Takes the present of another station in. */
export async function takeIn(here: TestStation, other: TestStation): Promise<void> {
  if (!other.engine.station.file.snapshotKeys) await withKeys(other, passphrase);
  const { file, name } = await snapshotOf(other);
  const seen = await here.ask.inspectSnapshot({ file: { name, bytes: file }, key: passphrase });
  if (!seen.ok) throw new Error(seen.failure.code);
  const done = await here.ask.adoptCopy({ copy: seen.value.copy, passphrase: null });
  if (!done.ok) throw new Error(done.failure.code);
}

type Cause = "taken-in" | "went-back";

/** Goes back to the moment that is kept for a reason, and opens the station again, as the window does. */
export async function goneBack(here: TestStation, cause: Cause = "taken-in", key = ""): Promise<TestStation> {
  const { name = "" } = (await here.ask.befores({})).find((one) => one.cause === cause) ?? {};
  const gone = await here.ask.goBack({ name, key });
  if (!gone.ok) throw new Error(gone.failure.code);
  return await again(here);
}

/** Opens a station again. */
export async function again(here: TestStation): Promise<TestStation> {
  here.kill();
  return await startStation(here);
}
