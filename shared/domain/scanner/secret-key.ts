import type { Reading } from "../codes/reading.ts";
import { readKeystroke } from "./keystroke.ts";
import { possibleTexts } from "./reading-texts.ts";

/**
 * The key on paper in a reading of its code, whichever keyboard the scanner is set to; undefined for any other reading. A
 * part of it counts as well: not a sign of it may lie in the ledger.
 */
export function secretKeyInReading(
  reading: Pick<Reading, "byPosition" | "byCharacter" | "keys">,
): string | undefined {
  const { byPosition, byCharacter, keys = [] } = reading;
  // Other keyboards cost more than the rest of a scan: they are tried where there is room for a key.
  const others = keys.length < fewestKeys ? [] : possibleTexts(keys.map(readKeystroke));
  const texts = [byPosition, byCharacter, ...others.map(({ text }) => text)];
  return texts.map((text) => form.exec(text)?.[0].toUpperCase()).find((key) => key !== undefined);
}

/** Hardly a pack has so many; the key has 74. */
const fewestKeys = 60;

const form = /AGE-SECRET-KEY-1[0-9A-Z]*/i;
