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
  const texts = [
    reading.byPosition,
    reading.byCharacter,
    ...possibleTexts((reading.keys ?? []).map(readKeystroke)).map(({ text }) => text),
  ];
  return texts.map((text) => form.exec(text)?.[0].toUpperCase()).find((key) => key !== undefined);
}

const form = /AGE-SECRET-KEY-1[0-9A-Z]*/i;
