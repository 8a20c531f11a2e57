import { oneSnapshot } from "./one-snapshot.ts";
import { readChosen } from "./read-chosen.ts";
import type { Services } from "./services.tsx";

/** What came of the copies on a stick that nobody had restored for trial here. */
export interface Verified {
  readonly proven: number;
  /** Those that this key does not open. */
  readonly closed: number;
  /** Names of those that do not bring back what they promise. */
  readonly broken: readonly string[];
}

/**
 * Restores for trial what lies unverified on a stick of ours, one after another, with what a person typed; each that was
 * proven counts from then on. What cannot be read is left to the stick's next look.
 */
export const verifyStick = (
  services: Services,
  letter: string,
  key: string,
  told: (done: number, of: number) => void,
): Promise<Verified> => oneSnapshot(() => verifyAll(services, letter, key, told));

async function verifyAll(
  { engine, host }: Services,
  letter: string,
  key: string,
  told: (done: number, of: number) => void,
): Promise<Verified> {
  const chosen = (await host["stick.unproven"]({ letter })) ?? [];
  let [proven, closed] = [0, 0];
  const broken: string[] = [];
  for (const [done, one] of chosen.entries()) {
    told(done, chosen.length);
    const read = await readChosen({ host }, [one], () => {});
    const [file] = read.ok ? read.value : [];
    if (!file) continue;
    const checked = await engine.checkSnapshot({ file, key }, [file.bytes.buffer]);
    if (!checked.ok) break; // A person stopped it.
    const { result } = checked.value;
    if (result === "whole") {
      await host["stick.proven"]({ letter, name: one.name, keepAll: true });
      proven += 1;
    } else if (result === "wrong-key") closed += 1;
    else broken.push(one.name);
  }
  return { proven, closed, broken };
}
